import { collectFacts, mergeFacts } from '../../identity/index.ts';
import type { Facts } from '../../model/facts.ts';
import { InputError } from '../../model/problem.ts';
import type { Environment } from '../environment.ts';
import { EXIT } from '../exit-codes.ts';
import { type KitOptions, loadKit } from '../load-kit.ts';
import { parseFacts, readFacts } from '../read-facts.ts';
import { inputLines, inputRecords, writeLines } from '../record-stream.ts';

export interface FactsOptions extends KitOptions {
  readonly merge: boolean;
}

const EMPTY: Facts = { aliases: {}, sketches: {}, load: {} };

/** Facts of parts: out of the files named, else one record a line on standard input. */
async function mergedFacts(files: readonly string[], environment: Environment): Promise<Facts> {
  let merged = EMPTY;
  for (const file of files) merged = mergeFacts(merged, await readFacts(file, environment.cwd));
  if (files.length > 0) return merged;
  for await (const { text, number } of inputLines(environment)) {
    const facts = parseFacts(text);
    if (facts === undefined) {
      const message = `Line ${number} holds no facts; "gainsay facts" writes them.`;
      throw new InputError([{ code: 'broken-line', message, file: 'standard input', line: number, column: 1 }]);
    }
    merged = mergeFacts(merged, facts);
  }
  return merged;
}

async function gatheredFacts(options: FactsOptions, environment: Environment): Promise<Facts> {
  const { kit } = await loadKit(options, environment.cwd);
  const collector = collectFacts(kit.lexicon);
  for await (const record of inputRecords(environment)) collector.add(record);
  return collector.facts();
}

/**
 * Gathers what only the whole corpus knows from claims on standard input, or merges such facts; writes one line. Returns the exit code.
 * @throws InputError for the first line that cannot be read; then nothing is written.
 */
export async function runFacts(
  files: readonly string[],
  options: FactsOptions,
  environment: Environment,
): Promise<number> {
  if (files.length > 0 && !options.merge) {
    const hint = 'Claims come on standard input: gainsay extract … | gainsay facts';
    throw new InputError([{ code: 'usage', message: 'Files are named only with --merge.', hint }]);
  }
  const facts = options.merge ? await mergedFacts(files, environment) : await gatheredFacts(options, environment);
  await writeLines([JSON.stringify(facts)], environment);
  return EXIT.clean;
}
