import { resolve } from 'node:path';
import { renderers } from '../../report/index.ts';
import { loadShipped } from '../../shipped.ts';
import { type Environment, showsColor } from '../environment.ts';
import { EXIT } from '../exit-codes.ts';
import { deliver, type OutputRequest, planOutputs, sourcePrefix } from '../outputs.ts';
import { readReport } from '../read-report.ts';
import { renderWith } from '../render-report.ts';

export interface RenderCommandOptions extends OutputRequest {
  readonly color: boolean;
  /** Folder that the names of the sources start from: a report does not say where it lies. */
  readonly sources: string;
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
  const report = await readReport(path, environment);
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
