import type { Document, RawDocument } from '../model/source.ts';
import { assemble, type Lines } from './assemble.ts';
import { markBoilerplate, type Phrases } from './boilerplate.ts';
import { readMetadataDate } from './calendar.ts';
import type { Draft, DraftDocument, Metadata } from './draft.ts';
import { readPublished } from './published.ts';
import { readAgency, readCites, readPublisher } from './publisher.ts';

type Stated = Omit<Document, 'name' | 'text' | 'blocks' | 'positions'>;

const firstHeadline = (drafts: readonly Draft[]): string | undefined =>
  drafts.find((draft) => draft.kind === 'headline')?.content.text;

const cleaned = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim() || undefined;

/** What the caller knows outranks metadata, metadata outranks what the text says. */
function state(raw: RawDocument, drafts: readonly Draft[], metadata: Metadata, phrases: Phrases): Stated {
  const title = cleaned(metadata.title) ?? firstHeadline(drafts);
  const agency = readAgency(drafts);
  const known = cleaned(raw.publisher) ?? cleaned(metadata.publisher);
  const publisher = known ?? agency ?? cleaned(metadata.likelyPublisher) ?? readPublisher(drafts, phrases.forms);
  const url = raw.url ?? cleaned(metadata.url);
  const language = cleaned(metadata.language);
  const configured = raw.published === undefined ? undefined : readMetadataDate(raw.published);
  const written = metadata.published === undefined ? undefined : readMetadataDate(metadata.published);
  const date = configured ?? written ?? readPublished(drafts);
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
  phrases: Phrases,
  lines: Lines,
): Document {
  const drafts = markBoilerplate(
    work.drafts.filter((draft) => draft.content.text !== ''),
    phrases,
  );
  return { name, ...state(raw, drafts, work.metadata, phrases), ...assemble(drafts, lines) };
}
