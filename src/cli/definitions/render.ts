import { renderers } from '../../report/index.ts';
import type { RenderCommandOptions } from '../commands/render.ts';
import { type Definition, type Parsed, withOutputOptions } from './options.ts';

export const defineRender: Definition = (program, environment, finish) => {
  const command = program
    .command('render <report>')
    .summary('render a JSON report in another format')
    .description(
      'Renders a report that was written as JSON, without reading the sources again. "-" reads standard input.',
    )
    .option('--sources <folder>', 'folder that the names of the sources start from, for links', '.')
    .option('--no-color', 'no colours; the variable NO_COLOR does the same');
  withOutputOptions(command, renderers).action(async (report: string, options: Parsed<RenderCommandOptions>) => {
    const { runRender } = await import('../commands/render.ts');
    const { format = [], output = [], color = true } = options;
    finish(await runRender(report, { ...options, format, output, color }, environment));
  });
};
