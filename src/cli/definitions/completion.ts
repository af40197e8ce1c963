import { Argument } from '../commander.ts';
import { SHELLS, type Shell } from '../shells.ts';
import type { Definition } from './options.ts';

const HELP = `
Examples:
  $ source <(gainsay completion bash)
  $ gainsay completion zsh > ~/.zfunc/_gainsay
  $ gainsay completion fish > ~/.config/fish/completions/gainsay.fish`;

export const defineCompletion: Definition = (program, environment, finish) => {
  program
    .command('completion')
    .addArgument(new Argument('<shell>', 'the shell to write it for').choices(SHELLS))
    .summary('print a script that completes commands and options in a shell')
    .description('Prints a script that completes commands, options and their values in a shell.')
    .addHelpText('after', HELP)
    .action(async (shell: Shell) => {
      const { runCompletion } = await import('../commands/completion.ts');
      finish(runCompletion(shell, program, environment));
    });
};
