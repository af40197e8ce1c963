import { resolve } from 'node:path';
import type { Located } from '../../io/collections.ts';
import { problemAt, problemsOf } from '../../io/field.ts';
import { kindOfPath } from '../../io/files.ts';
import { missingPathMessage } from '../../io/yaml-files.ts';
import type { Config, LoadedConfig, NamedThing, Setting, Settings } from './config.ts';
import { nearestConfig } from './find.ts';
import type { WrittenConfig } from './keys.ts';
import { readLayers } from './layers.ts';
import { byRule, settingsOf } from './settings.ts';

/**
 * Reads the configuration: the file named (relative to `cwd`), else the nearest gainsay.yaml in `cwd` or a folder above it, else nothing;
 * and all that it extends. Never looks near the documents that are checked, which may be anyone's. All mistakes are in `problems`.
 */
export async function loadConfig(options: { readonly cwd: string; readonly file?: string }): Promise<LoadedConfig> {
  const { cwd, file } = options;
  const path = file === undefined ? await nearestConfig(cwd) : resolve(cwd, file);
  if (path === undefined) return nothing();
  if ((await kindOfPath(path)) !== 'file') {
    return { ...nothing(), problems: [{ code: 'missing-file', message: await missingPathMessage(file ?? path, cwd) }] };
  }
  const { layers, contexts } = await readLayers(path, cwd);
  const settings = settingsOf(layers);
  return {
    config: configOf(settings),
    settings,
    problems: problemsOf(contexts),
    file: path,
    files: layers.map((layer) => layer.path),
    options: values(settings.options),
    namedRules: layers.flatMap(({ written }) => rulesNamedIn(written).map((each) => named(each, 'rule'))),
    namedCurrencies: layers
      .flatMap(({ written }) => (written.rates ?? []).flatMap(({ value }) => [value.from, value.to]))
      .map((each) => named(each, 'currency')),
  };
}

const nothing = (): LoadedConfig => {
  const settings = settingsOf([]);
  const none = { problems: [], files: [], options: [], namedRules: [], namedCurrencies: [] };
  return { config: configOf(settings), settings, ...none };
};

const values = <T>(settings: readonly Setting<T>[]): T[] => settings.map(({ value }) => value);

function configOf(settings: Settings): Config {
  const { baseline, decisions, failOn, dateOrder } = settings;
  return {
    rules: [...values(settings.packs), ...values(settings.rules)],
    sources: values(settings.sources),
    aliases: Object.fromEntries(values(settings.aliases)),
    off: values(settings.off),
    severity: byRule(values(settings.severity)),
    overrides: values(settings.overrides),
    rates: values(settings.rates),
    suppress: values(settings.suppress),
    ...(baseline === undefined ? {} : { baseline: baseline.value }),
    ...(decisions === undefined ? {} : { decisions: decisions.value }),
    ...(failOn === undefined ? {} : { failOn: failOn.value }),
    ...(dateOrder === undefined ? {} : { dateOrder: dateOrder.value }),
  };
}

function rulesNamedIn({ off, on, severity, options, overrides, suppress }: WrittenConfig): Located<string>[] {
  return [
    ...(off ?? []),
    ...(on ?? []),
    ...(severity ?? []).map(({ key }) => key),
    ...(options ?? []).map(({ key }) => key),
    ...(overrides ?? []).flatMap(({ value }) => [
      ...(value.off ?? []),
      ...(value.severity ?? []).map(({ key }) => key),
    ]),
    ...(suppress ?? []).flatMap(({ value }) => value.rule ?? []),
  ];
}

const named = ({ value: id, span, context }: Located<string>, kind: string): NamedThing => ({
  id,
  unknown: problemAt(context.file, span, { code: 'unknown-name', message: `Unknown ${kind} "${id}"` }),
});
