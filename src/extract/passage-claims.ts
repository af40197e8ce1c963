import type { ResolvedDate } from '../calendar/index.ts';
import { digest } from '../io/digest.ts';
import type { Claim } from '../model/claim.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Mention, UnitContext } from '../model/mention.ts';
import { type CellContext, type Document, type Passage, placeOfSpan } from '../model/source.ts';
import { slice } from '../model/span.ts';
import type { DateValue } from '../model/value.ts';
import { type AttributeChoice, dimensionClass } from './context/attribute.ts';
import type { CueHit } from './context/cues.ts';
import { continuesPrevious, restatesPrevious, withScopesOf } from './context/ellipsis.ts';
import type { FormHit } from './context/forms.ts';
import { heldWhen } from './context/held-when.ts';
import type { MomentHit } from './context/moment.ts';
import { candidatesOf, type ParticipantContext, type Participants, participantsOf } from './context/participants.ts';
import { type PassageView, wordRange } from './context/passage-view.ts';
import { sectionTime } from './context/section-time.ts';
import { dayOf, type PeriodHit, periodOf } from './context/when.ts';
import { figureScope } from './figure-scope.ts';
import type { NameHit } from './names/find.ts';
import type { NameRegistry } from './names/registry.ts';
import type { Readers } from './readers.ts';

/** One passage with everything that was read in it, ready to make claims of its values. */
export interface ReadPassage {
  readonly passage: Passage;
  readonly view: PassageView;
  /** Values other than quantities. */
  readonly statements: readonly Mention[];
  readonly cues: readonly CueHit[];
  readonly scopes: readonly FormHit[];
  readonly dates: readonly ResolvedDate[];
  readonly periods: readonly PeriodHit[];
  readonly moments: readonly MomentHit[];
  /** Names that take part in what is said, and canonical names of those who say it. */
  readonly hits: readonly NameHit[];
  readonly speakers: readonly string[];
  /** Indices of the words that those names are made of; told when first asked for. */
  readonly nameWords: () => ReadonlySet<number>;
  readonly speaker: string | undefined;
  /** True if the passage after it takes it back ("Not so: …"). */
  readonly refutedByNext: boolean;
}

export interface DocumentContext {
  readonly document: Document;
  readonly registry: NameRegistry;
  readonly readers: Readers;
  /** The time that a section speaks of where its sentences name none. */
  readonly impliedPeriod: (section: string | undefined) => DateValue | undefined;
}

/** What is said of a value, before it becomes a claim. */
interface Said {
  readonly attribute: string;
  readonly subject: Participants;
  readonly scope: readonly string[];
  readonly when: DateValue | undefined;
  readonly whenImplied: boolean;
}

export const unitContextOf = (passage: Passage): UnitContext | undefined => {
  const cell = passage.block.cell;
  if (cell === undefined) return undefined;
  return {
    ...(cell.head === undefined ? {} : { head: cell.head }),
    ...(cell.label === undefined ? {} : { label: cell.label }),
    ...(cell.corner === undefined ? {} : { corner: cell.corner }),
  };
};

/** The time that passages speak of which name none: that of their section, or the day of their source. Told once for each section. */
export function impliedPeriods(document: Document, readers: Readers): DocumentContext['impliedPeriod'] {
  const published = document.published?.date;
  const day = published === undefined ? undefined : dayOf(published);
  const known = new Map<string, DateValue | undefined>();
  return (section) => {
    if (section === undefined) return day;
    if (!known.has(section)) known.set(section, sectionTime(section, published, readers.dates) ?? day);
    return known.get(section);
  };
}

/** The claims of a table cell take what they are about from the heads of row and column. */
function saidByCell(
  { readers, registry, document }: DocumentContext,
  cell: CellContext,
  focus: readonly string[],
  mention: Mention,
  implied: DateValue | undefined,
): Said {
  const reading = readers.cell(cell, mention, registry.names, document.published?.date);
  const when = reading.when ?? implied;
  return {
    attribute: reading.attribute ?? reading.headWords,
    subject:
      reading.subject === undefined
        ? { subject: focus, implied: true }
        : { subject: [registry.canonical(reading.subject)], implied: false },
    scope: reading.scope,
    when,
    whenImplied: reading.when === undefined,
  };
}

function attributeOf({ readers }: DocumentContext, read: ReadPassage, mention: Mention): AttributeChoice {
  if (mention.attribute !== undefined) return { attribute: mention.attribute };
  const choice = readers.attribute.choose(read.view, read.cues, mention);
  if (choice !== undefined) return choice;
  const ofName = shareOfName(readers.lexicon, read, mention);
  if (ofName !== undefined) return { attribute: ofName };
  return { attribute: readers.headWords(read.view, mention, read.nameWords()) };
}

/** "49% of Arden": what a bare share of a named participant is a value of. */
function shareOfName(lexicon: Lexicon, read: ReadPassage, mention: Mention): string | undefined {
  if (mention.value.type !== 'quantity' || mention.value.dimension !== 'share') return undefined;
  const { end } = wordRange(read.view, mention.span);
  const named = read.hits.some((hit) => hit.firstWord === end + 1 && !hit.possessive);
  if (read.view.lower[end] !== 'of' || !named) return undefined;
  return Object.entries(lexicon.data.attributes).find(([, entry]) => entry.shareOfName === true)?.[0];
}

/** Types of values that hold whenever their source appeared. */
const LASTING: ReadonlySet<string> = new Set(['date', 'rank', 'name']);

/** Of an office a sentence names the year in which it was held; its days are those of what the holder did. */
const periodThatHolds = (mention: Mention, period: ReturnType<typeof periodOf>): ReturnType<typeof periodOf> =>
  mention.value.type === 'role' && period?.value?.granularity !== 'year' ? undefined : period;

function saidOf(context: DocumentContext, read: ReadPassage, mention: Mention, previous: readonly string[]): Said {
  const { readers, registry } = context;
  const implied = context.impliedPeriod(read.passage.block.section);
  const cell = read.passage.block.cell;
  const focus = registry.focusAt(read.passage.block.section);
  if (cell !== undefined && mention.value.type === 'quantity')
    return saidByCell(context, cell, focus, mention, implied);
  const choice = attributeOf(context, read, mention);
  const { attribute, cue } = choice;
  const { view, hits, speakers } = read;
  const around: ParticipantContext = { view, hits, registry, vocabulary: readers.names, speakers, previous, focus };
  const entry = readers.lexicon.data.attributes[attribute];
  // A date is itself the value, and places in an order and names outlast the period that a sentence speaks of.
  const lasts = LASTING.has(mention.value.type);
  const periods = entry?.planned === true ? read.periods.filter((hit) => hit.deadline !== true) : read.periods;
  const stated = lasts ? undefined : periodThatHolds(mention, periodOf(view, periods, mention));
  const when = lasts ? undefined : (stated?.value ?? implied);
  return {
    attribute,
    subject:
      mention.subject === undefined
        ? participantsOf(around, mention, entry, cue)
        : {
            subject: candidatesOf(mention, previous).map(registry.canonical),
            implied: mention.subjectImplied === true,
          },
    scope:
      mention.value.type === 'quantity'
        ? figureScope(readers, read, mention, choice, stated?.month)
        : [...(mention.scope ?? [])].sort(),
    when,
    whenImplied: stated?.value === undefined,
  };
}

/** A price is meant to the last unit, unless a hedge says that it is not: "a little over $3,000". */
const isExact = (lexicon: Lexicon, attribute: string, { value }: Mention): boolean =>
  lexicon.data.attributes[attribute]?.exact === true && value.type === 'quantity' && value.relation === '=';

/** Of a verb its own auxiliaries tell what is still to come, and what it denies; the words around it tell of other things. */
function certaintyOf({ readers }: DocumentContext, read: ReadPassage, mention: Mention): Claim['certainty'] {
  if (read.refutedByNext) return 'refuted';
  if (mention.planned === true) return 'forecast';
  const certainty = readers.standing.certaintyOf(read.view, mention, read.speaker);
  if (mention.planned === undefined || certainty === 'rumoured') return certainty;
  return read.speaker === undefined ? 'stated' : 'reported';
}

function claimOf(
  context: DocumentContext,
  read: ReadPassage,
  mention: Mention,
  said: Said,
  converts: string | undefined,
): Claim {
  const { document, readers } = context;
  const start = read.passage.span.start + mention.span.start;
  const end = read.passage.span.start + mention.span.end;
  const exact = isExact(readers.lexicon, said.attribute, mention) ? mention.exactValue : undefined;
  const certainty = certaintyOf(context, read, mention);
  const implied: string[] = [];
  if (said.subject.implied) implied.push('subject');
  if (said.whenImplied && said.when !== undefined) implied.push('when');
  // Written out: a claim is made so often that spreading what it may lack would show.
  const claim: Building = {
    id: digest([document.name, String(start), String(end), said.attribute]),
    source: document.name,
    start,
    end,
    ...placeOfSpan(document.positions, { start, end }),
    text: document.text.slice(start, end),
    quote: slice(document.text, read.passage.quote),
    subject: said.subject.subject,
    attribute: said.attribute,
    scope: read.passage.block.kind === 'headline' ? [...said.scope, 'headline'] : said.scope,
  };
  if (said.when !== undefined) claim.when = said.when;
  if (read.speaker !== undefined) claim.speaker = read.speaker;
  claim.certainty = certainty;
  claim.implied = implied;
  if (converts !== undefined) claim.converts = converts;
  claim.value = exact ?? heldWhen(mention.value, said.when, said.whenImplied);
  return claim as Claim;
}

/** A claim to which fields are still added. */
type Building = { -readonly [Key in keyof Claim]?: Claim[Key] };

/** The attribute that a value takes over from the one before, if that has such values. */
function restatedAttribute(context: DocumentContext, mention: Mention, previous: Said | undefined): string | undefined {
  if (previous === undefined || mention.value.type !== 'quantity') return undefined;
  const dimensions = context.readers.lexicon.data.attributes[previous.attribute]?.dimensions;
  return dimensions?.includes(dimensionClass(mention.value.dimension)) === true ? previous.attribute : undefined;
}

/** What is said of a value whose own words give it no attribute, where it is one more part of what the value before it belongs to. */
function continued(
  context: DocumentContext,
  read: ReadPassage,
  index: number,
  own: Said,
  before: Said | undefined,
  previous: readonly string[],
): Said {
  const attributes = context.readers.lexicon.data.attributes;
  const mention = read.view.mentions[index];
  if (mention === undefined || before === undefined || attributes[before.attribute] === undefined) return own;
  if (!continuesPrevious(read.view, index)) return own;
  if (own.attribute === before.attribute) return { ...own, scope: withScopesOf(own.scope, before.scope) };
  if (attributes[own.attribute] !== undefined) return own;
  const taken = saidOf(context, read, { ...mention, attribute: before.attribute }, previous);
  return { ...taken, scope: withScopesOf(taken.scope, before.scope) };
}

/** Claims of one passage in text order, and the subject that the next passage may carry on. */
export function claimsOfPassage(
  context: DocumentContext,
  read: ReadPassage,
  previous: readonly string[],
): { claims: Claim[]; subject: readonly string[] } {
  const said: Said[] = [];
  const claims: Claim[] = [];
  for (const [index, mention] of read.view.mentions.entries()) {
    const base = mention.converts;
    const before = restatesPrevious(read.view, index) ? said[index - 1] : undefined;
    const attribute = restatedAttribute(context, mention, before);
    const plain = saidOf(context, read, attribute === undefined ? mention : { ...mention, attribute }, previous);
    const own = continued(context, read, index, plain, said[index - 1], previous);
    const restated = before === undefined || attribute === undefined ? own : { ...own, subject: before.subject };
    said.push((base === undefined ? undefined : said[base]) ?? restated);
    claims.push(
      claimOf(context, read, mention, said[index] as Said, base === undefined ? undefined : claims[base]?.id),
    );
  }
  for (const statement of read.statements) {
    const own = saidOf(context, read, statement, previous);
    if (statement.aside !== true) said.push(own);
    claims.push(claimOf(context, read, statement, own, undefined));
  }
  const explicit = said.find((one) => !one.subject.implied)?.subject.subject;
  const [firstName] = read.hits;
  const carried = explicit ?? (firstName === undefined ? previous : [context.registry.canonical(firstName.name)]);
  return { claims, subject: carried };
}
