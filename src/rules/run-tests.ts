import type { Expectation, Rule, TestSource } from '../model/rule.ts';

export interface TestOutcome {
  readonly rule: string;
  /** File of the rule. */
  readonly file: string;
  readonly name: string;
  readonly expected: Expectation;
  readonly actual: Expectation;
  readonly passed: boolean;
}

/** Runs the tests that rules carry, in order. `judgeSources` says what a rule makes of a few one-sentence sources. */
export function runRuleTests(
  rules: readonly Rule[],
  judgeSources: (rule: Rule, sources: readonly TestSource[]) => Expectation,
): TestOutcome[] {
  return rules.flatMap((rule) =>
    rule.tests.map(({ name, sources, expect }) => {
      const actual = judgeSources(rule, sources);
      return { rule: rule.id, file: rule.file, name, expected: expect, actual, passed: actual === expect };
    }),
  );
}
