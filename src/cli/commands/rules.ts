import { testRule } from '../../check.ts';
import { LEVELS } from '../../model/report.ts';
import type { Rule } from '../../model/rule.ts';
import { counted } from '../../report/index.ts';
import { runRuleTests, type TestOutcome } from '../../rules/index.ts';
import type { Environment } from '../environment.ts';
import { EXIT } from '../exit-codes.ts';
import { type KitOptions, loadKit } from '../load-kit.ts';

function severityInWords({ severity }: Rule): string {
  const levels = LEVELS.flatMap((level) => (severity[level] === undefined ? [] : [`${level}: ${severity[level]}`]));
  return levels.join(', ');
}

/** Lists the rules in force, by id. */
export async function runRulesList(options: KitOptions, { cwd, stdout }: Environment): Promise<number> {
  const { kit } = await loadKit(options, cwd);
  const rules = [...kit.rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const width = Math.max(0, ...rules.map((rule) => rule.id.length));
  for (const rule of rules) {
    stdout.write(`${rule.id.padEnd(width)}  ${rule.description}\n${' '.repeat(width)}  ${severityInWords(rule)}\n`);
  }
  return EXIT.clean;
}

/** The options with the files named as arguments; they count as rule files like those of --rules. */
const withFiles = (options: KitOptions, files: readonly string[]): KitOptions => ({
  ...options,
  rules: [...options.rules, ...files],
});

/**
 * Checks rule and lexicon files together with all that is in force.
 * @throws InputError with every mistake at once.
 */
export async function runRulesValidate(
  files: readonly string[],
  options: KitOptions,
  { cwd, stdout }: Environment,
): Promise<number> {
  const { kit } = await loadKit(withFiles(options, files), cwd);
  stdout.write(`No mistakes; ${counted(kit.rules.length, 'rule')} in force.\n`);
  return EXIT.clean;
}

const outcomeLine = ({ file, rule, name, expected, actual }: TestOutcome): string =>
  `${file}  ${rule}: "${name}" expects ${expected}, the sources give ${actual}.\n`;

/** Runs the tests that rules carry: of the files named, else of all rules in force. */
export async function runRulesTest(
  files: readonly string[],
  options: KitOptions,
  { cwd, stdout }: Environment,
): Promise<number> {
  const { kit, named } = await loadKit(withFiles(options, files), cwd);
  const outcomes = runRuleTests(files.length > 0 ? named : kit.rules, (rule, sources) => testRule(rule, sources, kit));
  const failed = outcomes.filter((outcome) => !outcome.passed);
  for (const outcome of failed) stdout.write(outcomeLine(outcome));
  stdout.write(`${counted(outcomes.length, 'rule test')}, ${failed.length} failed.\n`);
  return failed.length > 0 ? EXIT.found : EXIT.clean;
}
