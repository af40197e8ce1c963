import type { Mention } from '../../../model/mention.ts';
import type { StatementContext } from '../statement-reader.ts';
import type { Patient } from './event-clause.ts';
import type { EventCue, EventWords } from './event-words.ts';
import type { Thing } from './things.ts';

/** Names that an event of the news, and a thing that nobody owns, are looked up under. */
const MOST_CANDIDATES = 6;
const MOST_OWNERS = 6;

/** The event with what it befell; the attribute may be another than that of the cue ("the fire started": an outbreak). */
export type DatedEvent = Pick<Mention, 'attribute' | 'subject' | 'subjectImplied' | 'scope'>;

/**
 * The name itself; for "the fire" the one name of the document that ends with that noun; else what the document is about, if the event
 * can befall it. Impersonal events may belong to any name of the passage or of those, others to the first. Any other thing keeps its
 * noun as scope, and belongs to its owner or to what the document is about.
 */
export function subjectOf(
  context: StatementContext,
  words: EventWords,
  cue: EventCue,
  patient: Patient,
): DatedEvent | undefined {
  const { thing } = patient;
  const attribute = cue.event;
  if (patient.name !== undefined)
    return { attribute: words.meantBy(attribute, lastWord(patient.name)) ?? attribute, subject: [patient.name] };
  const bearer = thing === undefined ? undefined : bearerOf(context, thing);
  const meant = words.meantBy(attribute, thing?.head ?? lastWord(context.focus[0]));
  const event = meant === undefined ? cue : { event: meant, entry: words.entryOf(meant) };
  if (event.entry.impersonal === true) return { attribute: event.event, ...impersonally(context, bearer) };
  if (thing === undefined && patient.pronoun !== true) return implied(event.event, context.focus.slice(0, MOST_OWNERS));
  if (thing === undefined) {
    const [main] = context.focus;
    const { bearers, onlyBearers } = cue.entry;
    const stands = bearers !== undefined && (onlyBearers !== true || words.canBear(cue, lastWord(main)));
    return stands ? implied(event.event, context.focus.slice(0, 1)) : undefined;
  }
  if (bearer !== undefined) return implied(attribute, [bearer]);
  const isMain = cue.entry.onlyBearers !== true || lastWord(context.focus[0]) === thing.head;
  if (isMain && words.canBear(cue, thing.head)) return implied(attribute, context.focus.slice(0, 1));
  return ofThing(context, words, event.event, thing);
}

/** The one name of the document that ends with the noun of a thing. */
function bearerOf({ documentNames }: StatementContext, { head }: Thing): string | undefined {
  const bearers = documentNames.filter((name) => name.toLowerCase().endsWith(` ${head}`));
  return bearers.length === 1 ? bearers[0] : undefined;
}

const lastWord = (name: string | undefined): string => name?.toLowerCase().split(' ').at(-1) ?? '';

const implied = (attribute: string, subject: readonly string[]): DatedEvent | undefined =>
  subject.length === 0 ? undefined : { attribute, subject, subjectImplied: true };

/** Events that befall nobody in particular: any name of the passage, then those of the document. */
function impersonally(
  { names, focus }: StatementContext,
  bearer: string | undefined,
): Pick<Mention, 'subject' | 'subjectImplied'> {
  const beside = names.filter((hit) => !hit.titled).map((hit) => hit.name);
  return {
    subject: [...new Set([...(bearer === undefined ? [] : [bearer]), ...beside, ...focus])].slice(0, MOST_CANDIDATES),
    subjectImplied: true,
  };
}

function ofThing(
  { view, focus, names }: StatementContext,
  words: EventWords,
  attribute: string,
  { head, which, owner }: Thing,
): DatedEvent | undefined {
  const scope = [
    ...(head === '' ? [] : [`thing: ${words.kindOf(head)}`]),
    ...(which.length === 0 ? [] : [`which: ${[...new Set(which)].sort().join(' ')}`]),
  ];
  if (owner !== undefined) {
    // "The Odda lease was signed by Norwind" and "Norwind signed the Odda lease" name the same two.
    const agent = names.find((hit) => view.lower[hit.firstWord - 1] === 'by' && !hit.possessive);
    return { attribute, subject: [...new Set([owner.name, ...(agent === undefined ? [] : [agent.name])])], scope };
  }
  const beside = names.filter((hit) => !hit.titled).map((hit) => hit.name);
  // What nobody is named beside is told from others by what it is called.
  const subject = [...new Set([...beside.slice(0, 1), ...focus])].slice(0, MOST_OWNERS);
  return { attribute, subject, subjectImplied: true, scope };
}
