import { relative, sep } from 'node:path';
import type { YamlNode } from '../../io/yaml-node.ts';
import { type YamlData, yamlInline, yamlText } from '../../io/yaml-write.ts';
import type { Setting, Settings } from './config.ts';

/** One line of YAML and where its value comes from; a line that only opens a key has none. */
interface Line {
  readonly text: string;
  readonly origin?: string;
}

type Write<T> = (value: T) => YamlData;

/** Widest column at which comments begin: longer lines get theirs right behind. */
const COMMENT_COLUMN = 60;

const listLines = <T>(key: string, settings: readonly Setting<T>[], write: Write<T>): Line[] =>
  settings.length === 0
    ? []
    : [
        { text: `${key}:` },
        ...settings.map(({ value, origin }) => ({ text: `  - ${yamlInline(write(value))}`, origin })),
      ];

const scalarLine = (key: string, setting: Setting<string> | undefined): Line[] =>
  setting === undefined ? [] : [{ text: `${key}: ${yamlText(setting.value)}`, origin: setting.origin }];

function aliasLines(aliases: Settings['aliases']): Line[] {
  if (aliases.length === 0) return [];
  const lines = aliases.map(({ value: [name, others], origin }) => ({
    text: `  ${yamlText(name)}: ${yamlInline(others)}`,
    origin,
  }));
  return [{ text: 'aliases:' }, ...lines];
}

function severityLines(changes: Settings['severity']): Line[] {
  if (changes.length === 0) return [];
  const rules = [...new Set(changes.map(({ value }) => value.rule))];
  return [
    { text: 'severity:' },
    ...rules.flatMap((rule) => [
      { text: `  ${yamlText(rule)}:` },
      ...changes
        .filter(({ value }) => value.rule === rule)
        .map(({ value, origin }) => ({ text: `    ${value.level}: ${yamlText(value.severity)}`, origin })),
    ]),
  ];
}

/** A value that was read as written, as it can be written again. */
function dataOf(node: YamlNode): YamlData {
  if (node.kind === 'list') return node.items.map(dataOf);
  if (node.kind === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key, dataOf(value)]));
  return typeof node.value === 'number' ? node.value : node.written;
}

function optionLines(options: Settings['options']): Line[] {
  if (options.length === 0) return [];
  const lines = options.map(({ value: { rule, node }, origin }) => ({
    text: `  ${yamlText(rule)}: ${yamlInline(dataOf(node))}`,
    origin,
  }));
  return [{ text: 'options:' }, ...lines];
}

function withComments(lines: readonly Line[]): string {
  const widest = Math.max(0, ...lines.map(({ text }) => text.length).filter((length) => length < COMMENT_COLUMN));
  const written = lines.map(({ text, origin }) =>
    origin === undefined ? text : `${text.padEnd(widest)}  # ${origin.replace(/\s+/g, ' ')}`,
  );
  return written.map((line) => `${line}\n`).join('');
}

/** What is in force, as a gainsay.yaml with the origin of each value as a comment. Paths are shown from `folder`. */
export function printSettings(settings: Settings, folder: string): string {
  const fromFolder = (path: string): string => {
    const way = relative(folder, path).split(sep).join('/');
    return way.startsWith('.') ? way : `./${way}`;
  };
  const shown = (path: Setting<string> | undefined): Setting<string> | undefined =>
    path && { ...path, value: fromFolder(path.value) };
  return withComments([
    ...listLines('rules', [...settings.packs, ...settings.rules], fromFolder),
    ...listLines('sources', settings.sources, (hint) => ({ ...hint })),
    ...aliasLines(settings.aliases),
    ...listLines('rates', settings.rates, (rate) => ({ ...rate })),
    ...listLines('off', settings.off, (id) => id),
    ...severityLines(settings.severity),
    ...optionLines(settings.options),
    ...listLines('overrides', settings.overrides, ({ sources, off, severity }) => ({
      sources,
      ...(off.length === 0 ? {} : { off }),
      ...(Object.keys(severity).length === 0 ? {} : { severity }),
    })),
    ...listLines('suppress', settings.suppress, ({ rules, topic, finding, source, reason, until }) => ({
      rule: rules?.[0],
      topic,
      finding,
      source,
      reason,
      until,
    })),
    ...scalarLine('baseline', shown(settings.baseline)),
    ...scalarLine('decisions', shown(settings.decisions)),
    ...scalarLine('date-order', settings.dateOrder),
    ...scalarLine('fail-on', settings.failOn),
  ]);
}
