import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtins } from '../builtins.ts';
import { readYamlFiles } from '../io/yaml-files.ts';
import { assembleKit, type Kit } from '../kit.ts';
import { compileLexicon } from '../lexicon/index.ts';
import type { LexiconData } from '../model/lexicon.ts';
import { InputError } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';
import type { DateOrder } from '../model/written-date.ts';
import { readPack } from '../pack.ts';
import { isRuleFile } from '../rules/index.ts';
import { loadShipped } from '../shipped.ts';
import { CONFIG_NAME, configureRules, type LoadedConfig, loadConfig, unknownNames } from './config/index.ts';

/** Options that decide what a run works with, common to the commands that use rules. */
export interface KitOptions {
  readonly config?: string;
  /** Rule and lexicon files or folders, on top of those of the configuration. */
  readonly rules: readonly string[];
  /** How to read dates of figures alone that fit two orders; outranks the configuration. */
  readonly dateOrder?: DateOrder;
}

export interface LoadedKit {
  readonly kit: Kit;
  readonly loaded: LoadedConfig;
  /** Rules out of the files named in the options. */
  readonly named: readonly Rule[];
}

/** Shipped files are named relative to the package; the same place seen from src/cli and from dist/cli. */
const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

/** A shipped rule file that the user names is read afresh, so that its author can test an edit without building. */
function withoutReread(shipped: readonly Rule[], files: readonly string[], cwd: string): Rule[] {
  const reread = new Set(files.map((file) => resolve(cwd, file)));
  return shipped.filter((rule) => !reread.has(resolve(PACKAGE, rule.file)));
}

function withAliases(lexicon: LexiconData, added: Readonly<Record<string, readonly string[]>>): LexiconData {
  const merged = Object.entries(added).map(([name, others]) => {
    const known = Object.hasOwn(lexicon.aliases, name) ? (lexicon.aliases[name] ?? []) : [];
    return [name, [...new Set([...known, ...others])]] as const;
  });
  return { ...lexicon, aliases: { ...lexicon.aliases, ...Object.fromEntries(merged) } };
}

/**
 * What ships, what the configuration adds and what the options add, in this order.
 * @throws InputError with every mistake in all of it at once.
 */
export async function loadKit(options: KitOptions, cwd: string): Promise<LoadedKit> {
  const shipped = loadShipped();
  const loaded = await configOf(options, cwd);
  // A file that configuration and options both name is read once.
  const { files, problems } = await readYamlFiles([...loaded.config.rules, ...options.rules], cwd);
  const ruleFiles = files.filter(isRuleFile);
  const present = withoutReread(
    shipped.rules,
    ruleFiles.map(({ file }) => file),
    cwd,
  );
  const base = { lexicon: shipped.lexicon, rules: present, comparators: builtins.comparators ?? [] };
  const added = readPack(files, base);
  const configured = configureRules([...present, ...added.rules], loaded, {
    comparators: base.comparators,
    lexicon: added.lexicon,
  });
  const mistakes = [
    ...loaded.problems,
    ...unknownNames(loaded.namedCurrencies, Object.keys(added.lexicon.currencies)),
    ...problems,
    ...added.problems,
    ...configured.problems,
  ];
  if (mistakes.length > 0) throw new InputError(mistakes);
  const data = withAliases(added.lexicon, loaded.config.aliases);
  const dateOrder = options.dateOrder ?? loaded.config.dateOrder;
  const namedFiles = new Set((await readYamlFiles(options.rules, cwd)).files.map(({ file }) => file));
  return {
    kit: assembleKit(
      [builtins],
      compileLexicon(data, shipped.vocabulary, shipped.thesaurus, shipped.stems),
      configured.rules,
      { rates: loaded.config.rates, ...(dateOrder === undefined ? {} : { dateOrder }) },
    ),
    loaded,
    named: configured.rules.filter((rule) => namedFiles.has(rule.file)),
  };
}

const configOf = ({ config }: KitOptions, cwd: string): Promise<LoadedConfig> =>
  loadConfig({ cwd, ...(config === undefined ? {} : { file: config }) });

/** Paths, absolute, of all that a kit is made of: the configuration or where one may appear, what it extends and names, what the options name. */
export async function configuredPaths(options: KitOptions, cwd: string): Promise<string[]> {
  const { config, files } = await configOf(options, cwd);
  const nearest = files.length === 0 ? [resolve(cwd, options.config ?? CONFIG_NAME)] : files;
  return [...nearest, ...config.rules, ...options.rules.map((path) => resolve(cwd, path))];
}
