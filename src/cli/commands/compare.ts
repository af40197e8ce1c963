import { resolve } from 'node:path';
import { InputError } from '../../model/problem.ts';
import { changesBetween } from '../../report/index.ts';
import { changeFormats } from '../change-formats.ts';
import type { Environment } from '../environment.ts';
import { exitCodeOf, type FailOn } from '../exit-codes.ts';
import { deliver, type OutputRequest, planOutputs, sourcePrefix } from '../outputs.ts';
import { readReport } from '../read-report.ts';

export interface CompareOptions extends OutputRequest {
  readonly failOn: FailOn;
  /** Folder that the names of the sources start from: a report does not say where it lies. */
  readonly sources: string;
}

/**
 * Says how the findings of one report differ from those of an earlier one; returns the exit code. What fails is new, or has changed so that
 * it must be looked at again, and nobody has settled it.
 * @throws InputError if a file is missing or holds no report.
 */
export async function runCompare(
  paths: { readonly before: string; readonly after: string },
  options: CompareOptions,
  environment: Environment,
): Promise<number> {
  const { cwd } = environment;
  if (paths.before === '-' && paths.after === '-') {
    throw new InputError([{ code: 'usage', message: 'Only one of two reports can come from standard input.' }]);
  }
  const destinations = planOutputs(changeFormats, options, cwd);
  const before = await readReport(paths.before, environment);
  const after = await readReport(paths.after, environment);
  const changes = changesBetween(before, after);
  const base = resolve(cwd, options.sources);
  await deliver(
    destinations,
    (destination) => destination.format.write({ before, after, changes }, sourcePrefix(destination, base, cwd)),
    environment,
  );
  const findings = [...changes.added, ...changes.changed.map((pair) => pair.after)];
  return exitCodeOf({ ...after, findings }, options.failOn);
}
