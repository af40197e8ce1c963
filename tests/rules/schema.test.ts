// The schemas under rules/schema are written by this test: `npx vitest run tests/rules/schema.test.ts --update`.
import { describe, expect, test } from 'vitest';
import { configSchema } from '../../src/cli/config/index.ts';
import { comparators } from '../../src/compare/index.ts';
import { decisionsSchema } from '../../src/decisions/index.ts';
import { emptyLexicon, lexiconSchema } from '../../src/lexicon/index.ts';
import { ruleSchema } from '../../src/rules/index.ts';
import { baselineSchema } from '../../src/suppression/index.ts';
import { vocabulary } from './vocabulary.ts';

const written = (schema: unknown): string => `${JSON.stringify(schema, null, 2)}\n`;

// No names of the lexicon: an attribute that a project adds is as good as one that ships.
const rule = ruleSchema({ comparators, lexicon: emptyLexicon });

describe('the schemas for editors are those of the definitions that check', () => {
  test.each([
    ['rule', rule],
    ['lexicon', lexiconSchema()],
    ['config', configSchema()],
    ['baseline', baselineSchema()],
    ['decisions', decisionsSchema()],
  ])('%s', async (name, schema) => {
    await expect(written(schema)).toMatchFileSnapshot(`../../rules/schema/${name}.schema.json`);
  });
});

test('a schema made for a project offers the names of its lexicon', () => {
  const text = written(ruleSchema(vocabulary));
  expect(text).toContain('"span"');
  expect(text).toContain('"money:NOK"');
  expect(text).toContain('"verdict"');
});
