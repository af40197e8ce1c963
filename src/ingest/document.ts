import type { Document, RawDocument } from '../model/source.ts';
import { assemble, type Lines } from './assemble.ts';
import { markBoilerplate } from './boilerplate.ts';
import { placeComments } from './comments.ts';
import type { Draft, DraftDocument, Metadata } from './draft.ts';
import { readMetadataDate } from './metadata-date.ts';
import { readPublished } from './published.ts';
import { readAgency, readCites, readPublisher } from './publisher.ts';
import type { PreparedTools } from './tools.ts';
import { readTurns } from './turns.ts';

type Stated = Omit<Document, 'name' | 'text' | 'blocks' | 'positions'>;

const firstHeadline = (drafts: readonly Draft[]): string | undefined =>
  drafts.find((draft) => draft.kind === 'headline')?.content.text;

const cleaned = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim() || undefined;

/** What the caller knows outranks metadata, metadata outranks what the text says. */
function state(
  raw: RawDocument,
  drafts: readonly Draft[],
  metadata: Metadata,
  { phrases, days }: PreparedTools,
): Stated {
  const title = cleaned(metadata.title) ?? firstHeadline(drafts);
  const agency = readAgency(drafts, days);
  const known = cleaned(raw.publisher) ?? cleaned(metadata.publisher);
  const publisher = known ?? agency ?? cleaned(metadata.likelyPublisher) ?? readPublisher(drafts, phrases.forms, days);
  const url = raw.url ?? cleaned(metadata.url);
  const language = cleaned(metadata.language);
  const dateOf = (written: string | undefined) => (written === undefined ? undefined : readMetadataDate(written, days));
  const configured = dateOf(raw.published);
  const date = configured ?? dateOf(metadata.published) ?? readPublished(drafts, days) ?? dateOf(metadata.made);
  const cites = readCites(drafts, agency === publisher ? undefined : agency);
  return {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    ...(language === undefined ? {} : { language }),
    ...(date === undefined ? {} : { published: { date, origin: configured === undefined ? 'stated' : 'configured' } }),
    ...(cites.length === 0 ? {} : { cites }),
  };
}

/** The last step of every format: marks boilerplate, reads dates and publisher, and lays the blocks out as one text. */
export function documentOf(
  raw: RawDocument,
  name: string,
  work: DraftDocument,
  tools: PreparedTools,
  lines: Lines,
): Document {
  const turns = readTurns(work.drafts.filter((draft) => draft.content.text !== ''));
  const drafts = markBoilerplate(turns.drafts, tools.phrases);
  // A file that has places of its own is found its way in by those.
  const marks = lines.marks ?? turns.marks;
  const laidOut = assemble(drafts, marks.length === 0 ? lines : { ...lines, marks });
  const comments = work.comments?.length ? placeComments(work.comments, drafts, laidOut) : [];
  return {
    name,
    ...state(raw, drafts, work.metadata, tools),
    ...laidOut,
    ...(comments.length === 0 ? {} : { comments }),
  };
}
