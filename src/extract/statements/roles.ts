import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import type { PassageView } from '../context/passage-view.ts';
import type { Triggers } from '../triggers.ts';
import { createLeaderReader } from './leaders.ts';
import { createOfficeReader, type OfficeHit } from './offices.ts';
import type { StatementContext, StatementReader } from './statement-reader.ts';

const spanOf = (view: PassageView, hit: OfficeHit): { start: number; end: number } => ({
  start: view.words[hit.firstWord]?.start ?? 0,
  end: view.words[hit.endWord - 1]?.end ?? 0,
});

/** Reads which office a person holds, and who holds an office of which a body has but one. */
export function createRoleReader(lexicon: Lexicon, triggers: Triggers): StatementReader {
  const readers = [createOfficeReader(lexicon, triggers), createLeaderReader(lexicon, triggers)];
  return (context) =>
    readers.flatMap((read) => read(context)).flatMap((hit) => [officeOf(context.view, hit), ...holderOf(context, hit)]);
}

function officeOf(view: PassageView, hit: OfficeHit): Mention {
  const span = spanOf(view, hit);
  return {
    span,
    core: span,
    attribute: 'office',
    subject: [hit.holder.name],
    ...(hit.planned === true ? { planned: true } : {}),
    value: {
      type: 'role',
      role: hit.office,
      holder: hit.holder.name,
      ...(hit.at === undefined ? {} : { at: hit.at }),
      ...(hit.modifiers.length === 0 ? {} : { modifier: hit.modifiers.join(' ') }),
      ...(hit.family === undefined ? {} : { family: hit.family }),
      ...(hit.also.length === 0 ? {} : { also: hit.also }),
    },
  };
}

/**
 * A sentence that names a year may speak of another time, in which somebody else held the office; one who holds it for a time has taken
 * it over from another.
 */
function holderOf({ dates }: StatementContext, hit: OfficeHit): Mention[] {
  const { holder, at, single, modifiers } = hit;
  const present =
    hit.planned !== true && modifiers.length === 0 && dates.every(({ value }) => value?.granularity !== 'year');
  if (at === undefined || !single || !present || !holder.name.includes(' ')) return [];
  const span = { start: holder.start, end: holder.end };
  const value = { type: 'name' as const, role: `holder: ${hit.office}`, name: holder.name };
  return [{ span, core: span, attribute: 'office holder', subject: [at], value }];
}
