import { resolve } from 'node:path';
import { readTextFile } from '../io/files.ts';
import { InputError } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { parseReport } from '../report/index.ts';
import type { Environment } from './environment.ts';
import { systemReason } from './system-errors.ts';

async function readReportText(path: string, { cwd, stdin }: Environment): Promise<string> {
  if (path === '-') return new TextDecoder().decode(await stdin());
  try {
    return await readTextFile(resolve(cwd, path));
  } catch (error) {
    throw new InputError([
      { code: 'unreadable', file: path, message: `The report cannot be read: ${systemReason(error)}.` },
    ]);
  }
}

/**
 * Reads a report that the json format wrote; "-" is standard input.
 * @throws InputError if the file is missing or holds no report.
 */
export const readReport = async (path: string, environment: Environment): Promise<Report> =>
  parseReport(await readReportText(path, environment), path);
