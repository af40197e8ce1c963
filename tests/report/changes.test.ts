import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { changesBetween, changesJson, changesMarkdown, changesText } from '../../src/report/index.ts';
import { CASES } from './cases.ts';
import { claimOf, findingOf, reportOf, sideOf, sourceOf } from './fixtures.ts';

const finding = (id: string, state: string, value = '58') =>
  findingOf([sideOf('41', claimOf('a.txt', '41')), sideOf(value, claimOf('b.txt', value))], { id, state });

const before = reportOf({
  sources: [sourceOf('a.txt'), sourceOf('b.txt')],
  findings: [finding('kept', 's1'), finding('moved', 's1'), finding('gone', 's1')],
});
const after = reportOf({
  sources: before.sources,
  findings: [finding('new', 's1'), finding('moved', 's2', '60'), finding('kept', 's1')],
});

describe('changes', () => {
  test('are told by id and state', () => {
    const { added, gone, changed, unchanged } = changesBetween(before, after);
    expect(added.map(({ id }) => id)).toEqual(['new']);
    expect(gone.map(({ id }) => id)).toEqual(['gone']);
    expect(changed.map((pair) => [pair.before.state, pair.after.state])).toEqual([['s1', 's2']]);
    expect(unchanged).toBe(1);
  });

  test('backwards are the same changes, seen from the other side', () => {
    const [forth, back] = [changesBetween(before, after), changesBetween(after, before)];
    expect(back.added).toEqual(forth.gone);
    expect(back.gone).toEqual(forth.added);
    expect(back.changed.map((pair) => [pair.after, pair.before])).toEqual(
      forth.changed.map((pair) => [pair.before, pair.after]),
    );
  });

  test.each(Object.entries(CASES))('there are none between a report and itself: %s', (_, report) => {
    const { added, gone, changed } = changesBetween(report, report);
    expect([...added, ...gone, ...changed]).toEqual([]);
  });
});

describe('formats', () => {
  const comparison = { before, after, changes: changesBetween(before, after) };

  test.each([
    ['txt', changesText(comparison)],
    ['md', changesMarkdown(comparison, '../desk/')],
    ['json', changesJson(comparison)],
  ])('%s', async (ending, written) => {
    await expect(written).toMatchFileSnapshot(`golden/changes.${ending}`);
  });

  const hostile = CASES.hostile ?? reportOf();
  const everything = { before: after, after: hostile, changes: changesBetween(after, hostile) };

  test('hostile text stays on its line of Markdown', () => {
    const { children } = fromMarkdown(changesMarkdown(everything, ''));
    expect(children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'heading', 'list', 'heading', 'list']);
    const lists = children.flatMap((node) => (node.type === 'list' ? [node.children.length] : []));
    expect(lists).toEqual([everything.changes.added.length, everything.changes.gone.length]);
  });

  test('hostile text drives no terminal', () => {
    expect(changesText(everything)).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
    expect(changesText(everything).trimEnd().split('\n')).toHaveLength(
      everything.changes.added.length + everything.changes.gone.length + 3,
    );
  });
});
