import { parseYaml, type YamlFile } from '../../src/io/yaml.ts';
import { emptyLexicon } from '../../src/lexicon/index.ts';
import type { LexiconData } from '../../src/model/lexicon.ts';
import type { About, Rule } from '../../src/model/rule.ts';
import type { RuleVocabulary } from '../../src/rules/index.ts';

const lexicon: LexiconData = {
  ...emptyLexicon,
  units: { metre: { name: 'metre', dimension: 'length', factor: '1', forms: ['metres'] } },
  currencies: { NOK: { name: 'krone', codes: ['NOK'], forms: ['kroner'] } },
  attributes: {
    span: { label: 'span', dimensions: ['length'], nouns: ['span'] },
    cost: { label: 'cost', dimensions: ['money'], nouns: ['cost'] },
  },
  terms: { verdict: { label: 'verdict', terms: { guilty: ['guilty'], acquitted: ['acquitted'] } } },
};

/** What the rules of these tests may name. */
export const vocabulary: RuleVocabulary = { comparators: [{ id: 'quantity' }, { id: 'term' }], lexicon };

/** A sound rule file, with some of its lines put differently: an empty text takes the key away. */
export function ruleText(changes: Readonly<Record<string, string>> = {}): string {
  const lines: Readonly<Record<string, string>> = {
    id: 'id: bridge-span',
    description: 'description: Sources disagree on the span of a bridge.',
    about: 'about: { attribute: span }',
    compare: 'compare: quantity',
    severity: 'severity: { conflict: error, vague: warning }',
    message: 'message: "{a.source} says {a.text}, {b.source} says {b.text}."',
    tests: [
      'tests:',
      '  - { name: differ, sources: [The span is 310 metres., The span is 450 metres.], expect: conflict }',
      '  - { name: agree, sources: [The span is 310 metres., A span of 310 m.], expect: same }',
    ].join('\n'),
    ...changes,
  };
  return Object.values(lines)
    .filter((line) => line !== '')
    .join('\n');
}

export const ruleFile = (text: string, file = 'bridge.yaml'): YamlFile => parseYaml(text, file);

/** A rule of which only id and `about` matter. */
export const ruleAbout = (id: string, about: About): Rule => ({
  id,
  description: id,
  about,
  compare: 'quantity',
  severity: { conflict: 'error' },
  message: '{topic}',
  tests: [],
  file: 'test.yaml',
});
