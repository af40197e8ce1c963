import type { Command } from '../commander.ts';
import type { FactsOptions } from '../commands/facts.ts';
import type { JudgeOptions } from '../commands/judge.ts';
import type { KeyOptions } from '../commands/key.ts';
import { EXAMPLES } from '../help-texts.ts';
import { type Definition, type Parsed, withKitOptions } from './options.ts';

const withFacts = (command: Command): Command =>
  withKitOptions(command).requiredOption('--facts <file>', 'facts of the whole corpus, as "gainsay facts" writes them');

/** Filters for large archives: one record a line from standard input to standard output, and nothing else. */
export const defineFilters: Definition = (program, environment, finish) => {
  const facts = program
    .command('facts')
    .argument('[files...]', 'with --merge: files with facts of parts; without any, lines on standard input')
    .summary('gather what only the whole corpus knows from claims (a filter)')
    .description('Reads claims, one a line, and writes one line of facts: aliases, near-copies, how full keys are.')
    .option('--merge', 'merge facts of parts instead')
    .addHelpText('after', EXAMPLES.filters);
  withKitOptions(facts).action(async (files: string[], options: Parsed<FactsOptions>) => {
    const { runFacts } = await import('../commands/facts.ts');
    finish(
      await runFacts(files, { ...options, rules: options.rules ?? [], merge: options.merge ?? false }, environment),
    );
  });
  const key = program
    .command('key')
    .summary('put the keys under which they are compared before claims (a filter)')
    .description('Reads claims, one a line, and writes "key TAB claim", a claim once for each of its keys.')
    .addHelpText('after', EXAMPLES.filters);
  withFacts(key).action(async (options: Parsed<KeyOptions>) => {
    const { runKey } = await import('../commands/key.ts');
    finish(await runKey({ ...options, rules: options.rules ?? [] }, environment));
  });
  const judge = program
    .command('judge')
    .summary('find what cannot all be true among claims sorted by key (a filter)')
    .description('Reads lines of "key TAB claim", those of one key together, and writes a finding a line.')
    .option('--part', 'write what each key gives at once, for parts that are merged later')
    .option('--merge', 'merge what --part wrote')
    .addHelpText('after', EXAMPLES.filters);
  withFacts(judge).action(async (options: Parsed<JudgeOptions>) => {
    const { runJudge } = await import('../commands/judge.ts');
    const { rules = [], part = false, merge = false } = options;
    finish(await runJudge({ ...options, rules, part, merge }, environment));
  });
};
