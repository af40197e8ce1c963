import type { CurrencyEntry, LexiconData, UnitEntry } from '../../model/lexicon.ts';
import { type Decimal, decimalOrFraction, divide, ONE, ZERO } from './decimal.ts';
import { type FormIndex, formIndex } from './forms.ts';

/** A unit as a figure carries it. */
export interface Unit {
  /** Lexicon id, currency code, or ids joined by "/" for a rate. */
  readonly id: string;
  readonly name: string;
  readonly dimension: string;
  readonly factor: Decimal;
  readonly offset: Decimal;
  readonly keepWritten: boolean;
  /** Code of the currency, for money. */
  readonly currency?: string;
  /** Words of which one must stand in the passage for a sign to mean this unit. */
  readonly beside?: readonly string[];
}

export interface UnitIndex {
  readonly byId: ReadonlyMap<string, Unit>;
  readonly byName: ReadonlyMap<string, Unit>;
  /** Words and names; several units may share one ("pounds"), in the order of the lexicon, currencies first. */
  readonly forms: FormIndex<readonly Unit[]>;
  /** What is always measured in one unit: "life expectancy". */
  readonly measures: FormIndex<Unit>;
  /** Case-sensitive signs that follow a figure, by first character, longest first. */
  readonly signsAfter: ReadonlyMap<string, readonly Sign[]>;
  /** Case-sensitive currency signs and codes that precede a figure, by last character, longest first. */
  readonly signsBefore: ReadonlyMap<string, readonly Sign[]>;
}

export interface Sign {
  readonly text: string;
  readonly units: readonly Unit[];
}

const unitOf = (id: string, entry: UnitEntry): Unit => ({
  id,
  name: entry.name,
  dimension: entry.dimension,
  factor: decimalOrFraction(entry.factor),
  offset: entry.offset === undefined ? ZERO : decimalOrFraction(entry.offset),
  keepWritten: entry.exact === true,
  ...(entry.beside && { beside: entry.beside.map((word) => word.toLowerCase()) }),
});

const moneyOf = (code: string, entry: CurrencyEntry): Unit => ({
  id: code,
  name: entry.name,
  dimension: `money:${code}`,
  factor: ONE,
  offset: ZERO,
  keepWritten: false,
  currency: code,
});

const subunitOf = (code: string, subunit: NonNullable<CurrencyEntry['subunit']>): Unit => ({
  ...moneyOf(code, { name: subunit.name, codes: [], forms: [] }),
  id: `${code}-${subunit.name}`,
  factor: decimalOrFraction(subunit.factor),
});

type Named = [form: string, unit: Unit];

const merged = (pairs: readonly Named[]): Map<string, Unit[]> => {
  const units = new Map<string, Unit[]>();
  for (const [form, unit] of pairs) {
    const known = units.get(form);
    if (known) known.push(unit);
    else units.set(form, [unit]);
  }
  return units;
};

function signsBy(pairs: readonly Named[], edge: 0 | -1): Map<string, Sign[]> {
  const groups = new Map<string, Sign[]>();
  for (const [text, units] of merged(pairs)) {
    const key = text.at(edge) as string;
    groups.set(key, [...(groups.get(key) ?? []), { text, units }]);
  }
  for (const signs of groups.values()) signs.sort((a, b) => b.text.length - a.text.length);
  return groups;
}

/** Compiles units and currencies into what is looked up around a figure. */
export function compileUnits(data: LexiconData): UnitIndex {
  const units = Object.entries(data.units).map(([id, entry]) => ({ entry, unit: unitOf(id, entry) }));
  const currencies = Object.entries(data.currencies).map(([code, entry]) => ({
    entry,
    unit: moneyOf(code, entry),
    subunit: entry.subunit && { entry: entry.subunit, unit: subunitOf(code, entry.subunit) },
  }));
  const moneyForms = currencies.flatMap(({ entry, unit, subunit }): Named[] => [
    ...entry.forms.map((form): Named => [form, unit]),
    ...(subunit?.entry.forms ?? []).map((form): Named => [form, subunit?.unit ?? unit]),
  ]);
  const unitForms = units.flatMap(({ entry, unit }) => entry.forms.map((form): Named => [form, unit]));
  const unitSigns = units.flatMap(({ entry, unit }) => (entry.symbols ?? []).map((sign): Named => [sign, unit]));
  const moneySigns = currencies.flatMap(({ entry, unit }) =>
    [...(entry.symbols ?? []), ...entry.codes].map((sign): Named => [sign, unit]),
  );
  const subunitSigns = currencies.flatMap(({ subunit }) =>
    subunit ? (subunit.entry.symbols ?? []).map((sign): Named => [sign, subunit.unit]) : [],
  );
  const all = [
    ...units.map(({ unit }) => unit),
    ...currencies.flatMap(({ unit, subunit }) => [unit, ...(subunit ? [subunit.unit] : [])]),
  ];
  return {
    byId: new Map(all.map((unit) => [unit.id, unit])),
    byName: new Map(all.map((unit) => [unit.name, unit])),
    forms: formIndex(merged([...moneyForms, ...unitForms])),
    measures: formIndex(units.flatMap(({ entry, unit }) => (entry.measures ?? []).map((noun): Named => [noun, unit]))),
    signsAfter: signsBy([...unitSigns, ...subunitSigns, ...moneySigns], 0),
    signsBefore: signsBy(moneySigns, -1),
  };
}

/** A rate such as dollars per barrel. Measured denominators change the dimension; a counted noun ("per share") only the name. */
export function rateOf(numerator: Unit, denominator: Unit | string, index: UnitIndex): Unit {
  if (typeof denominator === 'string') return { ...numerator, name: `${numerator.name} per ${denominator}` };
  const name = `${numerator.name} per ${denominator.name}`;
  const known = index.byName.get(name);
  if (known) return known;
  return {
    ...numerator,
    id: `${numerator.id}/${denominator.id}`,
    name,
    dimension: `${numerator.dimension}/${denominator.dimension}`,
    factor: divide(numerator.factor, denominator.factor),
    offset: ZERO,
  };
}
