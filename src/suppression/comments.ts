import { namesInstead } from '../io/nearest-name.ts';
import { isDay } from '../model/calendar.ts';
import type { Problem } from '../model/report.ts';
import { MOST_COMMENTS, type SourceComment } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { Suppression } from '../model/suppression.ts';

/** What a comment can say: `<!-- gainsay-ignore RULE, RULE: reason (until 2026-12-31) -->`. */
const DIRECTIVES = ['gainsay-ignore', 'gainsay-ignore-file', 'gainsay-ignore-start', 'gainsay-ignore-end'] as const;
type Directive = (typeof DIRECTIVES)[number];

const ALL_RULES = '*';
const UNTIL = /\(until ([0-9]{4}-[0-9]{2}-[0-9]{2})\)$/;
/** Rules named in one comment; a hostile one may name thousands. */
const MOST_RULES = 100;

/** A comment taken apart. `rules` is undefined for all. */
interface Remark {
  readonly comment: SourceComment;
  readonly directive: Directive;
  readonly rules?: readonly string[];
  readonly reason: string;
  readonly until?: string;
}

export interface Suppressed {
  readonly suppressions: readonly Suppression[];
  /** Comments that cannot be followed, with the reason. */
  readonly problems: readonly Problem[];
}

/** What must be known of a source to follow its comments. */
export interface Commented {
  readonly name: string;
  /** UTF-16 units of its text. */
  readonly length: number;
  readonly comments?: readonly SourceComment[];
}

/** What the comments of a source want suppressed. Comments that cannot be followed suppress nothing. */
export function suppressionsIn(document: Commented, knownRules: readonly string[]): Suppressed {
  const problems: Problem[] = [];
  const complain: Complain = ({ line, column, text }, message) => {
    const code = 'suppression-comment';
    problems.push({ code, message, file: document.name, line, column, hint: `<!--${text}-->` });
  };
  const known = new Set(knownRules);
  const comments = document.comments ?? [];
  const surplus = comments[MOST_COMMENTS];
  if (surplus !== undefined) complain(surplus, `Only the first ${MOST_COMMENTS} comments of a source are followed.`);
  const remarks = comments.slice(0, MOST_COMMENTS).flatMap((comment) => readRemark(comment, known, complain) ?? []);
  return { suppressions: passagesOf(document, remarks, complain), problems };
}

type Complain = (comment: SourceComment, message: string) => void;

function readRemark(comment: SourceComment, known: ReadonlySet<string>, complain: Complain): Remark | undefined {
  const text = comment.text.trim();
  const word = text.split(/[\s:]/, 1)[0] as string;
  const directive = DIRECTIVES.find((each) => each === word);
  if (directive === undefined) {
    complain(comment, `Unknown comment "${word.slice(0, 60)}"${namesInstead(word, DIRECTIVES)}`);
    return undefined;
  }
  const said = text.slice(word.length);
  const colon = said.indexOf(':');
  const named = (colon < 0 ? said : said.slice(0, colon)).split(',', MOST_RULES + 1).map((each) => each.trim());
  const rules = rulesIn(
    named.filter((each) => each !== ''),
    known,
    comment,
    complain,
  );
  if (rules === 'unknown') return undefined;
  const read = { comment, directive, ...(rules === 'all' ? {} : { rules }) };
  if (directive === 'gainsay-ignore-end') return { ...read, reason: '' };
  if (rules !== 'all' && rules.length === 0) {
    complain(comment, `Say which rule is meant, or ${ALL_RULES} for all: <!-- ${directive} ${EXAMPLE} -->.`);
    return undefined;
  }
  return withReason(read, colon < 0 ? '' : said.slice(colon + 1).trim(), complain);
}

const EXAMPLE = 'RULE: reason (until 2026-12-31)';

function rulesIn(
  named: readonly string[],
  known: ReadonlySet<string>,
  comment: SourceComment,
  complain: Complain,
): readonly string[] | 'all' | 'unknown' {
  if (named.includes(ALL_RULES)) return 'all';
  const unknown = named.find((rule) => !known.has(rule));
  if (unknown === undefined && named.length <= MOST_RULES) return named;
  if (unknown === undefined) complain(comment, `A comment names at most ${MOST_RULES} rules.`);
  else complain(comment, `Unknown rule "${unknown.slice(0, 60)}"${namesInstead(unknown, [...known])}`);
  return 'unknown';
}

function withReason(read: Omit<Remark, 'reason'>, said: string, complain: Complain): Remark | undefined {
  const until = UNTIL.exec(said)?.[1];
  const reason = (until === undefined ? said : said.replace(UNTIL, '')).trim();
  if (reason === '') {
    complain(read.comment, `A suppression says why: <!-- ${read.directive} ${EXAMPLE} -->.`);
    return undefined;
  }
  if (until !== undefined && !isDay(until)) {
    complain(read.comment, `There is no day ${until}.`);
    return undefined;
  }
  return { ...read, reason, ...(until === undefined ? {} : { until }) };
}

const sameRules = (a: Remark, b: Remark): boolean =>
  [...(a.rules ?? [])].sort().join() === [...(b.rules ?? [])].sort().join();

/** Follows remarks from the top of the source: what each covers. A stretch that is never ended goes on to the end of the text. */
function passagesOf(document: Commented, remarks: readonly Remark[], complain: Complain): Suppression[] {
  const whole = { start: 0, end: document.length };
  const found: Suppression[] = [];
  const add = (remark: Remark, span: Span): void => {
    found.push(suppressionOf(document.name, remark, span));
  };
  let open: Remark[] = [];
  for (const remark of remarks) {
    if (remark.directive === 'gainsay-ignore') add(remark, remark.comment.block);
    else if (remark.directive === 'gainsay-ignore-file') add(remark, whole);
    else if (remark.directive === 'gainsay-ignore-start') open.push(remark);
    else {
      const ended = open.filter((each) => remark.rules?.length === 0 || sameRules(each, remark));
      if (ended.length === 0) complain(remark.comment, 'Nothing that begins above ends here.');
      for (const each of ended) add(each, { start: each.comment.at, end: remark.comment.at });
      open = open.filter((each) => !ended.includes(each));
    }
  }
  for (const each of open) {
    complain(
      each.comment,
      'What begins here is never ended, and holds to the end of the source: <!-- gainsay-ignore-end -->.',
    );
    add(each, { start: each.comment.at, end: whole.end });
  }
  return found;
}

function suppressionOf(source: string, { comment, rules, reason, until }: Remark, { start, end }: Span): Suppression {
  return {
    ...(rules === undefined ? {} : { rules }),
    passage: { source, start, end },
    by: 'comment',
    reason,
    ...(until === undefined ? {} : { until }),
    place: { file: source, line: comment.line, column: comment.column },
  };
}
