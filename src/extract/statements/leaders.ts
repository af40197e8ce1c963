import type { Lexicon } from '../../model/lexicon.ts';
import type { NameHit } from '../names/find.ts';
import { isTriggered, type Triggers } from '../triggers.ts';
import { isPerson } from './office-holders.ts';
import type { OfficeHit, OfficeReader } from './offices.ts';
import type { StatementContext } from './statement-reader.ts';

/** Words between the verb and what is led, and between that and a participle behind it ("an inquiry that is headed by"). */
const REACH = 4;
const LINKS = new Set(['is', 'was', 'being', 'be', 'been', 'that', 'which', 'who', 'has', 'now']);

type Led = Pick<OfficeHit, 'office' | 'family' | 'single'>;

/** Reads who leads what an office leads: "Edda Lind, who heads the inquiry", "an inquiry led by Edda Lind". */
export function createLeaderReader(lexicon: Lexicon, triggers: Triggers): OfficeReader {
  const byNoun = new Map<string, Led>(
    Object.entries(lexicon.data.offices).flatMap(([office, { leads, family, single }]) =>
      (leads ?? []).map((noun): [string, Led] => [
        noun,
        { office, single: single === true, ...(family === undefined ? {} : { family }) },
      ]),
    ),
  );
  const verbs = lexicon.words('leading-verbs');
  const passives = lexicon.words('leading-passives');
  const hasVerb = triggers.on((lower) => verbs.has(lower));
  const leadersIn = (context: StatementContext): OfficeHit[] =>
    context.view.lower.flatMap((word, at): OfficeHit[] => {
      if (!verbs.has(word)) return [];
      const found =
        passives.has(word) && context.view.lower[at + 1] === 'by'
          ? ledBy(context, byNoun, at)
          : leads(context, byNoun, at);
      return found === undefined ? [] : [found];
    });
  return (context) => (isTriggered(context.view, hasVerb) ? leadersIn(context) : []);
}

const hit = (led: Led, holder: NameHit, firstWord: number, endWord: number): OfficeHit => ({
  ...led,
  also: [],
  modifiers: [],
  holder,
  firstWord,
  endWord,
});

const marked = ({ view }: StatementContext, left: number, right: number): boolean =>
  /[.;:()–—“”"]/.test(view.text.slice(view.words[left]?.end, view.words[right]?.start));

/** "the inquiry, led by Edda Lind": what is led right before the participle. */
function ledBy(context: StatementContext, byNoun: ReadonlyMap<string, Led>, at: number): OfficeHit | undefined {
  const { view, names } = context;
  const holder = names.find(({ firstWord }) => firstWord === at + 2);
  if (holder === undefined || !isPerson(holder)) return undefined;
  let noun = at - 1;
  while (noun >= 0 && at - noun <= REACH && LINKS.has(view.lower[noun] as string)) noun--;
  const led = byNoun.get(view.lower[noun] ?? '');
  return led === undefined || marked(context, noun, at) ? undefined : hit(led, holder, noun, at + 1);
}

/** "Edda Lind, who leads the inquiry": what is led right behind the verb, the name right before it or before "who". */
function leads(context: StatementContext, byNoun: ReadonlyMap<string, Led>, at: number): OfficeHit | undefined {
  const { view, names } = context;
  let end = at - 1;
  while (end >= 0 && at - end <= REACH && LINKS.has(view.lower[end] as string)) end--;
  const holder = names.find(({ endWord }) => endWord === end + 1);
  if (holder === undefined || holder.possessive || !isPerson(holder)) return undefined;
  for (let noun = at + 1; noun <= at + REACH && noun < view.words.length; noun++) {
    if (marked(context, noun - 1, noun)) return undefined;
    const led = byNoun.get(view.lower[noun] as string);
    if (led !== undefined) return hit(led, holder, at, noun + 1);
  }
  return undefined;
}
