import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/io/format-problem.ts';
import { suppressionsIn } from '../../src/suppression/index.ts';
import { read } from '../ingest/support.ts';

const RULES = ['boat-count', 'stake-size', 'pay'];

/** What each suppression covers, and what is wrong with the comments. */
function asked(text: string): { readonly covers: string[]; readonly wrong: string[] } {
  const document = read('a.md', text);
  const { suppressions, problems } = suppressionsIn({ ...document, length: document.text.length }, RULES);
  return {
    covers: suppressions.map(({ rules, passage, reason, until, place }) => {
      const covered = document.text.slice(passage?.start, passage?.end).replaceAll('\n\n', ' ').trim();
      return `${rules?.join() ?? '*'} [${covered}] ${reason}${until === undefined ? '' : ` until ${until}`} @${place.line}`;
    }),
    wrong: problems.map((problem) => formatProblem({ ...problem, hint: '' }).trim()),
  };
}

describe('what a comment covers', () => {
  test.each([
    ['the next block', 'One.\n\n<!-- gainsay-ignore pay: why -->\n\nTwo.\n\nThree.', ['pay [Two.] why @3']],
    ['the whole source', 'One.\n\n<!-- gainsay-ignore-file pay: why -->\n\nTwo.', ['pay [One. Two.] why @3']],
    [
      'a stretch',
      'One.\n\n<!-- gainsay-ignore-start pay: why -->\n\nTwo.\n\nThree.\n\n<!-- gainsay-ignore-end pay -->\n\nFour.',
      ['pay [Two. Three.] why @3'],
    ],
    [
      'stretches that overlap',
      '<!-- gainsay-ignore-start pay: a -->\n\nOne.\n\n<!-- gainsay-ignore-start stake-size: b -->\n\nTwo.\n\n<!-- gainsay-ignore-end pay -->\n\nThree.\n\n<!-- gainsay-ignore-end -->\n\nFour.',
      ['pay [One. Two.] a @1', 'stake-size [Two. Three.] b @5'],
    ],
    ['several rules', '<!-- gainsay-ignore pay, stake-size: why -->\nOne.', ['pay,stake-size [One.] why @1']],
    ['all rules', '<!-- gainsay-ignore *: why -->\nOne.', ['* [One.] why @1']],
    [
      'until a day',
      '<!-- gainsay-ignore pay: the old list: see (1) (until 2026-12-31) -->\nOne.',
      ['pay [One.] the old list: see (1) until 2026-12-31 @1'],
    ],
    ['over several lines', '<!-- gainsay-ignore pay:\n  why\n-->\nOne.', ['pay [One.] why @1']],
  ])('%s', (_, text, covers) => {
    expect(asked(text)).toEqual({ covers, wrong: [] });
  });

  test('to the end, where a stretch is not ended', () => {
    expect(asked('One.\n\n<!-- gainsay-ignore-start pay: why -->\n\nTwo.')).toEqual({
      covers: ['pay [Two.] why @3'],
      wrong: [
        'a.md:3:1  What begins here is never ended, and holds to the end of the source: <!-- gainsay-ignore-end -->.',
      ],
    });
  });
});

test('the comments of a source are followed up to a number, and then it is told', () => {
  const { covers, wrong } = asked('<!-- gainsay-ignore pay: why -->\nOne.\n\n'.repeat(1200));
  expect(covers).toHaveLength(1000);
  expect(wrong).toEqual(['a.md:3001:1  Only the first 1000 comments of a source are followed.']);
});

describe('a comment that cannot be followed covers nothing', () => {
  test.each([
    ['<!-- gainsay-ignore pay -->', 'A suppression says why: <!-- gainsay-ignore RULE: reason (until 2026-12-31) -->.'],
    [
      '<!-- gainsay-ignore pay:  -->',
      'A suppression says why: <!-- gainsay-ignore RULE: reason (until 2026-12-31) -->.',
    ],
    [
      '<!-- gainsay-ignore pay: (until 2026-12-31) -->',
      'A suppression says why: <!-- gainsay-ignore RULE: reason (until 2026-12-31) -->.',
    ],
    [
      '<!-- gainsay-ignore-file: why -->',
      'Say which rule is meant, or * for all: <!-- gainsay-ignore-file RULE: reason (until 2026-12-31) -->.',
    ],
    ['<!-- gainsay-ignore payy: why -->', 'Unknown rule "payy"; did you mean "pay"?'],
    ['<!-- gainsay-ignore pay: why (until 2026-02-30) -->', 'There is no day 2026-02-30.'],
    [
      '<!-- gainsay-ignore-files pay: why -->',
      'Unknown comment "gainsay-ignore-files"; did you mean "gainsay-ignore-file"?',
    ],
    ['<!-- gainsay-ignore-end pay -->', 'Nothing that begins above ends here.'],
    [`<!-- gainsay-ignore ${'pay,'.repeat(200)}: why -->`, 'A comment names at most 100 rules.'],
  ])('%s', (comment, message) => {
    expect(asked(`One.\n\n  ${comment}\n\nTwo.`)).toEqual({ covers: [], wrong: [`a.md:3:3  ${message}`] });
  });
});
