import { resolve } from 'node:path';
import type { Located } from '../../io/collections.ts';
import { placeIn } from '../../io/excerpt.ts';
import { LEVELS } from '../../model/report.ts';
import type { Override, SeverityChanges, Suppression, SuppressionPlace } from '../../model/suppression.ts';
import type { Setting, Settings, SeverityChange } from './config.ts';
import {
  rateOf,
  type WrittenConfig,
  type WrittenOverride,
  type WrittenSeverities,
  type WrittenSuppression,
} from './keys.ts';
import type { Layer } from './layers.ts';

const placeOf = ({ context, span }: Located<unknown>): SuppressionPlace => ({
  file: context.file.file,
  ...placeIn(context.file, span.start),
});

function setting<T>(located: Located<unknown>, value: T): Setting<T> {
  const { file, line } = placeOf(located);
  return { value, origin: `${file}:${line}` };
}

const itself = <T>(located: Located<T>): Setting<T> => setting(located, located.value);

/** The last layer that says it. */
function last<T>(layers: readonly Layer[], of: (layer: Layer) => Setting<T> | undefined): Setting<T> | undefined {
  return layers.map(of).findLast((each) => each !== undefined);
}

/** Of several settings with one key the last, in the place of the first. */
function latestOf<T>(settings: readonly Setting<T>[], keyOf: (value: T) => string): Setting<T>[] {
  return [...new Map(settings.map((each) => [keyOf(each.value), each])).values()];
}

/** Paths of a scalar key start from the folder of the file that says it. */
const pathIn = (layer: Layer, path: Located<string> | undefined): Setting<string> | undefined =>
  path === undefined ? undefined : setting(path, resolve(layer.folder, path.value));

/** Puts layers, the outranked first, into one. What each key means is said in docs/configuration.md. */
export function settingsOf(layers: readonly Layer[]): Settings {
  const all = <T>(of: (written: WrittenConfig, layer: Layer) => readonly Setting<T>[]): Setting<T>[] =>
    layers.flatMap((layer) => of(layer.written, layer));
  const scalar = <T>(of: (written: WrittenConfig) => Located<T> | undefined): Setting<T> | undefined =>
    last(layers, ({ written }) => {
      const located = of(written);
      return located && itself(located);
    });
  const [baseline, decisions] = [
    last(layers, (layer) => pathIn(layer, layer.written.baseline)),
    last(layers, (layer) => pathIn(layer, layer.written.decisions)),
  ];
  const dateOrder = scalar((written) => written['date-order']);
  const failOn = scalar((written) => written['fail-on']);
  return {
    rules: latestOf(
      all((_, layer) => layer.rules.map(itself)),
      (path) => path,
    ),
    packs: latestOf(
      all((_, layer) => layer.packFiles.map(itself)),
      (path) => path,
    ),
    // The first hint that says a thing counts, so those of the outranking layers come first.
    sources: layers.toReversed().flatMap(({ written }) => (written.sources ?? []).map(itself)),
    aliases: latestOf(
      all(({ aliases = [] }) => aliases.map(({ key, value }) => setting(key, [key.value, value] as const))),
      ([name]) => name,
    ),
    rates: all(({ rates = [] }) => rates.map((each) => setting(each, rateOf(each.value)))),
    off: offOf(layers),
    severity: latestOf(
      all(({ severity = [] }) => severity.flatMap(({ key, value }) => changesOf(key.value, value))),
      ({ rule, level }) => `${rule} ${level}`,
    ),
    options: latestOf(
      all(({ options = [] }) =>
        options.map(({ key, value }) => setting(key, { rule: key.value, node: value.value, context: value.context })),
      ),
      ({ rule }) => rule,
    ),
    overrides: all(({ overrides = [] }) => overrides.map((each) => setting(each, overrideOf(each.value)))),
    suppress: all(({ suppress = [] }) => suppress.map((each) => setting(each, suppressionOf(each)))),
    ...(baseline === undefined ? {} : { baseline }),
    ...(decisions === undefined ? {} : { decisions }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(failOn === undefined ? {} : { failOn }),
  };
}

/** Rules that a layer has off and no later one on. */
function offOf(layers: readonly Layer[]): Setting<string>[] {
  const off = new Map<string, Setting<string>>();
  for (const { written } of layers) {
    for (const { value } of written.on ?? []) off.delete(value);
    for (const each of written.off ?? []) off.set(each.value, itself(each));
  }
  return [...off.values()];
}

function changesOf(rule: string, severities: WrittenSeverities): Setting<SeverityChange>[] {
  return LEVELS.flatMap((level) => {
    const located = severities[level];
    return located === undefined ? [] : [setting(located, { rule, level, severity: located.value })];
  });
}

/** Changes by rule and level; of two for one level the later counts. */
export function byRule(changes: readonly SeverityChange[]): Readonly<Record<string, SeverityChanges>> {
  const rules = new Map<string, SeverityChanges>();
  for (const { rule, level, severity } of changes) rules.set(rule, { ...rules.get(rule), [level]: severity });
  return Object.fromEntries(rules);
}

function overrideOf({ sources, off = [], severity = [] }: WrittenOverride): Override {
  const changes = severity.flatMap(({ key, value }) => changesOf(key.value, value).map((each) => each.value));
  return { sources, off: off.map(({ value }) => value), severity: byRule(changes) };
}

function suppressionOf(located: Located<WrittenSuppression>): Suppression {
  const { rule, ...rest } = located.value;
  return {
    ...(rule === undefined ? {} : { rules: [rule.value] }),
    ...rest,
    by: 'configuration',
    place: placeOf(located),
  };
}
