import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { formatProblem } from '../../src/io/format-problem.ts';
import { parseYaml } from '../../src/io/yaml.ts';
import { readPack } from '../../src/pack.ts';
import { shippedKit } from '../check/shipped-kit.ts';
import { ruleText } from './vocabulary.ts';

interface Case {
  readonly name: string;
  readonly text?: string;
  readonly change?: Readonly<Record<string, string>>;
  readonly said?: readonly string[];
}

const TABLE = new URL('mistakes.yaml', import.meta.url);
const cases = parse(readFileSync(TABLE, 'utf8')) as readonly Case[];
const kit = shippedKit();
const base = { lexicon: kit.lexicon.data, rules: kit.rules, comparators: kit.comparators };

/** Place and message of everything that is said, without excerpts. */
function saidOf({ text, change = {} }: Case): string[] {
  const { problems } = readPack([parseYaml(text ?? ruleText(change), 'my.yaml')], base);
  return problems.map(({ hint: _, ...problem }) => formatProblem(problem));
}

if (process.env.UPDATE_MISTAKES === '1') {
  const document = parseDocument(readFileSync(TABLE, 'utf8'));
  cases.forEach((each, index) => {
    document.setIn([index, 'said'], saidOf(each));
  });
  writeFileSync(TABLE, document.toString({ lineWidth: 0 }));
}

test('there are more than forty', () => {
  expect(new Set(cases.flatMap(({ said }) => said)).size).toBeGreaterThan(40);
});

test.each(cases)('$name', (each) => {
  expect(each.said).not.toEqual([]);
  expect(saidOf(each)).toEqual(each.said);
});
