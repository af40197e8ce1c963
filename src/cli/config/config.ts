import type { FieldContext } from '../../io/field.ts';
import type { YamlNode } from '../../io/yaml-node.ts';
import type { ExchangeRate } from '../../model/exchange.ts';
import type { Level, Problem, Severity } from '../../model/report.ts';
import type { Override, SeverityChanges, Suppression } from '../../model/suppression.ts';
import type { DateOrder } from '../../model/written-date.ts';
import type { FailOn } from '../exit-codes.ts';

/** What a project says of all its checks. Everything it names is data: nothing that can run is ever loaded. Paths are absolute. */
export interface Config {
  /** Rule and lexicon files or folders. */
  readonly rules: readonly string[];
  /** What is known of sources whose name a glob matches. */
  readonly sources: readonly SourceHint[];
  /** Name → other names of the same participant. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** Ids of rules that do not run. */
  readonly off: readonly string[];
  /** Rule id → level → severity, over what the rule says; "off" makes no finding of the level. */
  readonly severity: Readonly<Record<string, SeverityChanges>>;
  /** Other settings for what rests on some sources only; a later one outranks an earlier one. */
  readonly overrides: readonly Override[];
  readonly rates: readonly ExchangeRate[];
  /** What is not to be told, with the reason. */
  readonly suppress: readonly Suppression[];
  readonly baseline?: string;
  readonly decisions?: string;
  readonly failOn?: FailOn;
  /** How to read dates of figures alone that fit two orders. */
  readonly dateOrder?: DateOrder;
}

export interface SourceHint {
  readonly match: string;
  readonly publisher?: string;
  /** ISO 8601, yyyy-mm-dd. */
  readonly published?: string;
  readonly url?: string;
}

export interface LoadedConfig {
  readonly config: Config;
  /** The same with the place of each value. */
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  /** Absolute path of the file that was read; absent if there is none. */
  readonly file?: string;
  /** The same of all that it extends, itself included. */
  readonly files: readonly string[];
  /** Options by rule id, to be read once the rules are known. */
  readonly options: readonly WrittenOptions[];
  /** Where rules are named, to be checked once the rules are known. */
  readonly namedRules: readonly NamedThing[];
  /** The same for currencies. */
  readonly namedCurrencies: readonly NamedThing[];
}

/** Options of how one rule compares, as written. */
export interface WrittenOptions {
  readonly rule: string;
  readonly node: YamlNode;
  readonly context: FieldContext;
}

/** An id with the problem to report if nothing has it; its message is completed then. */
export interface NamedThing {
  readonly id: string;
  readonly unknown: Problem;
}

/** A value in force, and who says so: "gainsay.yaml:12", "--fail-on", "default". */
export interface Setting<T> {
  readonly value: T;
  readonly origin: string;
}

/** All that is configured, in the order in which it holds. Paths are absolute. */
export interface Settings {
  readonly rules: readonly Setting<string>[];
  readonly packs: readonly Setting<string>[];
  readonly sources: readonly Setting<SourceHint>[];
  readonly aliases: readonly Setting<readonly [name: string, others: readonly string[]]>[];
  readonly rates: readonly Setting<ExchangeRate>[];
  readonly off: readonly Setting<string>[];
  readonly severity: readonly Setting<SeverityChange>[];
  readonly options: readonly Setting<WrittenOptions>[];
  readonly overrides: readonly Setting<Override>[];
  readonly suppress: readonly Setting<Suppression>[];
  readonly baseline?: Setting<string>;
  readonly decisions?: Setting<string>;
  readonly dateOrder?: Setting<DateOrder>;
  readonly failOn?: Setting<FailOn>;
}

export interface SeverityChange {
  readonly rule: string;
  readonly level: Level;
  readonly severity: Severity | 'off';
}
