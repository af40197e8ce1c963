import type { Lexicon } from '../../model/lexicon.ts';
import type { NameHit } from '../names/find.ts';
import { isTriggered, type Triggers } from '../triggers.ts';
import type { Word } from '../words.ts';
import type { PassageText } from './passage-view.ts';

/** Words that may stand between a name and its verb of speech: "Name, the mission manager, said" is read by the gap, not by words. */
const MAX_BETWEEN = 2;

export interface SpeakerReader {
  /** The names of the passage that say something in it. */
  readonly speakers: (passage: PassageText, hits: readonly NameHit[]) => readonly NameHit[];
  /** Who makes the statement, as written: the first of the names that speak, or a noun phrase such as "the prefecture". */
  readonly speakerOf: (passage: PassageText, speakers: readonly NameHit[]) => string | undefined;
}

export function createSpeakerReader(lexicon: Lexicon, triggers: Triggers): SpeakerReader {
  const verbs = new Set([...lexicon.words('speech-verbs')].map((verb) => lexicon.stem(verb)));
  const reporting = new Set([...lexicon.words('reporting-verbs')].map((verb) => lexicon.stem(verb)));
  const isSpeech = (word: Word | undefined): boolean => word !== undefined && verbs.has(word.form.stem);
  const reports = (words: readonly Word[], at: number): boolean =>
    words[at + 1]?.lower === 'that' && reporting.has((words[at] as Word).form.stem);
  const accordingTo = [...lexicon.words('according-to')].map((phrase) => phrase.split(' '));

  const follows = (words: readonly Word[], index: number): boolean =>
    accordingTo.some(
      (phrase) =>
        phrase.every((part, offset) => words[index - phrase.length + offset]?.lower === part) ||
        (words[index - 1]?.lower === 'the' &&
          phrase.every((part, offset) => words[index - 1 - phrase.length + offset]?.lower === part)),
    );

  const speaks = (text: string, words: readonly Word[], hit: NameHit): boolean => {
    if (hit.possessive) return false;
    for (let between = 0; between <= MAX_BETWEEN; between++) {
      const at = hit.endWord + between;
      const verb = words[at];
      if (verb !== undefined && (isSpeech(verb) || reports(words, at)))
        return !/[.;,]/.test(text.slice(hit.end, verb.start));
    }
    return isSpeech(words[hit.firstWord - 1]) || follows(words, hit.firstWord) || appositionSpeaks(text, words, hit);
  };

  // "Name, the incident commander, said" and "said the agency's director, Name".
  const appositionSpeaks = (text: string, words: readonly Word[], hit: NameHit): boolean => {
    if (text[hit.end] !== ',') return false;
    const comma = text.indexOf(',', hit.end + 1);
    if (comma < 0 || comma - hit.end > 60) return false;
    const next = words.find((word) => word.start > comma);
    return isSpeech(next);
  };

  const opening = new Set(accordingTo.map(([first]) => first));
  const isSaid = triggers.on((lower, stem) => verbs.has(stem) || reporting.has(stem) || opening.has(lower));
  const isCommon = triggers.on((lower) => COMMON_VERB.test(lower));

  return {
    speakers: (passage, hits) =>
      isTriggered(passage, isSaid) ? hits.filter((hit) => speaks(passage.text, passage.words, hit)) : [],
    speakerOf: (passage, [named]) => {
      if (named !== undefined) return named.name;
      return isTriggered(passage, isCommon) ? commonSpeaker(passage.words, isSpeech) : undefined;
    },
  };
}

const COMMON_VERB = /^(?:say|says|said|tell|tells|told|reported|announced|according)$/;

/** "officials said", "the prefecture says": the noun before the verb of speech, with its article. */
function commonSpeaker(words: readonly Word[], isSpeech: (word: Word | undefined) => boolean): string | undefined {
  for (let index = 1; index < words.length; index++) {
    const word = words[index] as Word;
    if (!COMMON_VERB.test(word.lower) || !isSpeech(word)) continue;
    const noun = words[index - 1] as Word;
    if (!/^[a-z]{4,}$/.test(noun.lower) || /ed$|ly$/.test(noun.lower) || PRONOUNS.has(noun.lower)) continue;
    const before = words[index - 2];
    return before !== undefined && before.lower === 'the' ? `the ${noun.lower}` : noun.lower;
  }
  return undefined;
}

const PRONOUNS = new Set(['they', 'that', 'this', 'have', 'also', 'been', 'were', 'which', 'what', 'those']);
