import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import { foldName } from '../../model/names.ts';
import type { PassageView } from '../context/passage-view.ts';
import { createOfficeReader, type OfficeHit } from './offices.ts';
import type { StatementReader } from './statement-reader.ts';

const spanOf = (view: PassageView, hit: OfficeHit): { start: number; end: number } => ({
  start: view.words[hit.firstWord]?.start ?? 0,
  end: view.words[hit.endWord - 1]?.end ?? 0,
});

/** Reads which office a person holds, and how the holder's name is spelled. */
export function createRoleReader(lexicon: Lexicon): StatementReader {
  const readOffices = createOfficeReader(lexicon);
  return (context) => readOffices(context).flatMap((hit) => [officeOf(context.view, hit), spellingOf(hit)]);
}

function officeOf(view: PassageView, hit: OfficeHit): Mention {
  const span = spanOf(view, hit);
  return {
    span,
    core: span,
    attribute: 'office',
    subject: [hit.holder.name],
    value: {
      type: 'role',
      role: hit.office,
      holder: hit.holder.name,
      ...(hit.at === undefined ? {} : { at: hit.at }),
      ...(hit.modifiers.length === 0 ? {} : { modifier: hit.modifiers.join(' ') }),
      ...(hit.family === undefined ? {} : { family: hit.family }),
    },
  };
}

/** The topic is the given name: surnames of one letter or two apart then meet, those of other people do not. */
function spellingOf({ holder: { start, end, name } }: OfficeHit): Mention {
  const given = name.split(/\s+/)[0] as string;
  const span = { start, end };
  const value = { type: 'name' as const, role: `person: ${foldName(given)}`, name };
  return { span, core: span, attribute: 'name of a person', subject: [given], value };
}
