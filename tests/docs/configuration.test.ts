// The reference in docs/configuration.md is written by this test: `npx vitest run tests/docs/configuration.test.ts --update`.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { configSchema } from '../../src/cli/config/index.ts';
import { configField, KEYS } from '../../src/cli/config/keys.ts';
import { readFields } from '../../src/io/field.ts';
import { parseYaml } from '../../src/io/yaml.ts';
import { referenceOf } from './reference.ts';

const PAGE = new URL('../../docs/configuration.md', import.meta.url);
const page = readFileSync(PAGE, 'utf8');

test('the reference is that of the definitions which check', async () => {
  const [before, rest] = page.split(/(?<=<!-- reference: .*-->\n)/);
  const after = rest?.slice(rest.indexOf('<!-- end of reference -->'));
  expect(after).toBeDefined();
  await expect(`${before}\n${referenceOf(configSchema())}\n${after}`).toMatchFileSnapshot(PAGE.pathname);
});

const examples = [...page.matchAll(/^```yaml config\n(.*?)^```/gms)].map(([, yaml]) => yaml as string);

test.each(examples)('an example is a sound configuration:\n%s', (yaml) => {
  expect(readFields(parseYaml(yaml, 'gainsay.yaml'), configField).problems).toEqual([]);
});

test('every key is shown in an example or explained', () => {
  const unexplained = Object.keys(KEYS).filter((key) => !page.includes(`\n${key}:`) && !page.includes(`\`${key}\``));
  expect(unexplained).toEqual([]);
});
