import { resolve } from 'node:path';
import { YAML_ENDINGS } from '../../../io/yaml-files.ts';
import type { Kit } from '../../../kit.ts';
import type { Rule, RuleTest } from '../../../model/rule.ts';
import { runRuleTests } from '../../../rules/index.ts';
import { testRule, tryRule } from '../../../try-rule.ts';
import type { Environment } from '../../environment.ts';
import { EXIT } from '../../exit-codes.ts';
import { configuredPaths, type KitOptions, loadKit } from '../../load-kit.ts';
import { deliver, type OutputRequest, planOutputs } from '../../outputs.ts';
import { rerunOnChange } from '../../rerun.ts';
import { type RanTest, testFormats } from '../../rule-formats/tests.ts';
import { withFiles } from './rule-files.ts';

export interface RulesTestOptions extends KitOptions, OutputRequest {
  /** Run again whenever a file changes, until interrupted. */
  readonly watch: boolean;
}

/** Runs the tests of rules, in order. Of a failed one the result holds what led to it. */
export function ranTests(rules: readonly Rule[], kit: Kit): RanTest[] {
  const written = rules.flatMap((rule) => rule.tests.map((test) => ({ rule, test })));
  const outcomes = runRuleTests(rules, (rule, sources) => testRule(rule, sources, kit));
  return outcomes.map((outcome, index): RanTest => {
    const { rule, test } = written[index] as { readonly rule: Rule; readonly test: RuleTest };
    if (outcome.passed) return { ...outcome, sources: test.sources };
    return { ...outcome, sources: test.sources, failure: { of: rule, test, trial: tryRule(rule, test.sources, kit) } };
  });
}

async function testOnce(
  files: readonly string[],
  options: RulesTestOptions,
  environment: Environment,
): Promise<number> {
  const destinations = planOutputs(testFormats, options, environment.cwd);
  const { kit, named } = await loadKit(withFiles(options, files), environment.cwd);
  const tests = ranTests(files.length > 0 ? named : kit.rules, kit);
  await deliver(destinations, ({ format }) => format.write(tests), environment);
  return tests.every(({ passed }) => passed) ? EXIT.clean : EXIT.found;
}

/** Everything whose change can change an outcome. */
async function watchedPaths(files: readonly string[], options: RulesTestOptions, cwd: string): Promise<string[]> {
  const configured = await configuredPaths(options, cwd);
  return [...configured, ...files.map((path) => resolve(cwd, path))];
}

/**
 * Runs the tests that rules carry: of the files named, else of all rules in force.
 * @throws InputError for mistakes in what the user named or wrote, unless it watches.
 */
export async function runRulesTest(
  files: readonly string[],
  options: RulesTestOptions,
  environment: Environment,
): Promise<number> {
  if (!options.watch) return testOnce(files, options, environment);
  const paths = (): Promise<string[]> => watchedPaths(files, options, environment.cwd);
  return rerunOnChange((inner) => testOnce(files, options, inner), { paths, endings: YAML_ENDINGS }, environment);
}
