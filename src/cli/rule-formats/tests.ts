import type { Rule, RuleTest, TestSource } from '../../model/rule.ts';
import { counted } from '../../report/index.ts';
import type { TestOutcome } from '../../rules/index.ts';
import type { RuleTrial } from '../../try-rule.ts';
import type { OutputFormat } from '../outputs.ts';
import { trialLines } from './trial.ts';

/** A test that was run; what led to the outcome is there where it is not the expected one. */
export interface RanTest extends TestOutcome {
  readonly sources: readonly TestSource[];
  readonly failure?: { readonly of: Rule; readonly test: RuleTest; readonly trial: RuleTrial };
}

export interface TestFormat extends OutputFormat {
  readonly write: (tests: readonly RanTest[]) => string;
}

function failureText({ file, rule, name, expected, actual, failure }: RanTest): string {
  const lines = failure === undefined ? [] : trialLines(failure.trial, failure.of, failure.test);
  const head = `${file}  ${rule}: "${name}" expects ${expected}, the sources give ${actual}.`;
  return [head, ...lines.map((line) => `  ${line}`)].map((line) => `${line}\n`).join('');
}

const text: TestFormat = {
  id: 'text',
  extensions: ['.txt'],
  description: 'what failed, with what was read from each source, then the counts',
  write: (tests) => {
    const failed = tests.filter(({ passed }) => !passed);
    return `${failed.map(failureText).join('')}${counted(tests.length, 'rule test')}, ${failed.length} failed.\n`;
  },
};

const json: TestFormat = {
  id: 'json',
  extensions: ['.json'],
  description: 'every test as a record, for programs; a failed one with claims, topics and levels',
  write: (tests) => {
    const records = tests.map(({ failure, ...test }) =>
      failure === undefined ? test : { ...test, trial: failure.trial },
    );
    return `${JSON.stringify(records, null, 2)}\n`;
  },
};

/** The first is for the terminal. */
export const testFormats: readonly [TestFormat, ...TestFormat[]] = [text, json];
