import { LEVEL_IN_WORDS } from '../../model/in-words.ts';
import type { AttributeEntry, TermSetEntry } from '../../model/lexicon.ts';
import type { Level, Severity } from '../../model/report.ts';
import { CONDITIONS, type Expectation, type Rule, type TestSource, testSourceText } from '../../model/rule.ts';
import { counted, plainText } from '../../report/index.ts';
import type { OutputFormat } from '../outputs.ts';

/** Everything there is to say of one rule. */
export interface RulePage extends Omit<Rule, 'tests' | 'shipped'> {
  readonly origin: 'shipped' | 'own';
  /** What becomes of each level that its comparator can find. */
  readonly levels: readonly { readonly level: Level; readonly severity: Severity | null }[];
  /** Lexicon entries that the rule is about. */
  readonly attributes: Readonly<Record<string, AttributeEntry>>;
  readonly sets: Readonly<Record<string, TermSetEntry>>;
  readonly tests: readonly {
    readonly name: string;
    readonly sources: readonly TestSource[];
    readonly expect: Expectation;
    readonly gives: Expectation;
  }[];
}

export interface PageFormat extends OutputFormat {
  readonly write: (page: RulePage) => string;
}

/** Forms shown of one list of cues. */
const SHOWN_FORMS = 40;

const listed = (forms: readonly string[]): string => {
  const rest = forms.length - SHOWN_FORMS;
  return (
    forms.slice(0, SHOWN_FORMS).map(plainText).join(', ') + (rest > 0 ? ` and ${counted(rest, 'more', 'more')}` : '')
  );
};

/** "attribute price or fee; unit room": conditions that must all hold. Conditions inside others stand in brackets. */
export function aboutInWords(about: unknown): string {
  if (typeof about !== 'object' || about === null) return String(about);
  if (Array.isArray(about)) return about.map(nested).join(' or ');
  const parts = Object.entries(about).map(([key, value]) => {
    if (key === 'any' || key === 'all') return (value as unknown[]).map(nested).join(key === 'any' ? ' or ' : ' and ');
    return `${key} ${key === 'not' ? nested(value) : aboutInWords(value)}`;
  });
  return parts.length === 0 ? 'everything that no other rule is about' : parts.join('; ');
}

const nested = (about: unknown): string =>
  typeof about === 'object' && about !== null ? `(${aboutInWords(about)})` : String(about);

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];

function levelLines({ levels }: RulePage): string[] {
  const width = Math.max(...levels.map(({ level }) => level.length));
  return levels.map(
    ({ level, severity }) =>
      `${level.padEnd(width)}  ${(severity ?? 'no finding').padEnd(10)}  ${LEVEL_IN_WORDS[level]}`,
  );
}

/** When a rule says nothing of a pair though it gives the level a severity. */
const exceptionLines = ({ unless = [], when }: RulePage): string[] => [
  ...unless.map((condition) => `where ${CONDITIONS[condition]} (${condition})`),
  ...(when === undefined ? [] : [`where this does not hold: ${plainText(when)}`]),
];

const toleranceInWords = ({ options }: RulePage): string =>
  options?.tolerance === undefined ? '' : ` with a tolerance of ${plainText(options.tolerance.written)}`;

const CUES = {
  nouns: 'named by',
  verbs: 'stated by',
  counted: 'counted in',
  after: 'followed by',
  labels: 'labelled',
  beside: 'only beside',
} as const;

const attributeLines = ([id, entry]: readonly [string, AttributeEntry]): string[] => [
  `${plainText(id)}: values of ${entry.dimensions.join(' or ')}`,
  ...Object.entries(CUES).flatMap(([key, words]) => {
    const forms = entry[key as keyof typeof CUES] ?? [];
    return forms.length === 0 ? [] : [`  ${words} ${listed(forms)}`];
  }),
];

const setLines = ([id, entry]: readonly [string, TermSetEntry]): string[] => [
  `${plainText(id)}: of these terms only one holds`,
  ...Object.entries(entry.terms).map(([term, forms]) => `  ${plainText(term)}: ${listed(forms)}`),
];

const testLines = (page: RulePage): string[] =>
  page.tests.flatMap(({ name, sources, expect, gives }) => {
    const severity = page.severity[expect as Level];
    const outcome = gives === expect ? `${expect}, ${severity ?? 'no finding'}` : `expects ${expect}, gives ${gives}`;
    return [`${plainText(name)}: ${outcome}`, ...sources.map((source) => `  “${plainText(testSourceText(source))}”`)];
  });

function write(page: RulePage): string {
  const from = page.origin === 'shipped' ? `${page.file}, shipped` : plainText(page.file);
  const lines = [
    page.id,
    plainText(page.description),
    ...section('Defined in', [from]),
    ...section('About', [plainText(aboutInWords(page.about))]),
    ...section(`Levels, compared by ${page.compare}${toleranceInWords(page)}`, levelLines(page)),
    ...section('Left alone', exceptionLines(page)),
    ...section('Message', [plainText(page.message)]),
    ...section('Why it may differ', page.why === undefined ? [] : [plainText(page.why)]),
    ...section('Help', page.help === undefined ? [] : [plainText(page.help)]),
    ...section('Read on', (page.references ?? []).map(plainText)),
    ...section('Words it leans on', [
      ...Object.entries(page.attributes).flatMap(attributeLines),
      ...Object.entries(page.sets).flatMap(setLines),
    ]),
    ...section('Tests', testLines(page)),
  ];
  return `${lines.join('\n')}\n`;
}

const text: PageFormat = { id: 'text', extensions: ['.txt'], description: 'a page to read', write };

const json: PageFormat = {
  id: 'json',
  extensions: ['.json'],
  description: 'the same as a record, for programs',
  write: (page) => `${JSON.stringify(page, null, 2)}\n`,
};

/** The first is for the terminal. */
export const pageFormats: readonly [PageFormat, ...PageFormat[]] = [text, json];
