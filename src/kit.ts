import { createDateFinder, type DateFinder } from './calendar/index.ts';
import { createExtractor, type Extractor } from './extract/index.ts';
import type { ExchangeRate } from './model/exchange.ts';
import type { Lexicon } from './model/lexicon.ts';
import { once } from './model/once.ts';
import type { Comparator, Decoder, Format, Plugin, Renderer } from './model/plugin.ts';
import type { Rule } from './model/rule.ts';
import type { DateOrder } from './model/written-date.ts';

/** Everything a check works with. Frozen; made once and passed along, so that there is no global state. */
export interface Kit {
  readonly formats: readonly Format[];
  readonly decoders: readonly Decoder[];
  readonly comparators: readonly Comparator[];
  readonly renderers: readonly Renderer[];
  readonly lexicon: Lexicon;
  /** Finds dates with this lexicon, and reads claims. Compiled when they are first called for, and once. */
  readonly dateFinder: () => DateFinder;
  readonly extractor: () => Extractor;
  readonly rules: readonly Rule[];
  /** How to read dates of figures alone that fit two orders, in documents that do not show it themselves. */
  readonly dateOrder?: DateOrder;
  /** By which sums of two currencies are compared. */
  readonly rates: readonly ExchangeRate[];
}

/** Comparators by id; of two with one id the first, that is the newest, counts. */
export const comparatorsById = (kit: Kit): ReadonlyMap<string, Comparator> =>
  new Map([...kit.comparators].reverse().map((comparator) => [comparator.id, comparator]));

/** Later plugins come first where several serve, so that a user's format or renderer outranks a shipped one. */
export function assembleKit(
  plugins: readonly Plugin[],
  lexicon: Lexicon,
  rules: readonly Rule[],
  settings: Partial<Pick<Kit, 'dateOrder' | 'rates'>> = {},
): Kit {
  const newestFirst = [...plugins].reverse();
  const dateFinder = once(() => createDateFinder(lexicon));
  const relations = rules.flatMap(({ derive = [] }) => derive);
  return Object.freeze({
    formats: Object.freeze(newestFirst.flatMap((plugin) => plugin.formats ?? [])),
    decoders: Object.freeze(newestFirst.flatMap((plugin) => plugin.decoders ?? [])),
    comparators: Object.freeze(newestFirst.flatMap((plugin) => plugin.comparators ?? [])),
    renderers: Object.freeze(newestFirst.flatMap((plugin) => plugin.renderers ?? [])),
    lexicon,
    dateFinder,
    extractor: once(() => createExtractor(lexicon, { ...settings, findDates: dateFinder(), relations })),
    rules: Object.freeze([...rules]),
    rates: Object.freeze([...(settings.rates ?? [])]),
    ...(settings.dateOrder === undefined ? {} : { dateOrder: settings.dateOrder }),
  });
}
