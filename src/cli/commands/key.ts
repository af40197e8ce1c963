import { createKeyer, createWitnessKeyer } from '../../identity/index.ts';
import { recordLine } from '../../model/record-lines.ts';
import type { Environment } from '../environment.ts';
import { EXIT } from '../exit-codes.ts';
import { type KitOptions, loadKit } from '../load-kit.ts';
import { readFacts } from '../read-facts.ts';
import { inputRecords, writeLines } from '../record-stream.ts';

export interface KeyOptions extends KitOptions {
  readonly facts: string;
}

/**
 * Writes the claims on standard input behind each key under which they are compared or may explain a difference: "key TAB claim". Returns
 * the exit code.
 * @throws InputError for the first line that cannot be read; what was written before it are whole lines.
 */
export async function runKey(options: KeyOptions, environment: Environment): Promise<number> {
  const { kit } = await loadKit(options, environment.cwd);
  const facts = await readFacts(options.facts, environment.cwd);
  const keysOf = createKeyer(kit.lexicon, facts);
  const witnessKeysOf = createWitnessKeyer(kit.lexicon, facts);
  async function* keyed(): AsyncGenerator<string> {
    for await (const record of inputRecords(environment)) {
      const line = recordLine(record);
      for (const key of [...keysOf(record), ...witnessKeysOf(record)]) yield `${key}\t${line}`;
    }
  }
  await writeLines(keyed(), environment);
  return EXIT.clean;
}
