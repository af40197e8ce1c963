import { namesInstead } from '../../../io/nearest-name.ts';
import type { Kit } from '../../../kit.ts';
import { InputError } from '../../../model/problem.ts';
import type { Rule } from '../../../model/rule.ts';
import { SEVERABLE } from '../../../rules/index.ts';
import { testRule } from '../../../try-rule.ts';
import type { Environment } from '../../environment.ts';
import { EXIT } from '../../exit-codes.ts';
import { type KitOptions, loadKit } from '../../load-kit.ts';
import { deliver, type OutputRequest, planOutputs } from '../../outputs.ts';
import { pageFormats, type RulePage } from '../../rule-formats/page.ts';

export interface RulesExplainOptions extends KitOptions, OutputRequest {}

/**
 * The rule of that id, or the only one whose id begins so.
 * @throws InputError naming the nearest id.
 */
export function ruleNamed(rules: readonly Rule[], id: string): Rule {
  const exact = rules.find((rule) => rule.id === id);
  const begins = rules.filter((rule) => rule.id.startsWith(id));
  const rule = exact ?? (begins.length === 1 ? begins[0] : undefined);
  if (rule !== undefined) return rule;
  const ids = (begins.length > 1 ? begins : rules).map((each) => each.id).sort();
  const message =
    begins.length > 1
      ? `"${id}" is the beginning of several rules: ${ids.join(', ')}.`
      : `Unknown rule "${id}"${namesInstead(id, ids)}`;
  throw new InputError([{ code: 'unknown-name', message }]);
}

const picked = <T>(entries: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> =>
  Object.fromEntries(
    names.flatMap((name) => (Object.hasOwn(entries, name) ? [[name, entries[name] as T] as const] : [])),
  );

/** Gathers what there is to say of a rule, and runs its tests. */
export function pageOf({ shipped, ...rule }: Rule, kit: Kit): RulePage {
  const { attributes, terms } = kit.lexicon.data;
  return {
    ...rule,
    origin: shipped === true ? 'shipped' : 'own',
    levels: SEVERABLE.map((level) => ({ level, severity: rule.severity[level] ?? null })),
    attributes: picked(attributes, rule.about.attribute ?? []),
    sets: picked(terms, rule.about.set ?? []),
    tests: rule.tests.map((test) => ({ ...test, gives: testRule(rule, test.sources, kit) })),
  };
}

/**
 * Says everything there is to say of one rule.
 * @throws InputError if there is no such rule, or for mistakes in what the user named or wrote.
 */
export async function runRulesExplain(
  id: string,
  options: RulesExplainOptions,
  environment: Environment,
): Promise<number> {
  const destinations = planOutputs(pageFormats, options, environment.cwd);
  const { kit } = await loadKit(options, environment.cwd);
  const page = pageOf(ruleNamed(kit.rules, id), kit);
  await deliver(destinations, ({ format }) => format.write(page), environment);
  return EXIT.clean;
}
