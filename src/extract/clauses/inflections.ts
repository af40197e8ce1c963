/** Which form of a verb a word is; "past" also stands for the participle, which is seldom another word. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing';

export interface Inflection {
  readonly word: string;
  readonly form: VerbForm;
}

const VOWEL = /[aeiou]/;
/** One stressed vowel before one consonant: "ban" → "banned". Longer verbs double it only in some endings. */
const DOUBLES = /^(?:[^aeiou]*[aeiou][bdglmnprt]|.*(?:mit|[enr]fer|cur|bel|pel|quit|quip|cel|vel|trol|rol|wrap|ship))$/;
const NEVER_DOUBLES = /(?<!q)(?:[aeiou]{2}|[wxy])[a-z]?$/;

function stretched(base: string): string {
  if (base.endsWith('e')) return base.slice(0, -1);
  const doubles = DOUBLES.test(base) && !NEVER_DOUBLES.test(base.slice(-4));
  return doubles ? base + base.charAt(base.length - 1) : base;
}

const endsInConsonantY = (base: string): boolean => /y$/.test(base) && !VOWEL.test(base.charAt(base.length - 2));

const THIRD: Readonly<Record<string, string>> = { have: 'has' };
const PAST: Readonly<Record<string, string>> = { have: 'had' };

function third(base: string): string {
  const known = THIRD[base];
  if (known !== undefined) return known;
  if (endsInConsonantY(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

const regularPast = (base: string): string =>
  PAST[base] ?? (endsInConsonantY(base) ? `${base.slice(0, -1)}ied` : `${stretched(base)}ed`);

function ing(base: string): string {
  if (/(?:ee|oe|ye)$/.test(base)) return `${base}ing`;
  return `${base.endsWith('ie') ? `${base.slice(0, -2)}y` : stretched(base)}ing`;
}

const IS_PARTICIPLE = /(?:n|ne|sung|sunk|begun|done|rung|drunk|swum)$/;

/** Verbs whose past is their base. */
const UNCHANGING = new Set([
  'shut',
  'cut',
  'hit',
  'put',
  'set',
  'let',
  'hurt',
  'spread',
  'quit',
  'beat',
  'cast',
  'split',
  'upset',
  'bid',
]);

/** Every form of a verb; `irregular` are the forms of it that no rule gives. */
export function inflectionsOf(base: string, irregular: readonly string[]): Inflection[] {
  const past: Inflection[] = UNCHANGING.has(base)
    ? [{ word: base, form: 'past' }]
    : irregular
        .filter((word) => !word.endsWith('ing') && word !== third(base))
        .map((word) => ({ word, form: IS_PARTICIPLE.test(word) ? 'participle' : 'past' }));
  return [
    ...(past.some(({ word }) => word === base) ? [] : [{ word: base, form: 'base' as const }]),
    { word: third(base), form: 'third' },
    ...(past.length > 0 ? past : [{ word: regularPast(base), form: 'past' as const }]),
    { word: ing(base), form: 'ing' },
  ];
}
