import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import { createClauseReader, type Stated } from '../clauses/clause-reader.ts';
import type { NounPhrase } from '../clauses/noun-phrase.ts';
import type { NameHit } from '../names/find.ts';
import type { Triggers } from '../triggers.ts';
import { isPerson } from './office-holders.ts';
import type { StatementContext, StatementReader } from './statement-reader.ts';

/** Set of the verbs that say after whom something is named. */
const NAMESAKE = 'namesake';
const MAKER = 'maker';
/** Scope of a thing told by what it belongs to: the words of an opera are not the opera. */
const PART = 'part of another';
/** Names that a thing without a name of its own is looked up under. */
const MOST_CANDIDATES = 6;

/** Reads who made or leads the one thing that a phrase names: "the hall, designed by Edda Lind", "Edda Lind wrote the play". */
export function createMakerReader(lexicon: Lexicon, triggers: Triggers): StatementReader {
  const verbs = [...lexicon.words('maker-verbs')];
  const clauses = createClauseReader(lexicon, triggers, [
    ...verbs.map((verb) => ({ meant: { set: MAKER, pole: verb, valency: 'done' as const }, forms: [verb] })),
    ...[...lexicon.words('leader-verbs')].map((verb) => ({
      meant: { set: MAKER, pole: 'lead', valency: 'done' as const },
      forms: [verb],
    })),
    ...[...lexicon.words('author-verbs')].map((verb) => ({
      meant: { set: MAKER, pole: 'write', valency: 'done' as const },
      forms: [verb],
    })),
    ...[...lexicon.words('naming-verbs')].map((verb) => ({
      meant: { set: NAMESAKE, pole: 'name', valency: 'done' as const },
      forms: [verb],
    })),
  ]);
  return (context) => clauses(context).flatMap((stated) => mentionOf(context, stated) ?? []);
}

function mentionOf(context: StatementContext, stated: Stated): Mention | undefined {
  const { theme, group, meant } = stated;
  if (group.negated || group.planned || theme.negated || theme.indefinite) return undefined;
  const maker = meant.set === NAMESAKE ? nameBehind(context, stated) : soleName(context, stated.agent);
  const thing = theme.head === undefined ? undefined : context.view.stems[theme.head];
  const names = [...theme.names, ...theme.places].map(({ name }) => name);
  if (maker === undefined || (meant.set === MAKER && !isPerson(maker))) return undefined;
  if (theme.kind !== 'name' && theme.kind !== 'noun') return undefined;
  const span = { start: maker.start, end: maker.end };
  return {
    span,
    core: span,
    attribute: meant.set,
    aside: true,
    ...(names.length > 0
      ? { subject: names }
      : { subject: context.focus.slice(0, MOST_CANDIDATES), subjectImplied: true }),
    ...(thing === undefined
      ? {}
      : { scope: [`thing: ${thing}`, ...(theme.names.length === 0 && names.length > 0 ? [PART] : [])] }),
    value: { type: 'name', role: `holder: ${meant.pole}`, name: maker.name },
  };
}

/** The one name of a phrase; two who did it together are no rivals of each other. */
function soleName({ view, names }: StatementContext, agent: NounPhrase | undefined): NameHit | undefined {
  if (agent === undefined || agent.kind !== 'name') return undefined;
  const [name] = agent.names;
  if (name === undefined) return undefined;
  const joined = view.lower[name.endWord] === 'and' || view.lower[agent.first - 1] === 'and';
  const listed = names.some(
    ({ firstWord }) => firstWord > name.endWord && firstWord <= name.endWord + 2 && view.lower[name.endWord] === 'and',
  );
  return joined || listed ? undefined : name;
}

/** "named after the engineer Edda Lind": the first name behind the verb, before any stop. */
function nameBehind({ view, names }: StatementContext, { hit }: Stated): NameHit | undefined {
  const next = names.find(({ firstWord }) => firstWord >= hit.endWord);
  if (next === undefined || next.firstWord - hit.endWord > REACH || next.possessive) return undefined;
  return /[,;:.()]/.test(view.text.slice(view.words[hit.endWord - 1]?.end, next.start)) ? undefined : next;
}

/** Words between the verb and the name: "named after the poet and engineer". */
const REACH = 6;
