import type { ExplainOptions } from '../commands/explain.ts';
import { explainFormats } from '../explain-formats.ts';
import { EXAMPLES } from '../help-texts.ts';
import { type Definition, listsOf, type Parsed, withOutputOptions } from './options.ts';

export const defineExplain: Definition = (program, environment, finish) => {
  const command = program
    .command('explain')
    .argument(
      '<what...>',
      'id of a finding or of cleared look-alikes, or its beginning; "finding 1", "cleared 3"; or FILE:LINE of a passage',
    )
    .summary('say why something was flagged, or why it was not')
    .description(
      'Says how an entry of a JSON report came about: what was read, why it is one topic or is not, how it was compared, which rule decided.',
    )
    .requiredOption('--report <file>', 'report that was written as JSON; "-" reads standard input');
  withOutputOptions(command, explainFormats)
    .addHelpText('after', EXAMPLES.explain)
    .action(async (what: readonly string[], options: Parsed<ExplainOptions>) => {
      const { runExplain } = await import('../commands/explain.ts');
      finish(await runExplain(what.join(' '), { ...options, ...listsOf(options) }, environment));
    });
};
