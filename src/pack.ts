import type { YamlFile } from './io/yaml.ts';
import { readLexicon } from './lexicon/index.ts';
import type { LexiconData } from './model/lexicon.ts';
import type { Comparator } from './model/plugin.ts';
import type { Problem } from './model/report.ts';
import type { Rule } from './model/rule.ts';
import { isRuleFile, lexiconPartsOf, readRules } from './rules/index.ts';

/** What files of rules and words are added to. */
export interface PackBase {
  readonly lexicon: LexiconData;
  readonly rules: readonly Rule[];
  readonly comparators: readonly Comparator[];
}

export interface Pack {
  /** The base with what the files say. */
  readonly lexicon: LexiconData;
  /** The rules of the files alone. */
  readonly rules: readonly Rule[];
  /** File by file, each from top to bottom. */
  readonly problems: readonly Problem[];
}

/** Reads files of rules and of words together: the words first, also those that rules bring along, so that every rule may name them. */
export function readPack(files: readonly YamlFile[], base: PackBase): Pack {
  const words = files.flatMap((file) => (isRuleFile(file) ? lexiconPartsOf(file) : [file]));
  const lexicon = readLexicon(words, base.lexicon);
  const vocabulary = { comparators: base.comparators, lexicon: lexicon.data };
  const added = readRules(files.filter(isRuleFile), vocabulary, base.rules);
  const order = new Map(files.map(({ file }, index) => [file, index] as const));
  const place = ({ file = '' }: Problem): number => order.get(file) ?? files.length;
  const problems = [...lexicon.problems, ...added.problems].sort(
    (a, b) => place(a) - place(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  return { lexicon: lexicon.data, rules: added.rules, problems };
}
