import { resolve } from 'node:path';
import { readTextFile } from '../../io/files.ts';
import { InputError } from '../../model/problem.ts';
import { parseReport, renderers } from '../../report/index.ts';
import { loadShipped } from '../../shipped.ts';
import { type Environment, showsColor } from '../environment.ts';
import { EXIT } from '../exit-codes.ts';
import { deliver, type OutputRequest, planOutputs, sourcePrefix } from '../outputs.ts';
import { renderWith } from '../render-report.ts';
import { systemReason } from '../system-errors.ts';

export interface RenderCommandOptions extends OutputRequest {
  readonly color: boolean;
  /** Folder that the names of the sources start from: a report does not say where it lies. */
  readonly sources: string;
}

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
 * Renders a report that the json format wrote, without reading its sources again; returns the exit code.
 * @throws InputError if the file is missing or holds no report.
 */
export async function runRender(
  path: string,
  options: RenderCommandOptions,
  environment: Environment,
): Promise<number> {
  const { cwd } = environment;
  const destinations = planOutputs(renderers, options, cwd);
  const report = parseReport(await readReportText(path, environment), path);
  const base = resolve(cwd, options.sources);
  await deliver(
    destinations,
    (destination) =>
      renderWith(
        destination.format,
        report,
        {
          color: destination.file === undefined && showsColor(environment, options.color),
          sourcePrefix: sourcePrefix(destination, base, cwd),
          sourceFolder: sourcePrefix({}, base, cwd),
        },
        () => loadShipped().rules,
      ),
    environment,
  );
  return EXIT.clean;
}
