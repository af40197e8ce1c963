/** What is looked at of a JSON Schema. */
interface Schema {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly required?: readonly string[];
}

/** What may stand at a key, in words. */
function kindOf(schema: Schema): string {
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(kindOf))].join(' or ');
  if (schema.type === 'array')
    return `list of ${schema.items?.properties === undefined ? kindOf(schema.items ?? {}) : 'entries'}`;
  if (schema.properties !== undefined) return 'keys';
  if (schema.additionalProperties) return `name: ${kindOf(schema.additionalProperties)}`;
  return schema.type === 'string' ? 'text' : (schema.type ?? 'anything');
}

/** The keys below a key, wherever they stand: in the entries of a list, under names of one's choice. */
function innerOf(schema: Schema): Schema | undefined {
  if (schema.properties !== undefined) return schema;
  const inner = schema.items ?? (schema.additionalProperties || undefined);
  return inner === undefined ? undefined : innerOf(inner);
}

function rowsOf(schema: Schema, path: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const name = path === '' ? key : `${path}.${key}`;
    const needed = path !== '' && schema.required?.includes(key) ? ' (needed)' : '';
    const row = `| \`${name}\`${needed} | ${kindOf(value)} | ${value.description ?? ''} |`;
    const inner = innerOf(value);
    return [row, ...(inner === undefined ? [] : rowsOf(inner, name))];
  });
}

/** A table of every key of a schema, those below others with their path. */
export const referenceOf = (schema: object): string =>
  ['| key | value | meaning |', '|---|---|---|', ...rowsOf(schema, '')].map((line) => `${line}\n`).join('');
