import type { Environment } from '../../environment.ts';
import { EXIT } from '../../exit-codes.ts';
import { type KitOptions, loadKit } from '../../load-kit.ts';
import { deliver, type OutputRequest, planOutputs } from '../../outputs.ts';
import { type ListedRule, listFormats } from '../../rule-formats/list.ts';

export interface RulesListOptions extends KitOptions, OutputRequest {}

/** Lists the rules in force, by id. */
export async function runRulesList(options: RulesListOptions, environment: Environment): Promise<number> {
  const destinations = planOutputs(listFormats, options, environment.cwd);
  const { kit } = await loadKit(options, environment.cwd);
  const rules = [...kit.rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, description, severity, file, shipped }): ListedRule => {
      return { id, description, severity, origin: shipped === true ? 'shipped' : 'own', file };
    });
  await deliver(destinations, ({ format }) => format.write(rules), environment);
  return EXIT.clean;
}
