import { lexiconSchema } from '../../../lexicon/index.ts';
import { ruleSchema } from '../../../rules/index.ts';
import { configSchema } from '../../config/index.ts';
import type { Environment } from '../../environment.ts';
import { EXIT } from '../../exit-codes.ts';
import { type KitOptions, loadKit } from '../../load-kit.ts';
import { deliver, type OutputFormat, planOutputs } from '../../outputs.ts';
import type { SchemaKind } from '../../schema-kinds.ts';

export interface RulesSchemaOptions extends KitOptions {
  readonly output: readonly string[];
}

interface SchemaFormat extends OutputFormat {
  readonly write: (schema: unknown) => string;
}

const json: SchemaFormat = {
  id: 'json',
  extensions: ['.json'],
  description: 'JSON Schema, draft 2020-12',
  write: (schema) => `${JSON.stringify(schema, null, 2)}\n`,
};

/** JSON Schemas of the YAML files of a project, with the names that its rules may use. */
export async function schemasOf(
  options: KitOptions,
  cwd: string,
): Promise<Readonly<Record<SchemaKind, Readonly<Record<string, unknown>>>>> {
  const { kit } = await loadKit(options, cwd);
  return {
    rule: ruleSchema({ comparators: kit.comparators, lexicon: kit.lexicon.data }),
    lexicon: lexiconSchema(),
    config: configSchema(),
  };
}

/** Writes the JSON Schema of one kind of file, for editors that complete and check YAML. */
export async function runRulesSchema(
  kind: SchemaKind,
  options: RulesSchemaOptions,
  environment: Environment,
): Promise<number> {
  const destinations = planOutputs([json], { format: [], output: options.output }, environment.cwd);
  const schemas = await schemasOf(options, environment.cwd);
  await deliver(destinations, ({ format }) => format.write(schemas[kind]), environment);
  return EXIT.clean;
}
