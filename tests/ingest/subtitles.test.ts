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

test('.vtt: voices are named, notes and names of cues are left out', async () => {
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
  expect(await outlineOf('x.vtt', text)).toEqual([
    '00:00:01 paragraph: Ada Moor: It is twelve metres long.',
    '00:00:05 paragraph: Jon Vik: <Thirteen>, I say.',
  ]);
});

test('long speech is divided at the end of a sentence', async () => {
  const cues = Array.from({ length: 30 }, (_, index) => {
    const at = (second: number): string => `00:00:${String(second).padStart(2, '0')},000`;
    return `${index}\n${at(index)} --> ${at(index + 1)}\nSentence ${index} of the speech goes on for a while.\n`;
  });
  expect((await outlineOf('x.srt', cues.join('\n'))).length).toBeGreaterThan(2);
});
