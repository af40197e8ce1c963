import { createDateFinder, type DateFinder } from './calendar/index.ts';
import { createExtractor, type Extractor } from './extract/index.ts';
import type { ExchangeRate } from './model/exchange.ts';
import type { Lexicon } from './model/lexicon.ts';
import { once } from './model/once.ts';
import type { Comparator, Decoder, Format, Plugin, Renderer } from './model/plugin.ts';
import type { Relation } from './model/relation.ts';
import type { Rule } from './model/rule.ts';
import type { DateOrder } from './model/written-date.ts';

/** The part of a kit that documents are read with. Frozen. */
export interface ReadingKit {
  readonly formats: readonly Format[];
  readonly decoders: readonly Decoder[];
  readonly lexicon: Lexicon;
  /** Arithmetic that rules declare between attributes. */
  readonly relations: readonly Relation[];
  /** Finds dates with this lexicon, and reads claims. Compiled when they are first called for, and once. */
  readonly dateFinder: () => DateFinder;
  readonly extractor: () => Extractor;
  /** How to read dates of figures alone that fit two orders, in documents that do not show it themselves. */
  readonly dateOrder?: DateOrder;
}

/** Everything a check works with. Frozen; made once and passed along, so that there is no global state. */
export interface Kit extends ReadingKit {
  readonly comparators: readonly Comparator[];
  readonly renderers: readonly Renderer[];
  readonly rules: readonly Rule[];
  /** By which sums of two currencies are compared. */
  readonly rates: readonly ExchangeRate[];
}

/** Comparators by id; of two with one id the first, that is the newest, counts. */
export const comparatorsById = (kit: Kit): ReadonlyMap<string, Comparator> =>
  new Map([...kit.comparators].reverse().map((comparator) => [comparator.id, comparator]));

/** Later plugins come first where several serve, so that a user's format or renderer outranks a shipped one. */
const newestFirst = <T>(plugins: readonly Plugin[], of: (plugin: Plugin) => readonly T[] | undefined): readonly T[] =>
  Object.freeze(plugins.toReversed().flatMap((plugin) => of(plugin) ?? []));

export function assembleReadingKit(
  plugins: readonly Pick<Plugin, 'name' | 'formats' | 'decoders'>[],
  lexicon: Lexicon,
  relations: readonly Relation[],
  settings: Partial<Pick<Kit, 'dateOrder'>> = {},
): ReadingKit {
  const { dateOrder } = settings;
  const dateFinder = once(() => createDateFinder(lexicon));
  const order = dateOrder === undefined ? {} : { dateOrder };
  return Object.freeze({
    formats: newestFirst(plugins, ({ formats }) => formats),
    decoders: newestFirst(plugins, ({ decoders }) => decoders),
    lexicon,
    relations: Object.freeze([...relations]),
    dateFinder,
    extractor: once(() => createExtractor(lexicon, { ...order, findDates: dateFinder(), relations })),
    ...order,
  });
}

export function assembleKit(
  plugins: readonly Plugin[],
  lexicon: Lexicon,
  rules: readonly Rule[],
  settings: Partial<Pick<Kit, 'dateOrder' | 'rates'>> = {},
): Kit {
  const relations = rules.flatMap(({ derive = [] }) => derive);
  return Object.freeze({
    ...assembleReadingKit(plugins, lexicon, relations, settings),
    comparators: newestFirst(plugins, ({ comparators }) => comparators),
    renderers: newestFirst(plugins, ({ renderers }) => renderers),
    rules: Object.freeze([...rules]),
    rates: Object.freeze([...(settings.rates ?? [])]),
  });
}
