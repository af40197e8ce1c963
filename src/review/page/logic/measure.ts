import { numberInWords } from '../../../model/in-words.ts';
import { amountOfPeriod } from '../../../model/rate.ts';
import type { Quantity } from '../../../model/value.ts';

/** How quantities of one dimension are shown: in the unit that most of them are written in. */
export interface Measure {
  /** What stands below the axis: "kilometres". */
  readonly caption: string;
  /** From the base unit to the unit shown. */
  readonly shown: (base: number) => number;
  /** A figure of the unit shown, without the unit: "14.3 billion", "49 %". */
  readonly inWords: (figure: number) => string;
  /** The quantity in the dimension shown; none if it is of another. */
  readonly fitted: (quantity: Quantity) => Quantity | undefined;
}

/** Nouns that are the same for one and for many, or are names of many already. */
const INVARIABLE = new Set([
  'people',
  'staff',
  'personnel',
  'police',
  'cattle',
  'sheep',
  'aircraft',
  'spacecraft',
  'series',
]);

const IRREGULAR: Readonly<Record<string, string>> = {
  'per cent': 'per cent',
  foot: 'feet',
  person: 'people',
  man: 'men',
  woman: 'women',
  child: 'children',
  celsius: 'degrees Celsius',
  fahrenheit: 'degrees Fahrenheit',
};

/** "kilometre per hour" → "kilometres per hour"; unit names and counted nouns are English singulars. */
export function plural(name: string): string {
  const [head = '', rest] = name.split(/ (?=per )/, 2) as [string, string?];
  if (INVARIABLE.has(head)) return name;
  const irregular = IRREGULAR[name] ?? IRREGULAR[head];
  if (irregular !== undefined) return name in IRREGULAR || rest === undefined ? irregular : `${irregular} ${rest}`;
  const many = /(?:s|x|ch|sh)$/.test(head)
    ? `${head}es`
    : /[^aeiou]y$/.test(head)
      ? `${head.slice(0, -1)}ies`
      : `${head}s`;
  return rest === undefined ? many : `${many} ${rest}`;
}

const mostFrequent = (texts: readonly string[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};

/** Kelvin where the two temperature scales begin, and the size of their degree. */
const TEMPERATURES: Readonly<Record<string, { readonly factor: number; readonly offset: number }>> = {
  celsius: { factor: 1, offset: 273.15 },
  fahrenheit: { factor: 5 / 9, offset: 255.372222222222 },
};

/** The middle of the interval, or its one end; undefined where it has none or is a vague word's. */
function anchorOf({ min, max, relation, vague }: Quantity): number | undefined {
  if (vague === true) return undefined;
  if (relation === '>') return min ?? undefined;
  if (relation === '<') return max ?? undefined;
  return min === null || max === null ? undefined : (min + max) / 2;
}

/** Base units in one written unit, read off a quantity that states a single figure. */
function factorOf(quantities: readonly Quantity[], unit: string): number | undefined {
  for (const quantity of quantities) {
    const [figure] = quantity.figures;
    const anchor = anchorOf(quantity);
    if (quantity.unit !== unit || quantity.figures.length !== 1 || anchor === undefined || figure === 0) continue;
    // Ends carry the error of binary fractions; factors of units have few digits.
    return Number((anchor / figure).toPrecision(9));
  }
  return undefined;
}

const shorn = (value: number): number => Number(value.toPrecision(10));

const identity = { factor: 1, offset: 0 };

/** Of the dimensions present, the one that most quantities have; a rate over time is shown as the amount of its period beside amounts. */
export function measureOf(quantities: readonly Quantity[]): Measure | undefined {
  const amounts = quantities.filter(({ dimension }) => !dimension.endsWith('/duration'));
  const leading = amounts.length > 0 ? amounts : quantities;
  const dimension = mostFrequent(leading.map((quantity) => quantity.dimension));
  if (dimension === undefined) return undefined;
  const fitted = (quantity: Quantity): Quantity | undefined => {
    if (quantity.dimension === dimension) return quantity;
    const amount = amountOfPeriod(quantity);
    return amount?.dimension === dimension ? amount : undefined;
  };
  const own = leading.filter((quantity) => quantity.dimension === dimension);
  const stated = own.filter(({ vague }) => vague !== true);
  const unit = mostFrequent((stated.length > 0 ? stated : own).map((quantity) => quantity.unit)) ?? '';
  const name = own.find((quantity) => quantity.unit === unit)?.unitName ?? unit;
  const { factor, offset } =
    TEMPERATURES[unit] ??
    (dimension === 'share' ? { factor: 0.01, offset: 0 } : { ...identity, factor: factorOf(own, unit) ?? 1 });
  const percent = dimension === 'share';
  return {
    caption: percent ? 'per cent' : plural(name),
    shown: (base) => shorn((base - offset) / factor),
    inWords: (figure) => `${numberInWords(figure)}${percent ? ' %' : ''}`,
    fitted,
  };
}
