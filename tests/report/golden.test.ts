import { describe, expect, test } from 'vitest';
import type { RuleDescription } from '../../src/model/plugin.ts';
import { renderers } from '../../src/report/index.ts';
import { CASES } from './cases.ts';

/** Formats that show what readers see, and of which every case is worth a look. */
const FOR_READERS = ['text', 'md', 'comment'];
/** Those that show structure: these cases have all of it, others would only repeat the fixtures. */
const STRUCTURED: Readonly<Record<string, readonly string[]>> = {
  json: ['two-sides', 'no-source'],
  jsonl: ['two-sides', 'no-source'],
};
const SHOWN = ['two-sides', 'derived', 'decisions', 'speakers', 'everything-else', 'no-source', 'hostile'];

/** What a golden file is called; "x.sarif.json" opens as what it is. */
const ENDINGS: Readonly<Record<string, string>> = {
  text: 'txt',
  sarif: 'sarif.json',
  junit: 'junit.xml',
  github: 'github.txt',
  comment: 'comment.md',
};

const rules: readonly RuleDescription[] = [
  {
    id: 'boat-count',
    description: 'Sources count boats differently.',
    help: 'Ask the harbour office.',
    references: ['https://example.org/boats'],
    severity: { conflict: 'error', vague: 'note' },
  },
  { id: 'pier-length', description: 'Sources measure piers differently.', severity: { conflict: 'warning' } },
];

const isShown = (id: string, name: string): boolean =>
  id !== 'html' && (FOR_READERS.includes(id) || (STRUCTURED[id] ?? SHOWN).includes(name));

describe.each(Object.entries(CASES))('%s', (name, report) => {
  const shown = renderers.filter(({ id }) => isShown(id, name));
  test.each(shown.map((renderer) => [renderer.id, renderer] as const))('%s', async (id, renderer) => {
    const rendered = renderer.render(report, { sourcePrefix: '../sources/', sourceFolder: 'sources/', rules });
    await expect(rendered).toMatchFileSnapshot(`golden/${name}.${ENDINGS[id] ?? id}`);
  });
});
