import { dirname, join, resolve } from 'node:path';
import { entriesOf, type Located, list, located, mapOf, oneOrMore } from '../io/collections.ts';
import {
  complain,
  type Field,
  type FieldContext,
  type JsonSchema,
  problemAt,
  problemsOf,
  readFields,
} from '../io/field.ts';
import { checked, oneOf, text, textLike } from '../io/fields.ts';
import { kindOfPath, readTextFile } from '../io/files.ts';
import { namesInstead } from '../io/nearest-name.ts';
import { type Keys, optional, type RecordOf, record, required } from '../io/record.ts';
import { parseYaml, type YamlFile } from '../io/yaml.ts';
import { displayName, missingPathMessage } from '../io/yaml-files.ts';
import { type Level, type Problem, SEVERITIES, type Severity } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import { DATE_ORDERS, type DateOrder } from '../model/written-date.ts';
import { SEVERABLE } from '../rules/index.ts';
import { FAIL_ON, type FailOn } from './exit-codes.ts';

export const CONFIG_NAME = 'gainsay.yaml';

/** What a project says of all its checks. Everything it names is data: nothing that can run is ever loaded. */
export interface Config {
  /** Rule and lexicon files or folders, absolute. */
  readonly rules: readonly string[];
  /** What is known of sources whose name a glob matches. */
  readonly sources: readonly SourceHint[];
  /** Name → other names of the same participant. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** Ids of rules that do not run. */
  readonly off: readonly string[];
  /** Rule id → level → severity, over what the rule says; "off" makes no finding of the level. */
  readonly severity: Readonly<Record<string, SeverityChanges>>;
  readonly failOn?: FailOn;
  /** How to read dates of figures alone that fit two orders. */
  readonly dateOrder?: DateOrder;
  /** File of the editors' decisions, absolute; it need not exist. */
  readonly decisions?: string;
}

export type SeverityChanges = Readonly<Partial<Record<Level, Severity | 'off'>>>;

export interface SourceHint {
  readonly match: string;
  readonly publisher?: string;
  /** ISO 8601, yyyy-mm-dd. */
  readonly published?: string;
  readonly url?: string;
}

export interface LoadedConfig {
  readonly config: Config;
  readonly problems: readonly Problem[];
  /** Absolute path of the file that was read; absent if there is none. */
  readonly file?: string;
  /** Where rules are named, to be checked once the rules are known. */
  readonly namedRules: readonly NamedRule[];
}

/** A rule id with the problem to report if there is no such rule; its message is completed then. */
export interface NamedRule {
  readonly id: string;
  readonly unknown: Problem;
}

const EMPTY: Config = { rules: [], sources: [], aliases: {}, off: [], severity: {} };

const date = checked(textLike(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, 'a date such as 2025-06-30'), (value) =>
  new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value)
    ? []
    : [{ code: 'yaml-type', message: `There is no day ${value}.` }],
);

const sourceHint: Field<SourceHint> = record('a source', {
  match: required(text, 'Glob over names of sources: "wire/**".'),
  publisher: optional(text),
  published: optional(date, 'yyyy-mm-dd.'),
  url: optional(text),
});

const severityChanges: Field<SeverityChanges> = (() => {
  const severity = oneOf([...SEVERITIES, 'off'], 'severity');
  const levels: Keys = Object.fromEntries(SEVERABLE.map((level) => [level, optional(severity)]));
  return record('the severities of a rule', levels);
})();

const KEYS = {
  rules: optional(list(located(text)), 'Rule and lexicon files or folders, relative to this file.'),
  sources: optional(list(sourceHint), 'What is known of sources.'),
  aliases: optional(mapOf(oneOrMore(text)), 'Name, then other names of the same participant.'),
  off: optional(list(located(text)), 'Ids of rules that do not run.'),
  severity: optional(entriesOf(severityChanges), 'Rule id, then level, then severity or "off".'),
  'date-order': optional(
    oneOf(DATE_ORDERS, 'order'),
    'How to read dates such as 12/06/2025 in sources that do not show it themselves.',
  ),
  decisions: optional(
    text,
    "File of the editors' decisions, relative to this file; by default reports/decisions.yaml.",
  ),
  'fail-on': optional(oneOf(FAIL_ON, 'severity'), 'Exit with 1 if a finding is at least this severe.'),
} satisfies Keys;

const configField = record('the configuration', KEYS);

/** JSON Schema of gainsay.yaml, for editors. */
export const configSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Configuration of gainsay',
  ...configField.schema,
});

/**
 * Reads the configuration: the file named (relative to `cwd`), else the nearest gainsay.yaml in `cwd` or a folder above it, else nothing.
 * Never looks near the documents that are checked, which may be anyone's. All mistakes are in `problems`.
 */
export async function loadConfig(options: { readonly cwd: string; readonly file?: string }): Promise<LoadedConfig> {
  const { cwd, file } = options;
  const path = file === undefined ? await nearestConfig(cwd) : resolve(cwd, file);
  if (path === undefined) return { config: EMPTY, problems: [], namedRules: [] };
  if ((await kindOfPath(path)) !== 'file') {
    const message = await missingPathMessage(file ?? path, cwd);
    return { config: EMPTY, problems: [{ code: 'missing-file', message }], namedRules: [] };
  }
  const name = displayName(path, cwd);
  const content = await readTextFile(path).catch(() => undefined);
  if (content !== undefined) return configOf(parseYaml(content, name), path);
  const problem = { code: 'unreadable', message: 'The configuration cannot be read.', file: name };
  return { config: EMPTY, problems: [problem], namedRules: [] };
}

async function nearestConfig(folder: string): Promise<string | undefined> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, CONFIG_NAME);
    if ((await kindOfPath(path)) === 'file') return path;
    if (dirname(at) === at) return undefined;
  }
}

async function configOf(yaml: YamlFile, path: string): Promise<LoadedConfig> {
  const { value, problems } = readFields(yaml, configField);
  const read: RecordOf<typeof KEYS> = value ?? {};
  const context: FieldContext = { file: yaml, problems: [...problems] };
  const rules = await existingPaths(read.rules ?? [], dirname(path), context);
  const severity = read.severity ?? [];
  const failOn = read['fail-on'];
  const dateOrder = read['date-order'];
  return {
    config: {
      rules,
      sources: read.sources ?? [],
      aliases: read.aliases ?? {},
      off: (read.off ?? []).map((each) => each.value),
      severity: Object.fromEntries(severity.map(({ key, value: changes }) => [key.value, changes])),
      ...(failOn === undefined ? {} : { failOn }),
      ...(dateOrder === undefined ? {} : { dateOrder }),
      ...(read.decisions === undefined ? {} : { decisions: resolve(dirname(path), read.decisions) }),
    },
    problems: problemsOf([context]),
    file: path,
    namedRules: [...(read.off ?? []).map(namedRule), ...severity.map(({ key }) => namedRule(key))],
  };
}

async function existingPaths(
  paths: readonly Located<string>[],
  folder: string,
  context: FieldContext,
): Promise<string[]> {
  const existing: string[] = [];
  for (const { value, span } of paths) {
    const whole = resolve(folder, value);
    if ((await kindOfPath(whole)) !== 'nothing') existing.push(whole);
    else complain(context, span, { code: 'missing-file', message: await missingPathMessage(value, folder) });
  }
  return existing;
}

const namedRule = ({ value: id, span, context }: Located<string>): NamedRule => ({
  id,
  unknown: problemAt(context.file, span, { code: 'unknown-name', message: `Unknown rule "${id}"` }),
});

/** The rules as a configuration wants them: without those that are off, and with its severities. Unknown ids are problems. */
export function configureRules(
  rules: readonly Rule[],
  { config, namedRules }: Pick<LoadedConfig, 'config' | 'namedRules'>,
): { readonly rules: Rule[]; readonly problems: readonly Problem[] } {
  const ids = rules.map((rule) => rule.id);
  const off = new Set(config.off);
  return {
    rules: rules.filter((rule) => !off.has(rule.id)).map((rule) => withSeverity(rule, config.severity)),
    problems: namedRules
      .filter(({ id }) => !ids.includes(id))
      .map(({ id, unknown }) => ({ ...unknown, message: `${unknown.message}${namesInstead(id, ids)}` })),
  };
}

function withSeverity(rule: Rule, changes: Config['severity']): Rule {
  if (!Object.hasOwn(changes, rule.id)) return rule;
  const merged = Object.entries({ ...rule.severity, ...changes[rule.id] });
  return { ...rule, severity: Object.fromEntries(merged.filter(([, severity]) => severity !== 'off')) };
}
