import { placeIn } from '../io/excerpt.ts';
import { complain } from '../io/field.ts';
import { namesInstead } from '../io/nearest-name.ts';
import type { AttributeEntry, CurrencyEntry, LexiconData, UnitEntry } from '../model/lexicon.ts';
import type { Definition } from './definition.ts';

/** Keys of an attribute under which its cues stand. */
const CUES = ['nouns', 'verbs', 'counted', 'after', 'labels'] as const satisfies readonly (keyof AttributeEntry)[];

/** Values of these dimensions are found by their own form: names, offices, ranks. */
const FOUND_BY_FORM: ReadonlySet<string> = new Set(['term', 'date', 'rank', 'role', 'name']);

/**
 * Tells of definitions that are right by themselves and do not do what they are for in the lexicon as a whole: cues that find nothing or
 * everything, one form for two units, one alias for two names.
 */
export function complainOfUnsound(definitions: readonly Definition[], data: LexiconData): void {
  const emptyWords = new Set(data.words['empty-cues'] ?? []);
  const forms = formsOfUnits(data);
  const rivals = createRivals(definitions);
  definitions.forEach((definition, index) => {
    const { path, change } = definition;
    if (path[0] === 'aliases' && change.kind === 'amend') sharedAliases(definition, change.add, data, rivals(index));
    if (change.kind !== 'define' && change.kind !== 'replace') return;
    if (path[0] === 'attributes') {
      deadCues(definition, change.value as AttributeEntry, emptyWords);
      unknownRivals(definition, change.value as AttributeEntry, Object.keys(data.attributes));
    }
    if (path[0] === 'units' || path[0] === 'currencies') sharedForms(definition, forms, rivals(index));
  });
}

/** Where an entry that a definition is a rival of was defined: of two, the later is told of. Undefined if it is the earlier one. */
type WhereIs = (path: string) => { readonly words: string; readonly inSameFile: boolean } | undefined;

function createRivals(definitions: readonly Definition[]): (index: number) => WhereIs {
  const firstAt = new Map<string, number>();
  definitions.forEach(({ path }, index) => {
    const name = path.join('.');
    if (!firstAt.has(name)) firstAt.set(name, index);
  });
  return (index) => (path) => {
    const at = firstAt.get(path);
    if (at === undefined) return { words: 'which ships', inSameFile: false };
    const { context, span } = definitions[at] as Definition;
    if (at >= index) return undefined;
    const { line, column } = placeIn(context.file, span.start);
    return {
      words: `at ${context.file.file}:${line}:${column}`,
      inSameFile: context === definitions[index]?.context,
    };
  };
}

const WORD = /[\p{L}\p{N}]+/gu;

function deadCues(definition: Definition, entry: AttributeEntry, emptyWords: ReadonlySet<string>): void {
  const name = definition.path.join('.');
  const tell = (message: string): void => complain(definition.context, definition.span, { code: 'dead-cue', message });
  const cues = CUES.flatMap((key) => entry[key] ?? []);
  if (cues.length === 0 && !entry.dimensions.some((dimension) => FOUND_BY_FORM.has(dimension)))
    tell(`${name} has no cue, so no sentence can be about it; give it one of ${CUES.join(', ')}.`);
  for (const cue of cues) {
    const words = cue.toLowerCase().match(WORD) ?? [];
    if (words.length === 0) tell(`The cue "${cue}" of ${name} holds no word, so it can never match.`);
    else if (words.every((word) => emptyWords.has(word)))
      tell(
        `The cue "${cue}" of ${name} holds only words that stand in every sentence; add one that names the property.`,
      );
  }
}

/** Names of attributes that are not there, or of the attribute itself. */
function unknownRivals(definition: Definition, { outranks = [] }: AttributeEntry, known: readonly string[]): void {
  const own = definition.path[1];
  for (const name of outranks.filter((each) => each === own || !known.includes(each))) {
    const others = known.filter((each) => each !== own);
    const message = `"${name}", which ${definition.path.join('.')} outranks, is no other attribute${namesInstead(name, others)}`;
    complain(definition.context, definition.span, { code: 'unknown-name', message });
  }
}

/** Written form → paths of the units and currencies that have it. Symbols are told apart by case. */
type Forms = ReadonlyMap<string, readonly string[]>;

const pathOf = (kind: string, id: string): string => `${kind}.${id}`;

function formsOfUnits({ units, currencies }: LexiconData): Forms {
  const found = new Map<string, string[]>();
  const add = (path: string, forms: Iterable<string>): void => {
    for (const form of new Set(forms)) found.set(form, [...(found.get(form) ?? []), path]);
  };
  for (const [id, unit] of Object.entries(units)) add(pathOf('units', id), formsOf(unit));
  for (const [id, currency] of Object.entries(currencies)) add(pathOf('currencies', id), formsOf(currency));
  return found;
}

/** Symbols of one file are put side by side on purpose: "kt" is kilotonnes and knots, and the text decides. */
const isSymbol = (form: string): boolean => form.endsWith(SYMBOL);
const SYMBOL = ' ';

const formsOf = ({ forms, symbols = [] }: Pick<UnitEntry | CurrencyEntry, 'forms' | 'symbols'>): string[] => [
  ...forms.map((form) => form.toLowerCase()),
  ...symbols.map((symbol) => `${symbol}${SYMBOL}`),
];

function sharedForms(definition: Definition, forms: Forms, whereIs: WhereIs): void {
  const path = definition.path.join('.');
  for (const [form, paths] of forms) {
    if (!paths.includes(path)) continue;
    // Money is told from measures by what stands around it.
    const others = paths.filter((other) => other !== path && other.startsWith(`${definition.path[0]}.`));
    const rival = others.find((other) => {
      const found = whereIs(other);
      return found !== undefined && !(found.inSameFile && isSymbol(form));
    });
    if (rival === undefined) continue;
    const message = `"${form.trim()}" is a form of ${path} and of ${rival} (${whereIs(rival)?.words}); a form has one meaning.`;
    complain(definition.context, definition.span, { code: 'defined-twice', message });
  }
}

function sharedAliases(
  definition: Definition,
  added: readonly string[],
  { aliases }: LexiconData,
  whereIs: WhereIs,
): void {
  const name = definition.path[1] ?? '';
  for (const alias of added) {
    const isOf = (other: string): boolean =>
      aliases[other]?.some((each) => each.toLowerCase() === alias.toLowerCase()) ?? false;
    const rival = Object.keys(aliases).find(
      (other) => other !== name && isOf(other) && whereIs(`aliases.${other}`) !== undefined,
    );
    if (rival === undefined) continue;
    const message = `"${alias}" is an alias of "${name}" and of "${rival}" (${whereIs(`aliases.${rival}`)?.words}); a name stands for one thing.`;
    complain(definition.context, definition.span, { code: 'defined-twice', message });
  }
}
