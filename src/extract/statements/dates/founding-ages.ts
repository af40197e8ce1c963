import { isoDate, monthOf, yearOf } from '../../../model/calendar.ts';
import type { Lexicon } from '../../../model/lexicon.ts';
import type { DateValue } from '../../../model/value.ts';
import { isTriggered, type Triggers } from '../../triggers.ts';
import type { StatementReader } from '../statement-reader.ts';

const AGE = /^([a-z]+(?:-[a-z]+)?|\d{1,3})-years?-old$/;
const FOUNDING = 'founding';
const OLDEST = 500;
/** Words between the age and what is that old: "the eight-year-old Danish company". */
const REACH = 3;

/** Reads the age of a firm or an institution ("the eight-year-old company") as the time of its founding. Needs the date of the source. */
export function createFoundingAgeReader(lexicon: Lexicon, triggers: Triggers): StatementReader {
  const founded = new Set(lexicon.data.attributes[FOUNDING]?.bearers);
  const cardinals = lexicon.data.numbers.cardinals;
  const yearsOf = (written: string): number | undefined => {
    const value = /^\d+$/.test(written) ? written : sumOf(written.split('-').map((part) => ownValue(cardinals, part)));
    const years = Number(value ?? Number.NaN);
    return Number.isInteger(years) && years > 0 && years <= OLDEST ? years : undefined;
  };
  const hasAge = triggers.on((lower) => lower.endsWith('-old'));
  return ({ view, published, focus, names }) => {
    if (!isTriggered(view, hasAge) || published === undefined || focus.length === 0) return [];
    return view.words.flatMap((word, index) => {
      const written = word.lower.endsWith('-old') ? AGE.exec(word.lower)?.[1] : undefined;
      const years = written === undefined ? undefined : yearsOf(written);
      if (years === undefined) return [];
      const noun = view.lower.slice(index + 1, index + 1 + REACH).findIndex((next) => founded.has(next));
      if (noun < 0) return [];
      const after = index + 1 + noun + 1;
      const named = names.find((hit) => hit.firstWord === after);
      const implied = /^(?:the|our)$/.test(view.lower[index - 1] ?? '');
      if (named === undefined && !implied) return [];
      const span = { start: word.start, end: word.end };
      return [
        {
          span,
          core: span,
          attribute: FOUNDING,
          value: beganWhenAged(published.slice(0, 10), years),
          ...(named === undefined ? { subject: focus.slice(0, 1), subjectImplied: true } : { subject: [named.name] }),
        },
      ];
    });
  };
}

const ownValue = (cardinals: Readonly<Record<string, string>>, word: string): number =>
  Object.hasOwn(cardinals, word) ? Number(cardinals[word]) : Number.NaN;

const sumOf = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

/** The years in which something can have begun that is so many years old on a day. */
const beganWhenAged = (day: string, years: number): DateValue => ({
  type: 'date',
  from: isoDate(yearOf(day) - years - 1, monthOf(day), Number(day.slice(8, 10))),
  to: isoDate(yearOf(day) - years, 12, 31),
  granularity: 'year',
  relation: '~',
  origin: 'resolved',
});
