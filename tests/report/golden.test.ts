import { describe, expect, test } from 'vitest';
import { renderers } from '../../src/report/index.ts';
import { CASES } from './cases.ts';

const ending: Readonly<Record<string, string>> = { md: 'md', text: 'txt', json: 'json', jsonl: 'jsonl' };
/** JSON of two cases shows the layout; of the others it would only repeat the fixtures. */
const shownAsJson = ['two-sides', 'no-source'];

describe.each(Object.entries(CASES))('%s', (name, report) => {
  const shown = renderers.filter(
    ({ id }) => !/^(?:json|html)/.test(id) || (id !== 'html' && shownAsJson.includes(name)),
  );
  test.each(shown.map((renderer) => [renderer.id, renderer] as const))('%s', async (id, renderer) => {
    const rendered = renderer.render(report, { sourcePrefix: '../sources/' });
    await expect(rendered).toMatchFileSnapshot(`golden/${name}.${ending[id]}`);
  });
});
