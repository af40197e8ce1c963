import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginsTurn, turnLabel } from '../../src/ingest/turn-label.ts';
import type { Document } from '../../src/model/source.ts';
import { placeAt } from '../../src/model/source.ts';
import { outline, read, textOf } from './support.ts';

describe('labels', () => {
  test.each([
    ['ADA MOOR: It leaks.', 'ADA MOOR', undefined, 'It leaks.'],
    ['ADA MOOR (HARBOUR OFFICE): It leaks.', 'ADA MOOR', undefined, 'It leaks.'],
    ['Ada Moor, mayor of the town: It leaks.', 'Ada Moor', undefined, 'It leaks.'],
    ['Moderator: It leaks.', 'Moderator', undefined, 'It leaks.'],
    ['SPEAKER_01: It leaks.', 'SPEAKER_01', undefined, 'It leaks.'],
    ['Speaker 2: It leaks.', 'Speaker 2', undefined, 'It leaks.'],
    ["Jan van der Berg-O'Neil: It leaks.", "Jan van der Berg-O'Neil", undefined, 'It leaks.'],
    ['[00:12:31] Ada Moor: It leaks.', 'Ada Moor', '00:12:31', 'It leaks.'],
    ['00:12:31.250 - Ada Moor: It leaks.', 'Ada Moor', '00:12:31', 'It leaks.'],
    ['Ada Moor (12:31): It leaks.', 'Ada Moor', '12:31', 'It leaks.'],
    ['Ada Moor  0:03', 'Ada Moor', '0:03', ''],
    ['[00:12:31] It leaks at 3:15 each day.', undefined, '00:12:31', 'It leaks at 3:15 each day.'],
  ])('%s', (text, speaker, time, speech) => {
    const label = turnLabel(text);
    expect([label?.speaker, label?.time]).toEqual([speaker, time]);
    expect(text.slice(label?.length)).toBe(speech);
  });

  test.each([
    'Here is the thing: it leaks.',
    'The mayor said: “It leaks.”',
    'It leaks.',
    'Q: Does it leak?',
    'https://weir.example: a page',
    'Ratio 3:1 holds.',
    'A name of far too many words to be Anybody At All: it leaks.',
    '',
  ])('none in %j', (text) => {
    expect(turnLabel(text)).toBeUndefined();
  });

  test('capitals or a time begin a turn beyond doubt', () => {
    expect(['ADA: Yes.', 'Ada Moor 0:03', 'Ada: Yes.', 'Note: Yes.'].map(beginsTurn)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('any text is parted within itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ADA ', 'Moor', ':', ' ', '12:31', '[', ']', '(', ')', 'x. '), { maxLength: 40 }),
        (parts) => {
          const text = parts.join('');
          const label = turnLabel(text);
          if (label !== undefined) expect(label.speaker === undefined || text.includes(label.speaker)).toBe(true);
        },
      ),
    );
  });
});

const speakersOf = (document: Document): string[] =>
  document.blocks
    .filter(({ kind }) => kind !== 'boilerplate')
    .map((block) => `${block.speaker ?? '-'}: ${textOf(document, block)}`);

const MEETING = `The weir, discussed in the hall

ADA MOOR: Good evening to all of you who have come. The weir will be
12 metres long.
JON VIK (HARBOUR): The plan says 14 metres, as far as I remember.

We have asked twice, and nobody could tell us.

[00:12:31] ADA MOOR: Then the plan is wrong, I am afraid.
JON VIK: That would not be the first time it happens.

What came of it

The hall was empty at nine.
`;

describe('transcripts', () => {
  test('what is said is of its speaker, up to the next one or a heading; labels are no part of it', () => {
    expect(speakersOf(read('x.txt', MEETING))).toEqual([
      '-: The weir, discussed in the hall',
      'ADA MOOR: Good evening to all of you who have come. The weir will be 12 metres long.',
      'JON VIK: The plan says 14 metres, as far as I remember.',
      'JON VIK: We have asked twice, and nobody could tell us.',
      'ADA MOOR: Then the plan is wrong, I am afraid.',
      'JON VIK: That would not be the first time it happens.',
      '-: What came of it',
      '-: The hall was empty at nine.',
    ]);
  });

  test('a time holds from its line on; before the first one the line says it', () => {
    const document = read('x.txt', MEETING);
    const placeOf = (words: string) => placeAt(document.positions, document.text.indexOf(words));
    expect(placeOf('14 metres')).toEqual({ line: 5, column: 34 });
    expect(placeOf('Then the plan')).toEqual({ line: 9, column: 22, part: '00:12:31' });
    expect(placeOf('first time')).toMatchObject({ line: 10, part: '00:12:31' });
  });

  test.each([
    [
      'x.html',
      (lines: readonly string[]) =>
        `<article><h1>Talk</h1>${lines.map((line) => `<p>${line.replace(/^(.+?:)/, '<b>$1</b>')}</p>`).join('')}</article>`,
    ],
    [
      'x.md',
      (lines: readonly string[]) => `# Talk\n\n${lines.map((line) => line.replace(/^(.+?:)/, '**$1**')).join('\n\n')}`,
    ],
  ])('%s: labels in bold', (name, write) => {
    const lines = ['Ada Moor: It is 12 metres long.', 'Jon Vik: I have measured 14 of them.'];
    expect(speakersOf(read(name, write([...lines, ...lines]))).slice(1, 3)).toEqual(lines);
  });

  test('names above what is said, with a time', () => {
    const turn = (name: string, time: string): string => `${name}  ${time}\nIt is as long as I have said before.\n`;
    const document = read(
      'x.txt',
      [turn('Ada', '0:03'), turn('Jon', '0:09'), turn('Ada', '0:15'), turn('Jon', '0:22')].join('\n'),
    );
    expect(document.title).toBeUndefined();
    expect(speakersOf(document)[1]).toBe('Jon: It is as long as I have said before.');
    expect(placeAt(document.positions, document.text.lastIndexOf('It is')).part).toBe('0:22');
  });

  test('times alone, to the second', () => {
    const document = read(
      'x.txt',
      ['00:00:01 It is long.', '00:00:05 It is very long.', '00:00:09 It is 12 metres.'].join('\n'),
    );
    expect(outline(document).at(-1)).toBe('paragraph: It is 12 metres.');
    expect(placeAt(document.positions, document.text.indexOf('12')).part).toBe('00:00:09');
  });
});

describe('none', () => {
  test.each([
    [
      'facts that stand in a list',
      'Length: 12 metres\nHeight: 3 metres\n\nLength: 14 metres\nHeight: 4 metres\n\nLength: 1 metre\nHeight: 2 metres',
    ],
    [
      'words of a test among other text',
      'The two pumps were tried for a week.\n\nGood: It is quiet enough for a flat.\n\nBad: It needs 12 filters a year.\n\nThe other pump was tried, too.\n\nGood: It needs no filter at all, ever.\n\nBad: It is loud enough for a mill.',
    ],
    [
      'sections, each once',
      'Our Position: We say that it leaks a lot.\n\nTheir Position: They say that it does not.\n\nOpen Questions: Nobody knows how much it leaks.',
    ],
    [
      'days and times of a live page',
      ['Thursday 20:10', 'Thursday 19:40', 'Wednesday 09:30', 'Wednesday 07:15']
        .map((time) => `${time}\nThe weir is still closed to everybody.\n`)
        .join('\n'),
    ],
    ['times of a live page', '10:42 The weir is open again.\n\n10:31 The weir is closed.\n\n10:05 The weir is open.'],
  ])('%s', (_, text) => {
    const document = read('x.txt', text);
    expect(document.blocks.some(({ speaker }) => speaker !== undefined)).toBe(false);
    expect(document.positions.marks).toBeUndefined();
  });
});
