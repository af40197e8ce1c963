import { gatherFindings, type WitnessOf } from '../../judge/index.ts';
import { createKeyJudge, witnessesIn } from '../../judging.ts';
import { InputError } from '../../model/problem.ts';
import type { Finding } from '../../model/report.ts';
import type { Environment } from '../environment.ts';
import { EXIT } from '../exit-codes.ts';
import { type KitOptions, loadKit } from '../load-kit.ts';
import { readFacts } from '../read-facts.ts';
import { inputGroups, inputLines, writeLines } from '../record-stream.ts';

export interface JudgeOptions extends KitOptions {
  readonly facts: string;
  /** Write what each key gives at once, repeats and all: for parts that are merged later. */
  readonly part: boolean;
  /** Read what --part wrote, of all parts. */
  readonly merge: boolean;
}

/** What each key on standard input gives, one key at a time. */
async function* partialFindings(
  options: JudgeOptions,
  witnessOf: WitnessOf,
  environment: Environment,
  facts: Awaited<ReturnType<typeof readFacts>>,
): AsyncGenerator<Finding> {
  const { kit } = await loadKit(options, environment.cwd);
  const judgeKey = createKeyJudge(facts, witnessOf, kit);
  for await (const { key, records } of inputGroups(environment)) yield* judgeKey(key, records).findings;
}

async function* writtenFindings(environment: Environment): AsyncGenerator<Finding> {
  for await (const { text, number } of inputLines(environment)) {
    const finding = parseFinding(text);
    if (finding !== undefined) yield finding;
    else {
      const message = `Line ${number} holds no finding; "gainsay judge --part" writes them.`;
      throw new InputError([{ code: 'broken-line', message, file: 'standard input', line: number, column: 1 }]);
    }
  }
}

function parseFinding(text: string): Finding | undefined {
  try {
    const value = JSON.parse(text) as Partial<Finding> | null;
    const fits = typeof value?.id === 'string' && typeof value.topic?.key === 'string' && Array.isArray(value.sides);
    return fits ? (value as Finding) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Judges grouped lines of "key TAB claim" on standard input and writes a finding a line, the gravest first. Only the claims of one key, and
 * the findings, are in memory. Returns the exit code, which does not depend on what is found.
 * @throws InputError for the first line that cannot be read; then nothing is written, or with --part only what came before it.
 */
export async function runJudge(options: JudgeOptions, environment: Environment): Promise<number> {
  if (options.part && options.merge)
    throw new InputError([{ code: 'usage', message: '--part and --merge exclude each other.' }]);
  const facts = await readFacts(options.facts, environment.cwd);
  const witnessOf = witnessesIn(facts);
  const findings = options.merge
    ? writtenFindings(environment)
    : partialFindings(options, witnessOf, environment, facts);
  async function* lines(): AsyncGenerator<string> {
    for await (const finding of findings) yield JSON.stringify(finding);
  }
  if (options.part) await writeLines(lines(), environment);
  else {
    const all: Finding[] = [];
    for await (const finding of findings) all.push(finding);
    await writeLines(
      gatherFindings(all, witnessOf).map((finding) => JSON.stringify(finding)),
      environment,
    );
  }
  return EXIT.clean;
}
