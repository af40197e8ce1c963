import { namesInstead } from '../io/nearest-name.ts';
import { daysBetween } from '../model/calendar.ts';
import { once } from '../model/once.ts';
import type { Span } from '../model/span.ts';
import { cel, type Environment, type EvaluationError, type ParseError, type ParseResult } from './cel.ts';
import { boundWork, FUNCTIONS } from './expression-limits.ts';
import { EXPRESSION_NAMES, type ExpressionValues } from './expression-names.ts';

/** A condition in CEL. */
export interface Expression {
  /** Throws an Error with one line of text if what it asks cannot be worked out for these values. */
  readonly holds: (values: ExpressionValues) => boolean;
  /** Steps that one evaluation takes at most. */
  readonly steps: number;
}

/** What is wrong with an expression; offsets into its text. */
export interface ExpressionMistake {
  readonly message: string;
  readonly span: Span;
}

/** Characters of an expression. */
const LONGEST = 1000;

/** Whether a text is an expression that gives true or false, over claims `a` and `b` and their `topic`, and that ends in bounded time. */
export function compileExpression(text: string): Expression | ExpressionMistake {
  if (text.length > LONGEST) {
    return { message: `The expression has ${text.length} characters; at most ${LONGEST} are read.`, span: whole(text) };
  }
  try {
    const parsed = environment().parse(text);
    const work = boundWork(parsed.ast);
    if ('message' in work) return work;
    const { valid, type, error } = parsed.check();
    if (!valid && error !== undefined) return mistakeOf(error as ParseError, text);
    if (type !== 'bool')
      return {
        message: `The expression gives a value of the type ${inWords(type ?? 'nothing')}; expected true or false.`,
        span: whole(text),
      };
    return { holds: (values) => evaluated(parsed, values), steps: work.steps };
  } catch (error) {
    return mistakeOf(error as ParseError, text);
  }
}

function evaluated(parsed: ParseResult, values: ExpressionValues): boolean {
  try {
    return parsed({ ...values }) === true;
  } catch (error) {
    const { summary, message } = error as EvaluationError;
    throw new Error(`the expression fails: ${summary ?? message}`);
  }
}

const whole = (text: string): Span => ({ start: 0, end: text.length });

/** Knows the variables, the functions and nothing else. */
const environment = once(() => {
  const environment = new (cel().Environment)({
    limits: { maxAstNodes: 200, maxDepth: 24, maxListElements: 20, maxMapEntries: 1, maxCallArguments: 3 },
  });
  for (const [name, fields] of Object.entries(EXPRESSION_NAMES)) {
    const schema = Object.fromEntries(Object.entries(fields).map(([field, { type }]) => [field, type]));
    environment.registerVariable({ name, schema });
  }
  registerMixedOperators(environment);
  environment.registerFunction('abs(double): double', Math.abs);
  environment.registerFunction('abs(int): int', (value: bigint) => (value < 0n ? -value : value));
  environment.registerFunction('days(string, string): double', daysFrom);
  environment.registerFunction('string.lower(): string', (value: string) => value.toLowerCase());
  return environment;
});

/** Comparisons such as `a.value == 3` and arithmetic such as `2 * a.value`: CEL itself keeps whole numbers and others apart. */
function registerMixedOperators(environment: Environment): void {
  const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
  };
  for (const [sign, work] of Object.entries(arithmetic))
    for (const types of ['int S double', 'double S int'])
      environment.registerOperator(`${types.replace('S', sign)}: double`, (a: number | bigint, b: number | bigint) =>
        work(Number(a), Number(b)),
      );
  environment.registerOperator('int == double: bool', (a: bigint, b: number) => Number(a) === b);
}

/** Days from one to another, negative if the second is earlier. */
function daysFrom(from: string, to: string): number {
  for (const date of [from, to])
    if (!/^\d{4}-\d{2}-\d{2}/.test(date)) throw new Error(`days() needs two dates, found "${from}" and "${to}"`);
  return from <= to ? daysBetween(from, to) : -daysBetween(from, to);
}

function mistakeOf(error: ParseError, text: string): ExpressionMistake {
  const { code, summary = '', range } = error;
  const span =
    range === undefined || range.start >= text.length
      ? { start: Math.max(0, text.length - 1), end: text.length }
      : range;
  return { message: messageOf(code, summary), span };
}

const CLAIM = ['a', 'b'];
const NAMES = Object.keys(EXPRESSION_NAMES);
const KEYS = [...new Set(Object.values(EXPRESSION_NAMES).flatMap((fields) => Object.keys(fields)))];

/** What the library says, in words for somebody who writes no code. */
function messageOf(code: string, summary: string): string {
  const [, detail = summary] = /: (.*)$/.exec(summary) ?? [];
  if (code === 'no_such_key') return `Unknown name "${detail}" in the expression${namesInstead(detail, KEYS)}`;
  if (code === 'unknown_variable')
    return `Unknown name "${detail}" in the expression${namesInstead(detail, [...NAMES])}`;
  if (code === 'unexpected_token')
    return detail === 'EOF' ? 'The expression ends too early.' : `Did not expect ${detail} here in the expression.`;
  if (code === 'unexpected_character')
    return `Did not expect ${detail} here in the expression; write &&, ||, ! and == for and, or, not and equals.`;
  if (code === 'unterminated_string') return 'The closing quote is missing in the expression.';
  if (code === 'limit_exceeded') return `The expression is too large (${summary.toLowerCase()}).`;
  if (code === 'no_such_overload') return `These do not go together in the expression: ${typesInWords(detail)}.`;
  if (code === 'no_matching_overload')
    return `The expression calls something that is not there: ${typesInWords(summary.replace(/^.*'(.*)'$/, '$1'))}; known: ${FUNCTIONS.join(', ')}.`;
  return `${summary.replace(/\.$/, '')}.`;
}

const TYPES: Readonly<Record<string, string>> = {
  double: 'number',
  int: 'number',
  bool: 'true or false',
  string: 'text',
};

const inWords = (type: string): string => TYPES[type] ?? (CLAIM.includes(type.slice(1)) ? 'a claim' : type);

const typesInWords = (signature: string): string =>
  signature.replace(/\b(?:double|int|bool|string)\b/g, (type) => TYPES[type] ?? type).replace(/\$[ab]\b/g, 'a claim');
