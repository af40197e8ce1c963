import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import type { PassageView } from '../context/passage-view.ts';
import { createOfficeReader, type OfficeHit } from './offices.ts';
import type { StatementReader } from './statement-reader.ts';

const spanOf = (view: PassageView, hit: OfficeHit): { start: number; end: number } => ({
  start: view.words[hit.firstWord]?.start ?? 0,
  end: view.words[hit.endWord - 1]?.end ?? 0,
});

/** Reads which office a person holds. */
export function createRoleReader(lexicon: Lexicon): StatementReader {
  const readOffices = createOfficeReader(lexicon);
  return (context) => readOffices(context).map((hit) => officeOf(context.view, hit));
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
