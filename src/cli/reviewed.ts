import { dirname, join, resolve } from 'node:path';
import { kindOfPath, readTextFile } from '../io/files.ts';
import type { Report } from '../model/report.ts';
import type { Progress } from '../model/review.ts';
import { parseReport } from '../report/index.ts';
import type { Environment } from './environment.ts';
import { loadKit } from './load-kit.ts';
import { withTexts } from './report-texts.ts';
import type { ReviewedSources, ReviewJob } from './review-check.ts';
import { startReviewThread } from './review-thread.ts';

/** What a review is about: sources that are checked, or a report that was written before. */
export interface Reviewed {
  readonly check: (onProgress: (progress: Progress) => void) => Promise<Report>;
  /** Folders, absolute, in which a change means to check again; known after the first check. */
  readonly folders: () => readonly string[];
  /** Ends a check that is running. */
  readonly stop: () => Promise<unknown>;
}

/** The compiled thread; the same place seen from src/cli and from dist/cli. */
const WORKER = new URL('../../dist/cli/review-worker.js', import.meta.url);

/** Sources that are read and checked in a thread of their own. */
export function reviewedSources(job: ReviewJob): Reviewed {
  let last: ReviewedSources | undefined;
  let stop = async (): Promise<unknown> => undefined;
  return {
    check: async (onProgress) => {
      const thread = startReviewThread(WORKER, job, onProgress);
      stop = thread.stop;
      last = await thread.result;
      return last.report;
    },
    folders: () => (last === undefined ? [] : foldersOf(last)),
    stop: () => stop(),
  };
}

const foldersOf = ({ report, base }: ReviewedSources): string[] => [
  ...new Set(report.sources.map(({ name }) => dirname(join(base, name)))),
];

/** A report in a file, with the texts of its sources, which are read where `base` says. */
export const reviewedReport = (file: string, name: string, base: string, job: ReviewJob): Reviewed => ({
  check: async () => {
    const report = parseReport(await readTextFile(file), name);
    return withTexts(report, base, (await loadKit(job, job.cwd)).kit);
  },
  folders: () => [dirname(file)],
  stop: async () => undefined,
});

/** The one path that leads to a report of gainsay; a JSON file of another kind is a source. */
export async function reportAmong(paths: readonly string[], { cwd }: Environment): Promise<string | undefined> {
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0 || !path.endsWith('.json')) return undefined;
  const file = resolve(cwd, path);
  if ((await kindOfPath(file)) !== 'file') return undefined;
  return isReport(await readTextFile(file)) ? file : undefined;
}

function isReport(text: string): boolean {
  try {
    return JSON.parse(text)?.tool?.name === 'gainsay';
  } catch {
    return false;
  }
}
