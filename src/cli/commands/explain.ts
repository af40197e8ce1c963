import { explain, findEntries } from '../../report/index.ts';
import type { Environment } from '../environment.ts';
import { EXIT } from '../exit-codes.ts';
import { explainFormats } from '../explain-formats.ts';
import { deliver, type OutputRequest, planOutputs } from '../outputs.ts';
import { readReport } from '../read-report.ts';

export interface ExplainOptions extends OutputRequest {
  readonly report: string;
}

/**
 * Says how an entry of a report came about: a finding, look-alikes that were not flagged, or all that stands on a line of a source.
 * @throws InputError if the report cannot be read, or has nothing of that name.
 */
export async function runExplain(name: string, options: ExplainOptions, environment: Environment): Promise<number> {
  const destinations = planOutputs(explainFormats, options, environment.cwd);
  const report = await readReport(options.report, environment);
  const { entries, line } = findEntries(report, name);
  const explanations = entries.map((entry) => explain(entry, report));
  const explained = { explanations, ...(line === undefined ? {} : { line }) };
  await deliver(destinations, ({ format }) => format.write(explained), environment);
  return EXIT.clean;
}
