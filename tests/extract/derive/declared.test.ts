// Relations that rules declare, from YAML to the claims and findings that follow.
import { describe, expect, test } from 'vitest';
import { builtins } from '../../../src/builtins.ts';
import { check, extract } from '../../../src/check.ts';
import { formatProblem } from '../../../src/io/format-problem.ts';
import { parseYaml } from '../../../src/io/yaml.ts';
import { assembleKit, type Kit } from '../../../src/kit.ts';
import { compileLexicon } from '../../../src/lexicon/index.ts';
import { readPack } from '../../../src/pack.ts';
import { loadShipped } from '../../../src/shipped.ts';

const shipped = loadShipped();
const ATTRIBUTES = `
  attributes:
    ferry fare: { label: fare, dimensions: [money], nouns: [ferry fare] }
    ferry trippers: { label: trippers, dimensions: [count], counted: [tripper] }
    ferry takings: { label: takings, dimensions: [money], nouns: [ferry takings] }
    ferry crew: { label: crew, dimensions: [count], counted: [bosun] }
    everybody aboard: { label: people aboard, dimensions: [count], counted: [soul] }
    ferry share: { label: share, dimensions: [share], nouns: [ferry share] }
    bus share: { label: share, dimensions: [share], nouns: [bus share] }
`;

const pack = (derive: string) =>
  readPack(
    [
      parseYaml(
        [
          'id: ferry',
          'description: For a test.',
          'about: { attribute: ferry takings }',
          `derive: ${derive}`,
          'compare: quantity',
          'severity: { conflict: error }',
          'message: "{a.text} against {b.text}: {arithmetic}"',
          'tests:',
          '  - { name: fires, sources: [One., Two.], expect: conflict }',
          '  - { name: silent, sources: [One., Two.], expect: same }',
          `lexicon: ${ATTRIBUTES}`,
        ].join('\n'),
        'ferry.yaml',
      ),
    ],
    { ...shipped, comparators: builtins.comparators ?? [] },
  );

function kitWith(derive: string): Kit {
  const { lexicon, rules, problems } = pack(derive);
  expect(problems).toEqual([]);
  return assembleKit([builtins], compileLexicon(lexicon, shipped.vocabulary, shipped.thesaurus), [
    ...shipped.rules,
    ...rules,
  ]);
}

const RATE = '{ rate: { per: ferry fare, count: ferry trippers, whole: ferry takings } }';
const PRODUCT = '{ product: { share: ferry share, part: ferry fare, whole: ferry takings } }';
const SUM = '{ sum: { parts: [ferry trippers, ferry crew], whole: everybody aboard } }';
const COMPLEMENT = '{ complement: { part: ferry share, rest: bus share } }';

const derivedIn = (derive: string, text: string): string[] =>
  extract([{ name: 'a.txt', text }], kitWith(derive)).claims.flatMap(({ derived, attribute }) =>
    derived === undefined
      ? []
      : [`${attribute}: ${derived.explanation}${derived.against === undefined ? '' : ' (stated)'}`],
  );

describe('what follows inside one source', () => {
  test.each([
    [
      'in one sentence',
      RATE,
      'At a ferry fare of $12, the Aro line carried 500 trippers.',
      ['ferry takings: 500 × 12 = USD 6,000'],
    ],
    [
      'over sentences',
      RATE,
      'The Aro line has a ferry fare of $12. It carried 500 trippers.',
      ['ferry takings: 500 × 12 = USD 6,000'],
    ],
    [
      'held against what the source states',
      RATE,
      'The Aro line has a ferry fare of $12. It carried 500 trippers. The ferry takings were $7,000.',
      ['ferry takings: 500 × 12 = USD 6,000 (stated)'],
    ],
    [
      'two fares tell nothing',
      RATE,
      'The ferry fare was $12. Later the ferry fare was $15. It carried 500 trippers.',
      [],
    ],
    ['a forecast tells nothing', RATE, 'The ferry fare was $12. It is forecast to carry 500 trippers.', []],
    ['a vague word tells nothing', RATE, 'The ferry fare was $12. It carried dozens of trippers.', []],
    ['one alone', RATE, 'The Aro line has a ferry fare of $12.', []],
    ['of two lines', RATE, 'The ferry fare of the Aro Line is $12. The Borr Line carried 500 trippers.', []],
    [
      'a whole from its share',
      PRODUCT,
      'A ferry fare of $12 is a ferry share of 40%.',
      ['ferry takings: 12 ÷ 40% = USD 30'],
    ],
    ['a sum', SUM, 'The Aro boat carried 500 trippers and 12 bosuns.', ['everybody aboard: 500 + 12 = 512']],
    ['what is left', COMPLEMENT, 'The ferry share is 40%.', ['bus share: 100% − 40% = 60%']],
  ])('%s', (_name, derive, text, expected) => {
    expect(derivedIn(derive, text)).toEqual(expected);
  });
});

test('an attribute goes before one that it outranks, however near the cue of that stands', () => {
  const attributeWith = (more: string): string[] => {
    const text = `attributes: { light range: { label: range, dimensions: [length], nouns: [light]${more} } }`;
    const { lexicon, problems } = readPack([parseYaml(text, 'words.yaml')], { ...shipped, comparators: [] });
    expect(problems).toEqual([]);
    const kit = assembleKit([builtins], compileLexicon(lexicon, shipped.vocabulary, shipped.thesaurus), []);
    const { claims } = extract([{ name: 'a.txt', text: 'The light on Vesla Head reaches 24 nautical miles.' }], kit);
    return claims.map(({ attribute }) => attribute);
  };
  expect(attributeWith('')).toEqual(['distance']);
  expect(attributeWith(', outranks: [distance]')).toEqual(['light range']);
});

test('what follows is compared with what another source states', () => {
  const { findings } = check(
    [
      { name: 'a.txt', text: 'At a ferry fare of $12, the Aro line carried 500 trippers.' },
      { name: 'b.txt', text: 'The ferry takings of the Aro line were $9,000.' },
    ],
    kitWith(RATE),
    { version: '0' },
  );
  expect(findings.map(({ rule, severity, message }) => `${rule} ${severity}: ${message}`)).toEqual([
    'ferry warning: $9,000 against $12: 500 × 12 = USD 6,000',
  ]);
});

test.each([
  [
    '{ rate: { per: ferry fare, count: ferry takings, whole: ferry takings } }',
    '"ferry takings" must be a count, and the lexicon says it is money.',
  ],
  [
    '{ sum: { parts: [ferry trippers, ferry fare], whole: everybody aboard } }',
    '"ferry fare" and "everybody aboard" are of different dimensions, so one does not follow from the other.',
  ],
  [
    '{ product: { share: ferry fare, part: ferry fare, whole: ferry takings } }',
    '"ferry fare" must be a share, and the lexicon says it is money.',
  ],
  [
    '{ complement: { part: ferry share, rest: ferry fare } }',
    '"ferry fare" must be a share, and the lexicon says it is money.',
  ],
  ['{ sum: { parts: [ferry trippers], whole: everybody aboard } }', 'Expected a list of 2 or more, found only 1.'],
  ['{ quotient: {} }', 'Unknown key "quotient" in "derive"; known: product, rate, sum, complement.'],
])('%s is no relation', (derive, message) => {
  expect(
    pack(derive).problems.map((problem) => formatProblem({ message: problem.message, code: problem.code })),
  ).toContain(message);
});
