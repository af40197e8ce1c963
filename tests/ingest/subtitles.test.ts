import { describe, expect, test } from 'vitest';
import { placeAt } from '../../src/model/source.ts';
import { placedOutline, readBytes } from './support.ts';

const outlineOf = async (name: string, text: string): Promise<string[]> =>
  (await readBytes(name, text)).documents.flatMap(placedOutline);

describe('.srt', () => {
  const text = `1
00:00:01,000 --> 00:00:03,000
The weir is {\\an8}<i>twelve</i>

2
00:00:03,100 --> 00:00:05,000
metres long &amp; old.

3
01:12:05,000 --> 01:12:07,000
- Who says so?
- The miller of 1904.
`;
  test('cues are joined to what is said, each with its time; a pause or a dash begins a new paragraph', async () => {
    expect(await outlineOf('x.srt', text)).toEqual([
      '00:00:01 paragraph: The weir is twelve metres long & old.',
      '01:12:05 paragraph: Who says so?',
      '01:12:05 paragraph: The miller of 1904.',
    ]);
  });

  test('a value in the middle of a paragraph has the time and the line of its own cue', async () => {
    const { documents } = await readBytes('x.srt', text.replaceAll('\n', '\r\n'));
    const [document] = documents;
    const at = document?.text.indexOf('metres') ?? -1;
    expect(document && placeAt(document.positions, at)).toEqual({ line: 7, column: 1, part: '00:00:03' });
  });

  test('it is recognised whatever it is called', async () => {
    expect((await outlineOf('talk.txt', text))[0]).toContain('00:00:01');
  });
});

test('.vtt: who speaks is kept, and no part of what is said; notes and names of cues are left out', async () => {
  const text = `WEBVTT - talk

NOTE 99 are not meant

intro
00:01.000 --> 00:03.000 align:start
<v.loud Ada Moor>It is twelve

00:03.200 --> 00:05.000
<v.loud Ada Moor>metres long.

00:05.200 --> 00:06.000
<v Jon Vik>&lt;Thirteen&gt;, I say.
`;
  const { documents } = await readBytes('x.vtt', text);
  expect(documents.flatMap(placedOutline)).toEqual([
    '00:00:01 boilerplate: Ada Moor:',
    '00:00:01 paragraph: It is twelve metres long.',
    '00:00:05 boilerplate: Jon Vik:',
    '00:00:05 paragraph: <Thirteen>, I say.',
  ]);
  expect(documents[0]?.blocks.map(({ speaker }) => speaker)).toEqual([undefined, 'Ada Moor', undefined, 'Jon Vik']);
});

test('.srt: names written before what is said are speakers', async () => {
  const cue = (second: number, said: string): string =>
    `${second}\n00:00:0${second},000 --> 00:00:0${second + 1},000\n${said}\n`;
  const cues = [
    cue(1, '>> ADA MOOR: It is twelve metres'),
    cue(2, 'long, all told.\nJON VIK: Who says that it is?'),
    cue(3, 'ADA MOOR: It says so on the plan.'),
    cue(4, 'JON VIK: I shall ask the miller.'),
  ];
  const { documents } = await readBytes('x.srt', cues.join('\n'));
  expect(documents.flatMap(placedOutline).filter((line) => !line.includes('boilerplate'))).toEqual([
    '00:00:01 paragraph: It is twelve metres long, all told.',
    '00:00:02 paragraph: Who says that it is?',
    '00:00:03 paragraph: It says so on the plan.',
    '00:00:04 paragraph: I shall ask the miller.',
  ]);
  expect(documents[0]?.blocks.map(({ speaker }) => speaker ?? '-').join(' ')).toBe(
    '- ADA MOOR - JON VIK - ADA MOOR - JON VIK',
  );
});

test('long speech is divided at the end of a sentence', async () => {
  const cues = Array.from({ length: 30 }, (_, index) => {
    const at = (second: number): string => `00:00:${String(second).padStart(2, '0')},000`;
    return `${index}\n${at(index)} --> ${at(index + 1)}\nSentence ${index} of the speech goes on for a while.\n`;
  });
  expect((await outlineOf('x.srt', cues.join('\n'))).length).toBeGreaterThan(2);
});
