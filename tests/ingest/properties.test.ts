import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats, ingest } from '../../src/ingest/index.ts';
import { type Document, placeAt } from '../../src/model/source.ts';
import { contains } from '../../src/model/span.ts';
import { segment } from '../../src/segment/index.ts';
import { abbreviations, textOf, tools } from './support.ts';

const EXTENSIONS = ['.txt', '.md', '.html', '.json', '.jsonl'] as const;

/** Text with the marks of all formats far more often than chance has it. */
const marks = fc.constantFrom(
  ...[
    '\n',
    '\r\n',
    '\n\n',
    ' ',
    '# ',
    '- ',
    '1. ',
    '> ',
    '| ',
    '|---|---|\n',
    '**',
    '*',
    '_',
    '`',
    '[',
    '](x)',
    '![',
    '&amp;',
    '&#8364;',
    '\\',
  ],
  ...[
    '<p>',
    '</p>',
    '<div class="ad">',
    '</div>',
    '<table>',
    '<tr>',
    '<td colspan=2>',
    '<th rowspan=3>',
    '</table>',
    '<li>',
    '<dl><dt>',
    '<dd>',
    '<br>',
  ],
  ...[
    '<article>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '---\n',
    'title: x\n',
    '{"title":"',
    '","body":"',
    '"}',
    '\\n',
    '\\u00e9',
    '[',
    ']',
    ',',
  ],
  ...[
    'Read also',
    'By Ada',
    '14 Oct 2025',
    '© 2025',
    'Dr. ',
    'U.S. ',
    '3.5 million',
    '“',
    '”',
    '...',
    '\u00a0',
    '😀',
    '\u0000',
    '\uFEFF',
  ],
);
const hostileText = fc
  .array(fc.oneof(marks, fc.string({ unit: 'binary', maxLength: 8 }), fc.lorem({ maxCount: 5 })), { maxLength: 60 })
  .map((parts) => parts.join(''));

function checkDocument(document: Document, raw: string): void {
  let end = 0;
  for (const block of document.blocks) {
    expect(block.span.start).toBeGreaterThanOrEqual(end);
    expect(block.span.end).toBeGreaterThan(block.span.start);
    end = block.span.end;
    if (block.cell) expect(contains(block.cell.row, block.span)).toBe(true);
    const place = placeAt(document.positions, block.span.start);
    expect(place.line).toBeGreaterThanOrEqual(1);
    expect(place.column).toBeGreaterThanOrEqual(1);
  }
  expect(end).toBe(document.text.length);
  const { text, raw: raws } = document.positions;
  expect(text[0]).toBe(0);
  expect(text.every((offset, index) => index === 0 || offset > (text[index - 1] ?? 0))).toBe(true);
  expect(raws.every((offset) => offset >= 0 && offset <= raw.length)).toBe(true);
}

function checkPassages(document: Document): void {
  let end = 0;
  for (const { span, quote, block } of segment(document, abbreviations)) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    expect(contains(block.span, span)).toBe(true);
    expect(contains(quote, span)).toBe(true);
    end = span.end;
  }
}

describe.each(EXTENSIONS)('any text as %s', (extension) => {
  test('is read without a fault, and all offsets are in range', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { documents, problems } = ingest([{ name: `a${extension}`, text }], formats, tools);
        expect(problems.filter((problem) => problem.code === 'unreadable')).toEqual([]);
        for (const document of documents) {
          checkDocument(document, text);
          checkPassages(document);
        }
      }),
      { numRuns: 300, examples: [['\0\r\n\0']] },
    );
  });
});

/** Words that no format gives a meaning to. */
const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnoprstuvwåéß'), minLength: 4, maxLength: 9 });
const sentence = fc.array(word, { minLength: 3, maxLength: 9 }).map((words) => `Q${words.join(' ')}.`);
const paragraphs = fc.array(sentence, { minLength: 1, maxLength: 6 });

const WRITERS: Record<(typeof EXTENSIONS)[number], (texts: readonly string[], newline: string) => string> = {
  '.txt': (texts, newline) => texts.join(newline + newline),
  '.md': (texts, newline) =>
    texts.map((text) => text.replace(' ', ' **').replace(/\.$/, '**.')).join(newline + newline),
  '.html': (texts, newline) =>
    `<html>${newline}${texts.map((text) => `<p>${newline}  ${text.replace(' ', ' &amp; ')}</p>`).join(newline)}`,
  '.json': (texts, newline) =>
    `{${newline}"title":"Z\\u00e9ro \\"t\\"",${newline}"body":${JSON.stringify(texts.join('\n\n'))}}`,
  '.jsonl': (texts, newline) =>
    texts.map((text) => JSON.stringify({ id: text, text: `"${text}"\n${text}` })).join(newline),
};

describe.each(EXTENSIONS)('the place of a block in %s', (extension) => {
  test.each(['\n', '\r\n'])('is where its first word stands in the raw file, lines ending with %j', (newline) => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const raw = WRITERS[extension](texts, newline);
        const { documents } = ingest([{ name: `a${extension}`, text: raw }], formats, tools);
        expect(documents.length).toBeGreaterThan(0);
        for (const document of documents) {
          for (const block of document.blocks) {
            const firstWord = /[\p{L}]{2,}/u.exec(textOf(document, block));
            if (firstWord === null) continue;
            const { line, column } = placeAt(document.positions, block.span.start + firstWord.index);
            expect(
              raw
                .split(newline)
                [line - 1]?.slice(column - 1)
                .startsWith(firstWord[0].slice(0, 1)),
            ).toBe(true);
            if (!firstWord[0].includes('é'))
              expect(raw.split(newline)[line - 1]?.slice(column - 1, column - 1 + firstWord[0].length)).toBe(
                firstWord[0],
              );
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
