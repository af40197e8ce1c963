import { Argument } from '../commander.ts';
import type { RulesExplainOptions } from '../commands/rules/explain.ts';
import type { RulesListOptions } from '../commands/rules/list.ts';
import type { RulesNewOptions } from '../commands/rules/new.ts';
import type { RulesSchemaOptions } from '../commands/rules/schema.ts';
import type { RulesTestOptions } from '../commands/rules/test.ts';
import { EXAMPLES } from '../help-texts.ts';
import type { KitOptions } from '../load-kit.ts';
import { listFormats } from '../rule-formats/list.ts';
import { pageFormats } from '../rule-formats/page.ts';
import { testFormats } from '../rule-formats/tests.ts';
import { SCHEMA_KINDS, type SchemaKind } from '../schema-kinds.ts';
import { collect, type Definition, listsOf, type Parsed, withKitOptions, withOutputOptions } from './options.ts';

export const defineRules: Definition = (program, environment, finish) => {
  const command = program
    .command('rules')
    .summary('list, explain, write, validate and test rules')
    .description('Lists, explains, writes, validates and tests rules.')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES.rules);
  for (const define of [defineList, defineExplain, defineNew, defineSchema, defineValidate, defineTest]) {
    define(command, environment, finish);
  }
};

const defineList: Definition = (rules, environment, finish) => {
  const command = rules.command('list').description('list the rules in force, with their severities and origin');
  withOutputOptions(withKitOptions(command), listFormats).action(async (options: Parsed<RulesListOptions>) => {
    const { runRulesList } = await import('../commands/rules/list.ts');
    finish(await runRulesList({ ...options, ...listsOf(options) }, environment));
  });
};

const defineExplain: Definition = (rules, environment, finish) => {
  const command = rules
    .command('explain <id>')
    .description('say everything there is to say of one rule: what it is about, levels, words, tests');
  withOutputOptions(withKitOptions(command), pageFormats).action(
    async (id: string, options: Parsed<RulesExplainOptions>) => {
      const { runRulesExplain } = await import('../commands/rules/explain.ts');
      finish(await runRulesExplain(id, { ...options, ...listsOf(options) }, environment));
    },
  );
};

const defineNew: Definition = (rules, environment, finish) => {
  const command = rules
    .command('new <id>')
    .description(
      'write a rule with its tests, from flags or from two passages; printed unless --output names a new file',
    )
    .option('--attribute <name>', 'what the rule is about; defined in the file where the lexicon does not have it')
    .option('--dimension <name>', 'what its values are: money, share, count, length, date …')
    .option('--unit <name>', 'lexicon unit or counted noun that the rule is about')
    .option('--compare <comparator>', 'how values are compared')
    .option('--level <level=severity>', 'severity of a level, by default conflict=error; repeatable', collect)
    .option('--message <template>', 'what a finding says')
    .option('--description <text>', 'what the rule finds, one sentence')
    .option('--cue <word>', 'word by which a new attribute is known; repeatable', collect)
    .option('--from <place...>', 'two passages that disagree, FILE:LINE each')
    .option('--output <file>', 'new file to write');
  withKitOptions(command).action(async (id: string, options: Parsed<RulesNewOptions>) => {
    const { runRulesNew } = await import('../commands/rules/new.ts');
    const { level = [], cue = [], from = [], rules = [] } = options;
    finish(await runRulesNew(id, { ...options, level, cue, from, rules }, environment));
  });
};

const defineSchema: Definition = (rules, environment, finish) => {
  const command = rules
    .command('schema')
    .addArgument(new Argument('[kind]', 'kind of file').choices(SCHEMA_KINDS).default('rule'))
    .description(
      'print the JSON Schema of rule, lexicon or configuration files, with the names known here, for editors',
    )
    .option('--output <file>', 'write there instead of to standard output', collect);
  withKitOptions(command).action(async (kind: SchemaKind, options: Parsed<RulesSchemaOptions>) => {
    const { runRulesSchema } = await import('../commands/rules/schema.ts');
    finish(await runRulesSchema(kind, { ...options, ...listsOf(options) }, environment));
  });
};

const defineValidate: Definition = (rules, environment, finish) => {
  const command = rules
    .command('validate [files...]')
    .description('check rule and lexicon files; all mistakes are listed at once');
  withKitOptions(command).action(async (files: string[], options: Parsed<KitOptions>) => {
    const { runRulesValidate } = await import('../commands/rules/validate.ts');
    finish(await runRulesValidate(files, { ...options, ...listsOf(options) }, environment));
  });
};

const defineTest: Definition = (rules, environment, finish) => {
  const command = rules
    .command('test [files...]')
    .description('run the tests in rule files, by default of all rules in force')
    .option('--watch', 'run them again whenever a file changes');
  withOutputOptions(withKitOptions(command), testFormats).action(
    async (files: string[], options: Parsed<RulesTestOptions>) => {
      const { runRulesTest } = await import('../commands/rules/test.ts');
      const { watch = false } = options;
      finish(await runRulesTest(files, { ...options, ...listsOf(options), watch }, environment));
    },
  );
};
