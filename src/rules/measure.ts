import type { LexiconData } from '../model/lexicon.ts';

/** An amount in the base unit of its dimension. */
export interface Measure {
  readonly amount: number;
  readonly dimension: string;
}

const MEASURE = /^([0-9]{1,15}(?:\.[0-9]{1,9})?) ?(\S.*)?$/;

/** What a unit is worth in the base unit of its dimension. */
type UnitFinder = (name: string) => Measure | undefined;

/**
 * Reads an amount as an editor writes it: "2 days", "1.5 million USD", "3 %", or a number alone for counts. Undefined if it has another
 * form or the unit is not known; `unit` is what then stood where the unit should.
 */
export function parseMeasure(
  written: string,
  lexicon: LexiconData,
): { readonly measure: Measure } | { readonly measure: undefined; readonly unit?: string } {
  const [, figure, rest = ''] = MEASURE.exec(written.trim()) ?? [];
  if (figure === undefined) return { measure: undefined };
  const [first = '', ...others] = rest.split(' ');
  const magnitude = Object.hasOwn(lexicon.numbers.magnitudes, first) ? Number(lexicon.numbers.magnitudes[first]) : 1;
  const unit = magnitude === 1 ? rest : others.join(' ');
  const found = unit === '' ? { amount: 1, dimension: 'count' } : unitFinder(lexicon)(unit);
  if (found === undefined) return { measure: undefined, unit };
  return { measure: { amount: Number(figure) * magnitude * found.amount, dimension: found.dimension } };
}

function unitFinder({ units, currencies }: LexiconData): UnitFinder {
  return (name) => {
    const lower = name.toLowerCase();
    for (const [id, { name: singular, forms, symbols = [], factor, dimension }] of Object.entries(units)) {
      if (
        id === name ||
        symbols.includes(name) ||
        singular === lower ||
        forms.some((form) => form.toLowerCase() === lower)
      )
        return { amount: numberOf(factor), dimension };
    }
    const code = Object.keys(currencies).find((id) => id === name);
    return code === undefined ? undefined : { amount: 1, dimension: `money:${code}` };
  };
}

/** "1609.344" or "1/3". */
function numberOf(factor: string): number {
  const [over = '1', under = '1'] = factor.split('/');
  return Number(over) / Number(under);
}
