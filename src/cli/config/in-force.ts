import { namesInstead } from '../../io/nearest-name.ts';
import type { Problem } from '../../model/report.ts';
import type { Rule } from '../../model/rule.ts';
import type { Config, LoadedConfig, NamedThing } from './config.ts';

/** What is named and does not exist, with the nearest name that does. */
export function unknownNames(named: readonly NamedThing[], known: readonly string[]): Problem[] {
  const ids = new Set(known);
  return named
    .filter(({ id }) => !ids.has(id))
    .map(({ id, unknown }) => ({ ...unknown, message: `${unknown.message}${namesInstead(id, known)}` }));
}

/** The rules as a configuration wants them: without those that are off, and with its severities. Unknown ids are problems. */
export function configureRules(
  rules: readonly Rule[],
  { config, namedRules }: Pick<LoadedConfig, 'config' | 'namedRules'>,
): { readonly rules: Rule[]; readonly problems: readonly Problem[] } {
  const off = new Set(config.off);
  return {
    rules: rules.filter((rule) => !off.has(rule.id)).map((rule) => withSeverity(rule, config.severity)),
    problems: unknownNames(
      namedRules,
      rules.map((rule) => rule.id),
    ),
  };
}

function withSeverity(rule: Rule, changes: Config['severity']): Rule {
  if (!Object.hasOwn(changes, rule.id)) return rule;
  const merged = Object.entries({ ...rule.severity, ...changes[rule.id] });
  return { ...rule, severity: Object.fromEntries(merged.filter(([, severity]) => severity !== 'off')) };
}
