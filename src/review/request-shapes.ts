import { DECISION_REASONS, DECISION_SCOPES, DECISION_STATUSES } from '../model/report.ts';
import type { DecisionDraft, DecisionsRequest, RaiseRequest, UndoRequest } from '../model/review.ts';
import { RequestError } from './request-error.ts';

/** Characters of a note or a value. */
const LONGEST_TEXT = 4_000;
const MOST_DRAFTS = 10_000;

type Fields = Readonly<Record<string, unknown>>;

const wrong = (what: string): RequestError => new RequestError(400, 'bad-request', `${what}.`);

function fieldsOf(value: unknown, what: string, names: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(`${what} must be an object`);
  const unknown = Object.keys(value).find((name) => !names.includes(name));
  if (unknown !== undefined) throw wrong(`${what} has no field "${unknown.slice(0, 40)}"`);
  return value as Fields;
}

function text(value: unknown, what: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw wrong(`${what} must be text`);
  if (value.length > LONGEST_TEXT) throw wrong(`${what} has more than ${LONGEST_TEXT} characters`);
  return value;
}

/** Nothing for a field that is absent or blank, as an empty input is sent. */
function optionalText(value: unknown, what: string): string | undefined {
  return value === undefined || value === '' ? undefined : text(value, what);
}

function oneOf<T extends string>(names: readonly T[], value: unknown, what: string): T {
  const known = names.find((name) => name === value);
  if (known === undefined) throw wrong(`${what} must be one of ${names.join(', ')}`);
  return known;
}

/** Without the fields that are undefined. */
const present = <T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

function holdsOf(value: unknown): DecisionDraft['holds'] {
  if (value === undefined) return undefined;
  const fields = fieldsOf(value, 'holds', ['value', 'source']);
  return { value: text(fields.value, 'holds.value'), source: text(fields.source, 'holds.source') };
}

const DRAFT_FIELDS = ['finding', 'status', 'scope', 'reason', 'holds', 'note'] as const;

function draftOf(value: unknown): DecisionDraft {
  const fields = fieldsOf(value, 'A draft', DRAFT_FIELDS);
  return present<DecisionDraft>({
    finding: text(fields.finding, 'finding'),
    status: oneOf(DECISION_STATUSES, fields.status, 'status'),
    scope: oneOf(DECISION_SCOPES, fields.scope, 'scope'),
    reason: fields.reason === undefined ? undefined : oneOf(DECISION_REASONS, fields.reason, 'reason'),
    holds: holdsOf(fields.holds),
    note: optionalText(fields.note, 'note'),
  });
}

/** @throws RequestError for anything that is not a DecisionsRequest; so do the others. */
export function decisionsRequest(body: unknown): DecisionsRequest {
  const { decisionsRevision, drafts } = fieldsOf(body, 'The request', ['decisionsRevision', 'drafts']);
  if (!Array.isArray(drafts) || drafts.length === 0) throw wrong('drafts must be a list of one or more');
  if (drafts.length > MOST_DRAFTS) throw wrong(`drafts holds more than ${MOST_DRAFTS}`);
  return { decisionsRevision: text(decisionsRevision, 'decisionsRevision'), drafts: drafts.map(draftOf) };
}

export function undoRequest(body: unknown): UndoRequest {
  const { decisionsRevision, step } = fieldsOf(body, 'The request', ['decisionsRevision', 'step']);
  return present<UndoRequest>({
    decisionsRevision: text(decisionsRevision, 'decisionsRevision'),
    step: optionalText(step, 'step'),
  });
}

export function raiseRequest(body: unknown): RaiseRequest {
  const names = ['decisionsRevision', 'nearMiss', 'note', 'withdraw'];
  const { decisionsRevision, nearMiss, note, withdraw } = fieldsOf(body, 'The request', names);
  if (withdraw !== undefined && typeof withdraw !== 'boolean') throw wrong('withdraw must be true or false');
  return present<RaiseRequest>({
    decisionsRevision: text(decisionsRevision, 'decisionsRevision'),
    nearMiss: text(nearMiss, 'nearMiss'),
    note: optionalText(note, 'note'),
    withdraw,
  });
}
