import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { parseDecisions } from '../../src/decisions/index.ts';
import type { Decision } from '../../src/model/report.ts';
import type { NewDecision } from '../../src/review/edits.ts';
import { createStore, type DecisionStore } from '../../src/review/store.ts';

/** Memory where there is some: what is tested is order, and disks take their time to sync. */
const TEMPORARY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder with a decisions file, or with none yet. */
export interface DecisionsFolder {
  readonly folder: string;
  readonly path: string;
  readonly storeOf: (author?: string, now?: () => string) => DecisionStore;
  readonly onDisk: () => readonly Decision[];
  readonly put: (text: string) => void;
  readonly remove: () => void;
}

export function decisionsFolder(): DecisionsFolder {
  const folder = realpathSync(mkdtempSync(join(TEMPORARY, 'gainsay-store-')));
  const path = join(folder, 'reports', 'decisions.yaml');
  return {
    folder,
    path,
    storeOf: (author = 'Ines Vale', now = () => '2025-06-30T14:05:00.000Z') =>
      createStore({ path, name: 'reports/decisions.yaml', schema: 'schema.json', author, now }),
    onDisk: () => {
      const { file, problems } = parseDecisions(readFileSync(path, 'utf8'), 'decisions.yaml');
      expect(problems).toEqual([]);
      return file?.entries.map(({ decision }) => decision) ?? [];
    },
    put: (text) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const dismissed = (finding: string, more: Partial<NewDecision> = {}): NewDecision => ({
  finding,
  state: 's1',
  status: 'dismissed',
  scope: 'finding',
  ...more,
});

export const findings = (decisions: readonly Decision[]): string[] => decisions.map(({ finding }) => finding);
