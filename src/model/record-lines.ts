import type { Claim } from './claim.ts';
import type { ClaimContext, ClaimRecord } from './claim-record.ts';

/** A record as one line of JSON, without the line end: the claim, and what is known of its source under "context". */
export const recordLine = ({ claim, context }: ClaimRecord): string => JSON.stringify({ ...claim, context });

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOfText = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');

const TEXTS = ['id', 'source', 'text', 'quote', 'attribute', 'certainty'];
const NUMBERS = ['start', 'end', 'line', 'column'];
const LISTS = ['subject', 'scope', 'implied'];

/** What a JSON value lacks to be a record; undefined if nothing. */
function faultOf(value: unknown): string | undefined {
  if (!isRecord(value)) return 'a claim is a JSON object';
  const missing =
    TEXTS.find((name) => typeof value[name] !== 'string') ??
    NUMBERS.find((name) => !Number.isInteger(value[name])) ??
    LISTS.find((name) => !isListOfText(value[name]));
  if (missing !== undefined) return `"${missing}" is missing or of another type`;
  if (!isRecord(value.value) || typeof value.value.type !== 'string') return '"value" is missing or of another type';
  const { context } = value;
  if (!isRecord(context) || typeof context.digest !== 'string' || !isListOfText(context.focus))
    return '"context" is missing or of another type; "gainsay extract" writes it';
  return undefined;
}

/** Reads what `recordLine` wrote. A string says what is wrong with the line. */
export function readRecordLine(line: string): ClaimRecord | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'it is not valid JSON';
  }
  const fault = faultOf(value);
  if (fault !== undefined) return fault;
  const { context, ...claim } = value as Claim & { readonly context: ClaimContext };
  return { claim, context };
}
