import { expect, test } from 'vitest';
import { text } from '../../src/report/text.ts';
import { CASES } from './cases.ts';

const ESCAPE = '\u001b[';

test('colours only where asked for', () => {
  const report = CASES['two-sides'];
  if (!report) throw new Error('no case');
  expect(text.render(report, { color: true })).toContain(`${ESCAPE}31m`);
  expect(text.render(report, { color: false })).not.toContain(ESCAPE);
  expect(text.render(report, {})).not.toContain(ESCAPE);
});

test('hostile text sends no terminal sequence of its own', () => {
  const report = CASES.hostile;
  if (!report) throw new Error('no case');
  expect(text.render(report, {})).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
});
