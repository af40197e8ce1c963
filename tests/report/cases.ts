import type { Report } from '../../src/model/report.ts';
import { agreementOf, claimOf, clearedOf, findingOf, publishedOn, reportOf, sideOf, sourceOf } from './fixtures.ts';

const herald = sourceOf('morning/herald.txt', {
  publisher: 'Westhaven Herald',
  ...publishedOn('2025-05-11'),
  words: 1204,
});
const tidings = sourceOf('tidings.md', { ...publishedOn('2025-05-12'), words: 310 });
const undated = sourceOf('log book.jsonl#7');

const twoSides: Report = reportOf({
  sources: [herald, tidings],
  findings: [
    findingOf([
      sideOf('58 boats', claimOf('tidings.md', '58 boats', { line: 9, column: 4 })),
      sideOf('41 boats', claimOf('morning/herald.txt', '41 boats')),
    ]),
  ],
});

const threeSides: Report = reportOf({
  sources: [herald, tidings, undated],
  findings: [
    findingOf(
      [
        sideOf('41 boats', claimOf('log book.jsonl#7', '41 boats'), claimOf('morning/herald.txt', 'forty-one boats')),
        sideOf('58 boats', claimOf('tidings.md', '58 boats')),
        sideOf('60 boats', claimOf('tidings.md', 'sixty', { line: 12 })),
      ],
      { severity: 'warning', why: '58 is 41 plus the 17 boats that came in May.' },
    ),
  ],
});

const derived: Report = reportOf({
  sources: [herald, tidings],
  findings: [
    findingOf([
      sideOf(
        '41',
        claimOf('morning/herald.txt', '12 cutters', {
          derived: {
            how: 'sum',
            explanation: '12 + 20 + 9 = 41',
            from: [
              {
                source: 'morning/herald.txt',
                line: 3,
                column: 1,
                text: '12 cutters',
                quote: 'There were 12 cutters, 20 yawls.',
              },
              {
                source: 'morning/herald.txt',
                line: 3,
                column: 15,
                text: '20 yawls',
                quote: 'There were 12 cutters, 20 yawls.',
              },
              { source: 'morning/herald.txt', line: 5, column: 1, text: '9 punts', quote: 'And 9 punts.' },
            ],
          },
        }),
      ),
      sideOf('58 boats', claimOf('tidings.md', '58 boats')),
    ]),
  ],
});

const decisionOf = (status: 'confirmed' | 'dismissed' | 'resolved' | 'open') =>
  ({
    finding: 'f1c0ffee',
    state: '5eaf00d',
    status,
    scope: 'finding',
    author: 'R. Desk',
    at: '2025-06-02T08:15:00Z',
  }) as const;

const decidedSides = [sideOf('41', claimOf('morning/herald.txt', '41')), sideOf('58', claimOf('tidings.md', '58'))];

const decisions: Report = reportOf({
  sources: [herald, tidings],
  findings: [
    findingOf(decidedSides, {
      status: 'confirmed',
      decision: { ...decisionOf('confirmed'), note: 'Asked the *harbour office*.' },
    }),
    findingOf(decidedSides, {
      status: 'dismissed',
      decision: { ...decisionOf('dismissed'), scope: 'topic', reason: 'other-scope' },
    }),
    findingOf(decidedSides, {
      status: 'resolved',
      decision: { ...decisionOf('resolved'), holds: { value: '41 boats', source: 'morning/herald.txt' } },
    }),
    findingOf(decidedSides, { status: 'changed', decision: decisionOf('dismissed') }),
    findingOf(decidedSides, { status: 'suppressed' }),
    findingOf(decidedSides, {
      status: 'suppressed',
      suppression: {
        by: 'comment',
        reason: 'the *older* count, kept on purpose',
        until: '2025-12-31',
        place: { file: 'tidings.md', line: 2, column: 1 },
      },
    }),
    findingOf(decidedSides, { status: 'suppressed', suppression: { by: 'baseline', reason: 'in the baseline' } }),
    findingOf(decidedSides, { status: 'open', decision: decisionOf('open') }),
  ],
});

const speakers: Report = reportOf({
  sources: [sourceOf('a.txt', { publisher: 'Daily' }), sourceOf('b.txt', { publisher: 'Daily', copyOf: 'a.txt' })],
  findings: [
    findingOf(
      [
        sideOf('41', claimOf('a.txt', '41', { speaker: 'the harbour office', certainty: 'rumoured' })),
        sideOf('58', claimOf('b.txt', '58', { origin: 'Coast Agency' })),
        sideOf(
          '60',
          claimOf('b.txt', '60', { page: 4 }),
          claimOf('b.txt', '60', { cell: 'B2', certainty: 'forecast' }),
        ),
      ],
      { level: 'vague', severity: 'note', trace: [] },
    ),
  ],
});

const longQuote = `${'Before noon the fog lifted from the piers. '.repeat(9)}Then they counted 58 boats and went home. ${'After noon the fog came back. '.repeat(9)}`;

const longQuotes: Report = reportOf({
  sources: [herald, tidings],
  findings: [
    findingOf([
      sideOf('58 boats', claimOf('tidings.md', '58 boats', { quote: longQuote })),
      sideOf('41 boats', claimOf('morning/herald.txt', '41 boats', { quote: `41 boats lay there. ${longQuote}` })),
    ]),
  ],
});

const everythingElse: Report = reportOf({
  sources: [herald, tidings, undated],
  agreements: [
    agreementOf('212 metres', [claimOf('morning/herald.txt', '212 metres'), claimOf('tidings.md', '212 m')]),
  ],
  cleared: [
    clearedOf([claimOf('morning/herald.txt', '41'), claimOf('tidings.md', '44')]),
    clearedOf([claimOf('morning/herald.txt', 'dozens'), claimOf('tidings.md', '44')], {
      id: 'c1ea7ed',
      reason: 'vague',
      note: '',
    }),
    ...Array.from({ length: 21 }, (_, index) =>
      clearedOf(
        Array.from({ length: 8 }, (_, line) => claimOf('tidings.md', `${index + 70}`, { line: line + 1 })),
        { reason: 'other-scope', note: 'Different piers:' },
      ),
    ),
  ],
  problems: [
    { code: 'binary', message: 'This is not a text file.', file: 'photo.txt' },
    {
      code: 'record',
      message: 'This line is not JSON.',
      file: 'log book.jsonl',
      line: 3,
      column: 14,
      hint: 'A comma is missing?',
    },
    { code: 'other', message: 'Something without a place.' },
  ],
});

const noSource: Report = reportOf({
  problems: [{ code: 'binary', message: 'This is not a text file.', file: 'photo.txt' }],
});

/** Text of every kind that could break out of the place where it is shown. */
export const HOSTILE_TEXTS = [
  'a | b || c',
  '<script>alert(1)</script> <img src=x onerror=alert(1)>',
  '[click](javascript:alert(1)) ![x](http://evil.example/x.png) [ref]: http://evil.example',
  'http://evil.example www.evil.example someone@evil.example',
  '`code` ``more` \\` ~~gone~~ **bold** _it_ __x__ ***',
  '# heading\n## another\n\n- item\n1. one\n```\nfence\n---\n===',
  '&lt;b&gt; &#60;b&#62; &copy;',
  '\u202egnp.exe\u202c \u0007\u001b[31mred\u001b[0m \u0000',
  '1. first) 2) second $x$ $$y$$',
  '> quote\r\n| --- | --- |',
  'ends with backslash \\',
  '\ud800 lone surrogate',
];

const hostileName = 'a)](javascript:alert(1))|<b>`x`\n# y.txt';

const hostile: Report = reportOf({
  sources: [
    sourceOf(hostileName, { publisher: HOSTILE_TEXTS.join(' ') }),
    sourceOf('//evil.example/b.txt', publishedOn('<b>2025</b>')),
  ],
  findings: HOSTILE_TEXTS.flatMap((text) => [
    findingOf(
      [
        sideOf(text, claimOf(hostileName, text, { quote: `${text} x ${text}`, speaker: text })),
        sideOf('58', claimOf('//evil.example/b.txt', '58', { origin: text })),
      ],
      {
        message: text,
        why: text,
        rule: text,
        id: text,
        topic: { key: text, label: text, subject: [], attribute: text },
        trace: [{ step: text, detail: text }],
      },
    ),
    findingOf([sideOf(text, claimOf(hostileName, text)), sideOf('58', claimOf(hostileName, '58'))], {
      rule: text,
      id: text,
      topic: { key: text, label: text, subject: [], attribute: text },
      status: 'suppressed',
      suppression: { by: 'comment', reason: text, until: text, place: { file: hostileName, line: 1, column: 1 } },
    }),
  ]),
  agreements: HOSTILE_TEXTS.map((text) =>
    agreementOf(text, [claimOf(hostileName, text)], { topic: { key: text, label: text } }),
  ),
  cleared: HOSTILE_TEXTS.map((text) =>
    clearedOf([claimOf(hostileName, text)], { note: text, topic: { key: text, label: text } }),
  ),
  problems: HOSTILE_TEXTS.flatMap((text) => [
    { code: 'x', message: text, file: text, hint: text },
    { code: 'suppression-unused', message: text, file: text, hint: text },
  ]),
});

/** Every report that the golden files show, by the name of the file. */
export const CASES: Readonly<Record<string, Report>> = {
  'two-sides': twoSides,
  'three-sides': threeSides,
  derived,
  decisions,
  speakers,
  'long-quotes': longQuotes,
  'everything-else': everythingElse,
  'no-findings': reportOf({ sources: [herald, tidings] }),
  'no-source': noSource,
  hostile,
};
