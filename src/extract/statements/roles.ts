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

/** Reads which office a person holds. */
export function createRoleReader(lexicon: Lexicon): StatementReader {
  const readOffices = createOfficeReader(lexicon);
  return (context) =>
    readOffices(context).map((hit): Mention => {
      const span = spanOf(context.view, hit);
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
    });
}

/**
 * Reads how the holder of an office is spelled. The topic is the given name: surnames of one letter or two apart then meet, those of
 * other people do not.
 */
export function createHolderNameReader(lexicon: Lexicon): StatementReader {
  const readOffices = createOfficeReader(lexicon);
  return (context) =>
    readOffices(context).flatMap((hit): Mention[] => {
      const { start, end, name } = hit.holder;
      const given = name.split(/\s+/)[0] as string;
      const role = `person: ${foldName(given)}`;
      return [
        {
          span: { start, end },
          core: { start, end },
          attribute: 'name of a person',
          subject: [given],
          value: { type: 'name', role, name },
        },
      ];
    });
}
