import { describe, expect, test } from 'vitest';
import { slice } from '../../src/model/span.ts';
import { read } from './support.ts';

/** Of each comment: its place, the block that it is about, and how the text goes on. */
const commentsOf = (name: string, text: string): string[] => {
  const document = read(name, text);
  return (document.comments ?? []).map(
    ({ line, column, block, at }) =>
      `${line}:${column} about [${slice(document.text, block)}] before [${document.text.slice(at, at + 8)}]`,
  );
};

const SAID = '<!-- gainsay-ignore a: b -->';

describe('in Markdown', () => {
  test.each([
    ['before a paragraph', `First.\n\n${SAID}\n\nSecond.\n\nThird.`, '3:1 about [Second.] before [Second.\n]'],
    ['right above a paragraph', `First.\n\n${SAID}\nSecond.`, '3:1 about [Second.] before [Second.]'],
    ['in a paragraph', `First one ${SAID} goes on.\n\nSecond.`, '1:11 about [First one  goes on.] before [ goes on]'],
    ['at the end of a paragraph', `First. ${SAID}\n\nSecond.`, '1:8 about [First.] before [Second.]'],
    ['before a heading', `${SAID}\n# Title\n\nText.`, '1:1 about [Title] before [Title\n\nT]'],
    ['before an item', `- one\n\n${SAID}\n\n- two\n- three`, '3:1 about [two] before [two\n\nthr]'],
    ['in an item', `- one\n- ${SAID} two\n- three`, '2:3 about [two] before [two\n\nthr]'],
    [
      'before a table, which it is about as a whole',
      `Text.\n\n${SAID}\n\n| a | b |\n| - | - |\n| c | d |\n\nMore.`,
      '3:1 about [a | b\nc | d] before [a | b\nc ]',
    ],
    ['in a cell', `| a | b |\n| - | - |\n| c | d ${SAID} |\n`, '3:9 about [d] before []'],
    [
      'that is never closed, and so goes on to the end',
      `Text.\n\n<!-- gainsay-ignore a: b\n\nMore.`,
      '3:1 about [] before []',
    ],
    ['at the end', `Text.\n\n${SAID}\n`, '3:1 about [] before []'],
    ['in emphasis', `A *word ${SAID} more* b.`, '1:9 about [A word  more b.] before [ more b.]'],
    ['with Windows line ends', `First.\r\n\r\n${SAID}\r\n\r\nSecond.`, '3:1 about [Second.] before [Second.]'],
  ])('%s', (_, text, expected) => {
    expect(commentsOf('a.md', text)).toEqual([expected]);
  });

  test.each([
    ['in a code span', `The comment \`${SAID}\` is code.`],
    ['in a code block', `Text.\n\n\`\`\`html\n${SAID}\n\`\`\`\n`],
    ['for somebody else', 'Text.\n\n<!-- prettier-ignore -->\n\nMore.'],
    ['that only mentions the program', 'Text.\n\n<!-- see gainsay-ignore -->\n\nMore.'],
  ])('none %s', (_, text) => {
    expect(commentsOf('a.md', text)).toEqual([]);
  });
});

describe('in HTML', () => {
  test.each([
    ['before a paragraph', `<p>First.</p>${SAID}<p>Second.</p>`, '1:14 about [Second.] before [Second.]'],
    ['in a paragraph', `<p>First ${SAID} goes on.</p>`, '1:10 about [First goes on.] before [goes on.]'],
    ['at the start of a paragraph', `<p>First.</p><p>${SAID}Second.</p>`, '1:17 about [Second.] before [Second.]'],
    [
      'before a table',
      `<p>First.</p>${SAID}\n<table><tr><td>a</td><td>b</td></tr></table>`,
      '1:14 about [a | b] before [a | b]',
    ],
    ['in a cell', `<table><tr><td>a</td><td>${SAID}b</td></tr></table>`, '1:26 about [b] before [b]'],
    [
      'in a second line of a block',
      `<p>First.<br>Second ${SAID} more.</p>`,
      '1:21 about [Second more.] before [more.]',
    ],
  ])('%s', (_, text, expected) => {
    expect(commentsOf('a.html', text)).toEqual([expected]);
  });

  test('none in a script', () => {
    expect(commentsOf('a.html', `<p>Text.</p><script>"${SAID}"</script>`)).toEqual([]);
  });
});

test('plain text has none', () => {
  expect(commentsOf('a.txt', `Text.\n\n${SAID}\n\nMore.`)).toEqual([]);
});

test('a source full of them is read in time, and only so many are kept, each cut', () => {
  const many = `${`<!-- gainsay-ignore ${'x'.repeat(5000)} -->\n\n`.repeat(1500)}Text.`;
  const { comments = [] } = read('a.html', many);
  expect(comments.length).toBe(1001);
  expect(Math.max(...comments.map(({ text }) => text.length))).toBe(2000);
});
