import { parseYaml } from '../../io/yaml.ts';
import { assembleKit, type Kit } from '../../kit.ts';
import { compileLexicon } from '../../lexicon/index.ts';
import { InputError } from '../../model/problem.ts';
import type { Rule } from '../../model/rule.ts';
import { readPack } from '../../pack.ts';
import { loadShipped } from '../../shipped.ts';
import { tryRule } from '../../try-rule.ts';
import { trialLines } from '../rule-formats/trial.ts';

/** What became of a drafted file when it was read and its tests were run. */
export interface Proof {
  readonly passed: boolean;
  /** For each test that failed, what was read, grouped and compared. */
  readonly failures: readonly string[];
}

function kitWith(text: string, file: string, kit: Kit): { readonly kit: Kit; readonly rules: readonly Rule[] } {
  const { comparators, rules, lexicon } = kit;
  const pack = readPack([parseYaml(text, file)], { comparators, rules, lexicon: lexicon.data });
  if (pack.problems.length > 0) throw new InputError(pack.problems);
  const { vocabulary, thesaurus } = loadShipped();
  const added = pack.lexicon === lexicon.data ? lexicon : compileLexicon(pack.lexicon, vocabulary, thesaurus);
  const plugin = { name: 'draft', formats: kit.formats, comparators, renderers: kit.renderers };
  return { kit: assembleKit([plugin], added, [...rules, ...pack.rules]), rules: pack.rules };
}

/**
 * Reads a drafted rule file as it would be read from a disk, and runs its tests.
 * @throws InputError with every mistake in it.
 */
export function prove(text: string, file: string, kit: Kit): Proof {
  const read = kitWith(text, file, kit);
  const failures = read.rules.flatMap((rule) =>
    rule.tests.flatMap((test) => {
      const trial = tryRule(rule, test.sources, read.kit);
      if (trial.gives === test.expect) return [];
      const head = `The test "${test.name}" expects ${test.expect}, the sources give ${trial.gives}.`;
      return [[head, ...trialLines(trial, rule, test)].join('\n')];
    }),
  );
  return { passed: failures.length === 0, failures };
}
