import type { KitOptions } from '../load-kit.ts';
import { type Definition, type Parsed, withKitOptions } from './options.ts';

export const defineRules: Definition = (program, environment, finish) => {
  const command = program
    .command('rules')
    .summary('list, validate and test rules')
    .description('Lists, validates and tests rules.')
    .helpCommand(false);
  withKitOptions(command.command('list').description('list the rules in force')).action(
    async (options: Parsed<KitOptions>) => {
      const { runRulesList } = await import('../commands/rules.ts');
      finish(await runRulesList({ ...options, rules: options.rules ?? [] }, environment));
    },
  );
  withKitOptions(
    command.command('validate [files...]').description('check rule and lexicon files; all mistakes are listed at once'),
  ).action(async (files: string[], options: Parsed<KitOptions>) => {
    const { runRulesValidate } = await import('../commands/rules.ts');
    finish(await runRulesValidate(files, { ...options, rules: options.rules ?? [] }, environment));
  });
  withKitOptions(
    command.command('test [files...]').description('run the tests in rule files, by default of all rules in force'),
  ).action(async (files: string[], options: Parsed<KitOptions>) => {
    const { runRulesTest } = await import('../commands/rules.ts');
    finish(await runRulesTest(files, { ...options, rules: options.rules ?? [] }, environment));
  });
};
