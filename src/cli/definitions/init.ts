import type { Definition } from './options.ts';

export const defineInit: Definition = (program, environment, finish) => {
  program
    .command('init')
    .argument('[folder]', 'folder of the project', '.')
    .summary('write a configuration and a first rule')
    .description(
      'Writes gainsay.yaml, a first rule with its tests, and the schemas that editors check them with. Asks nothing and overwrites nothing.',
    )
    .action(async (folder: string) => {
      const { runInit } = await import('../commands/init.ts');
      finish(await runInit(folder, environment));
    });
};
