import type { FieldContext } from '../../io/field.ts';
import { namesInstead } from '../../io/nearest-name.ts';
import type { CompareOptions } from '../../model/compare-options.ts';
import type { Problem } from '../../model/report.ts';
import type { Rule } from '../../model/rule.ts';
import { compareOptionsField, type RuleVocabulary } from '../../rules/index.ts';
import type { Config, LoadedConfig, NamedThing, WrittenOptions } from './config.ts';

/** What is named and does not exist, with the nearest name that does. */
export function unknownNames(named: readonly NamedThing[], known: readonly string[]): Problem[] {
  const ids = new Set(known);
  return named
    .filter(({ id }) => !ids.has(id))
    .map(({ id, unknown }) => ({ ...unknown, message: `${unknown.message}${namesInstead(id, known)}` }));
}

/**
 * The rules as a configuration wants them: without those that are off, and with its severities and options. Unknown ids, and options
 * that a rule does not take, are problems.
 */
export function configureRules(
  rules: readonly Rule[],
  { config, namedRules, options }: Pick<LoadedConfig, 'config' | 'namedRules' | 'options'>,
  vocabulary: RuleVocabulary,
): { readonly rules: Rule[]; readonly problems: readonly Problem[] } {
  const off = new Set(config.off);
  const given = optionsOf(options, rules, vocabulary);
  return {
    rules: rules
      .filter((rule) => !off.has(rule.id))
      .map((rule) => withOptions(withSeverity(rule, config.severity), given.options.get(rule.id))),
    problems: [
      ...unknownNames(
        namedRules,
        rules.map((rule) => rule.id),
      ),
      ...given.problems,
    ].sort(byLine),
  };
}

/** Mistakes of one file from top to bottom; files stay in their order. */
const byLine = (a: Problem, b: Problem): number => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : 0);

/** The options of each rule, read as its comparator takes them. */
function optionsOf(
  written: readonly WrittenOptions[],
  rules: readonly Rule[],
  { comparators, lexicon }: RuleVocabulary,
): { readonly options: ReadonlyMap<string, CompareOptions>; readonly problems: readonly Problem[] } {
  const options = new Map<string, CompareOptions>();
  const problems: Problem[] = [];
  for (const { rule: id, node, context } of written) {
    const rule = rules.find((each) => each.id === id);
    const comparator = comparators.find((each) => each.id === rule?.compare);
    if (comparator === undefined) continue;
    const found: FieldContext = { file: context.file, problems };
    const read = compareOptionsField(comparator, lexicon).read(node, found);
    if (read !== undefined) options.set(id, read);
  }
  return { options, problems };
}

const withOptions = (rule: Rule, options: CompareOptions | undefined): Rule =>
  options === undefined ? rule : { ...rule, options: { ...rule.options, ...options } };

function withSeverity(rule: Rule, changes: Config['severity']): Rule {
  if (!Object.hasOwn(changes, rule.id)) return rule;
  const merged = Object.entries({ ...rule.severity, ...changes[rule.id] });
  return { ...rule, severity: Object.fromEntries(merged.filter(([, severity]) => severity !== 'off')) };
}
