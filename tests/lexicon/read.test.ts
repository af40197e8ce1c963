import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/io/format-problem.ts';
import { parseYaml } from '../../src/io/yaml.ts';
import { emptyLexicon, readLexicon } from '../../src/lexicon/index.ts';
import type { LexiconData } from '../../src/model/lexicon.ts';

const merged = (texts: readonly string[], base?: LexiconData): { data: LexiconData; told: string } => {
  const files = texts.map((text, i) => parseYaml(text, `${'abc'[i]}.yaml`));
  const { data, problems } = readLexicon(files, base);
  return { data, told: problems.map((problem) => formatProblem(problem).split('\n')[0]).join('\n') };
};

const FATHOM = 'units: { fathom: { name: fathom, dimension: length, factor: "1.8288", forms: [fathoms] } }';

describe('one file', () => {
  test('holds any of the kinds, the others stay empty', () => {
    const { data, told } = merged([
      [
        FATHOM,
        'currencies: { NOK: { name: krone, codes: [NOK], forms: [kroner], subunit: { name: øre, factor: "0.01", forms: [øre] } } }',
        'numbers: { cardinals: { eleven: 11 }, fractions: { third: 1/3 }, ordinals: { third: 3 } }',
        'hedges: { over: { relation: ">", below: 0, above: null, excludes: true, before: [over] } }',
        'vague: { scores: { forms: [scores], unit: "", min: 40, max: null } }'.replace('""', 'one'),
        'attributes: { depth: { label: depth, dimensions: [length], nouns: [depth] } }',
        'scopes: { tide: { attributes: [depth], members: { high: [high tide], low: [low tide] } } }',
        'terms: { verdict: { label: verdict, terms: { guilty: [guilty], acquitted: [acquitted] } } }',
        'nouns: { boats: [boat, vessel] }',
        'words: { titles: [captain] }',
        'aliases: { Harbour Authority: [HA] }',
        'irregular: { sank: sink }',
      ].join('\n'),
    ]);
    expect(told).toBe('');
    expect(data).toEqual({
      ...emptyLexicon,
      units: { fathom: { name: 'fathom', dimension: 'length', factor: '1.8288', forms: ['fathoms'] } },
      currencies: {
        NOK: {
          name: 'krone',
          codes: ['NOK'],
          forms: ['kroner'],
          subunit: { name: 'øre', factor: '0.01', forms: ['øre'] },
        },
      },
      numbers: {
        ...emptyLexicon.numbers,
        cardinals: { eleven: '11' },
        fractions: { third: '1/3' },
        ordinals: { third: 3 },
      },
      hedges: { over: { relation: '>', below: 0, above: null, excludes: true, before: ['over'] } },
      vague: { scores: { forms: ['scores'], unit: 'one', min: 40, max: null } },
      attributes: { depth: { label: 'depth', dimensions: ['length'], nouns: ['depth'] } },
      scopes: { tide: { attributes: ['depth'], members: { high: ['high tide'], low: ['low tide'] } } },
      terms: { verdict: { label: 'verdict', terms: { guilty: ['guilty'], acquitted: ['acquitted'] } } },
      nouns: { boats: ['boat', 'vessel'] },
      words: { titles: ['captain'] },
      aliases: { 'Harbour Authority': ['HA'] },
      irregular: { sank: 'sink' },
    });
  });

  test('an empty file is an empty lexicon', () => {
    expect(merged([''])).toEqual({ data: emptyLexicon, told: '' });
  });
});

describe('several files', () => {
  test.each<[string, string[], (data: LexiconData) => unknown, unknown]>([
    [
      'words are united',
      ['words: { titles: [captain, mate] }', 'words: { titles: [mate, pilot] }'],
      (d) => d.words,
      { titles: ['captain', 'mate', 'pilot'] },
    ],
    ['aliases are united', ['aliases: { A: [B] }', 'aliases: { A: [C] }'], (d) => d.aliases, { A: ['B', 'C'] }],
    [
      'words are taken out',
      ['words: { titles: [captain, mate] }', 'words: { titles: { remove: [mate], add: [bosun] } }'],
      (d) => d.words,
      { titles: ['captain', 'bosun'] },
    ],
    [
      'sets of scopes stand side by side',
      ['scopes: { tide: { members: { high: [flood] } } }', 'scopes: { moon: { members: { full: [full moon] } } }'],
      (d) => Object.keys(d.scopes),
      ['tide', 'moon'],
    ],
    [
      'an entry is replaced',
      [FATHOM, `${FATHOM.replace('"1.8288"', '"2"').slice(0, -3)}, replace: true } }`],
      (d) => d.units.fathom,
      { name: 'fathom', dimension: 'length', factor: '2', forms: ['fathoms'] },
    ],
    ['an entry is removed', [FATHOM, 'units: { fathom: { remove: true } }'], (d) => d.units, {}],
    [
      'a plain value is replaced',
      ['numbers: { suffixes: { m: 1000 } }', 'numbers: { suffixes: { m: { value: 1000000, replace: true } } }'],
      (d) => d.numbers.suffixes,
      { m: '1000000' },
    ],
    [
      'a plain value is removed',
      ['irregular: { lay: lie }', 'irregular: { lay: { remove: true } }'],
      (d) => d.irregular,
      {},
    ],
    [
      'a name may be "constructor"',
      ['aliases: { constructor: [builder], __proto__: [x] }'],
      (d) => Object.entries(d.aliases),
      [
        ['constructor', ['builder']],
        ['__proto__', ['x']],
      ],
    ],
  ])('%s', (_name, texts, part, expected) => {
    const { data, told } = merged(texts);
    expect(told).toBe('');
    expect(part(data)).toEqual(expected);
  });

  test('what ships is the base of what a user adds', () => {
    const base = merged([FATHOM]).data;
    const { data, told } = merged(['irregular: { sank: sink }\nunits: { fathom: { remove: true } }'], base);
    expect(told).toBe('');
    expect(data).toEqual({ ...emptyLexicon, irregular: { sank: 'sink' } });
    expect(base.units).toHaveProperty('fathom');
  });
});

test('mistakes are told all at once, file by file', () => {
  const base = merged(['irregular: { sank: sink }']).data;
  const { told } = merged(
    [
      `${FATHOM}\nunit: {}\nwords: { titles: captain }`,
      [
        FATHOM,
        'hedges: { about: { relation: "=", below: 1 } }',
        'numbers: { cardinals: { twelve: twelve } }',
        'nouns: { boats: { remove: [raft] } }',
      ].join('\n'),
      'irregular: { sank: sink, sang: { remove: true } }\nunits: { fathon: { remove: true }, yard: { remove: yes } }\nwords: { titles: { ad: [x] } }',
    ],
    base,
  );
  expect(`\n${told}\n`).toMatchInlineSnapshot(`
    "
    a.yaml:2:1  Unknown key "unit" in a lexicon file; did you mean "units"?
    a.yaml:3:18  Expected a list, found the text "captain".
    b.yaml:1:10  units.fathom is already defined at a.yaml:1:10; add "replace: true" if this is to take its place.
    b.yaml:2:20  The key "above" is missing in a hedge.
    b.yaml:2:30  Unknown relation "="; known: ~, >, <.
    b.yaml:3:33  Expected a decimal such as 0.45, found the text "twelve".
    b.yaml:4:10  "raft" is not in nouns.boats; none is known.
    c.yaml:1:14  irregular.sank is already defined among what ships; add "replace: true" if this is to take its place.
    c.yaml:1:26  There is no irregular.sang to remove; did you mean "sank"?
    c.yaml:2:10  There is no units.fathon to remove; did you mean "fathom"?
    c.yaml:2:52  Expected true or false, found the text "yes"; write true.
    c.yaml:3:20  Unknown key "ad" in changes of a list; did you mean "add"?
    "
  `);
});

test('nothing that YAML can say makes reading throw', () => {
  const kinds = Object.keys(emptyLexicon);
  const entries = fc.dictionary(
    fc.constantFrom('replace', 'remove', 'forms', 'label', 'terms', 'x', '__proto__'),
    fc.jsonValue(),
  );
  const file = fc.dictionary(fc.constantFrom(...kinds), fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), entries)));
  fc.assert(
    fc.property(file, file, (a, b) => {
      const { data } = merged([JSON.stringify(a), JSON.stringify(b)]);
      expect(Object.keys(data).sort()).toEqual([...kinds].sort());
    }),
  );
});
