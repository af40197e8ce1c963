import { placeIn } from '../io/excerpt.ts';
import { complain, type Mistake } from '../io/field.ts';
import { namesInstead } from '../io/nearest-name.ts';
import type { LexiconData } from '../model/lexicon.ts';
import type { Definition } from './definition.ts';
import { emptyLexicon } from './kinds.ts';

interface Slot {
  readonly path: readonly string[];
  readonly value: unknown;
  /** Who defined it last; absent for what was there before any file. */
  readonly by?: Definition;
}

/** Entries by their path, written so that no two paths are the same text. */
type Slots = Map<string, Slot>;

const slotKey = (path: readonly string[]): string => JSON.stringify(path);

/** How many keys lead to an entry: two (`units`, `mile`), or three where entries stand in groups. */
const depthOf = (kind: string): number => (GROUPED.has(kind) ? 3 : 2);

const GROUPED: ReadonlySet<string> = new Set<keyof LexiconData>(['numbers', 'calendar', 'scopes']);

/**
 * Applies definitions in order to a lexicon. A second definition of an entry is a mistake unless it says that it replaces the first;
 * lists of words grow. Mistakes go to the contexts of their files, and the merge goes on without them.
 */
export function mergeDefinitions(definitions: readonly Definition[], base: LexiconData): LexiconData {
  const slots: Slots = new Map();
  for (const [kind, entries] of Object.entries(base)) addSlots(slots, [kind], entries, depthOf(kind));
  for (const definition of definitions) apply(slots, definition);
  return dataOf(slots);
}

function addSlots(slots: Slots, path: readonly string[], entries: unknown, depth: number): void {
  for (const [name, value] of Object.entries(entries as Record<string, unknown>)) {
    const below = [...path, name];
    if (below.length < depth) addSlots(slots, below, value, depth);
    else slots.set(slotKey(below), { path: below, value });
  }
}

function apply(slots: Slots, definition: Definition): void {
  const { path, change, span, context } = definition;
  const key = slotKey(path);
  const present = slots.get(key);
  const tell = (mistake: Mistake): void => complain(context, span, mistake);

  if (change.kind === 'amend') {
    slots.set(key, { path, value: amended(present?.value, change, path, tell), by: definition });
  } else if (change.kind === 'define') {
    if (present) tell(definedTwice(path, present));
    else slots.set(key, { path, value: change.value, by: definition });
  } else if (!present) {
    tell(nothingThere(slots, path, change.kind));
  } else if (change.kind === 'replace') {
    slots.set(key, { path, value: change.value, by: definition });
  } else {
    slots.delete(key);
  }
}

function amended(
  present: unknown,
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
  path: readonly string[],
  tell: (mistake: Mistake) => void,
): string[] {
  const all = new Set(present as readonly string[] | undefined);
  for (const word of remove) {
    if (all.delete(word)) continue;
    const message = `"${word}" is not in ${path.join('.')}${namesInstead(word, [...all])}`;
    tell({ code: 'nothing-to-remove', message });
  }
  for (const word of add) all.add(word);
  return [...all];
}

function definedTwice(path: readonly string[], { by }: Slot): Mistake {
  const where = by === undefined ? 'among what ships' : `at ${placeOf(by)}`;
  const message = `${path.join('.')} is already defined ${where}; add "replace: true" if this is to take its place.`;
  return { code: 'defined-twice', message };
}

function placeOf({ context, span }: Definition): string {
  const { line, column } = placeIn(context.file, span.start);
  return `${context.file.file}:${line}:${column}`;
}

function nothingThere(slots: Slots, path: readonly string[], verb: 'replace' | 'remove'): Mistake {
  const group = slotKey(path.slice(0, -1));
  const siblings = [...slots.values()].filter((slot) => slotKey(slot.path.slice(0, -1)) === group);
  const names = siblings.map((slot) => slot.path.at(-1) ?? '');
  const message = `There is no ${path.join('.')} to ${verb}${namesInstead(path.at(-1) ?? '', names)}`;
  return { code: `nothing-to-${verb}`, message };
}

interface Tree {
  [name: string]: unknown;
}

/** Objects without prototype: "constructor" and "__proto__" are names like others, both to define and to look up. */
function dataOf(slots: Slots): LexiconData {
  const root = bareCopy(emptyLexicon) as Tree;
  for (const { path, value } of slots.values()) {
    let at = root;
    for (const step of path.slice(0, -1)) {
      at[step] ??= Object.create(null);
      at = at[step] as Tree;
    }
    at[path.at(-1) ?? ''] = value;
  }
  // The fields that read the definitions, and the type of the base, vouch for every entry.
  return root as unknown as LexiconData;
}

const bareCopy = (tree: object): object =>
  Object.assign(
    Object.create(null),
    Object.fromEntries(Object.entries(tree).map(([name, value]) => [name, bareCopy(value)])),
  );
