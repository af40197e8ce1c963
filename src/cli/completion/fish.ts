import type { CommandShape, OptionShape } from './shape.ts';

/** A word in single quotes, in which fish reads a backslash before a quote and before itself. */
const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** The line so far is at this command and none below it. */
function conditionOf({ path, subcommands }: CommandShape): string {
  const names = subcommands.map(({ name }) => name);
  const seen = path.slice(1).map((word) => `__fish_seen_subcommand_from ${word}`);
  const below = names.length === 0 ? [] : [`not __fish_seen_subcommand_from ${names.join(' ')}`];
  return quoted([...seen, ...below].join('; and ') || 'true');
}

function optionLine({ name, description, takesValue, choices }: OptionShape, condition: string): string {
  const value = choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : takesValue ? ' -r -F' : '';
  return `complete -c gainsay -n ${condition} -l ${name.replace(/^--/, '')}${value} -d ${quoted(description)}`;
}

function linesOf(shape: CommandShape): string[] {
  const condition = conditionOf(shape);
  const others = [...shape.subcommands, ...shape.choices.map((name) => ({ name, description: '' }))];
  return [
    ...others.map(
      ({ name, description }) =>
        `complete -c gainsay -n ${condition} -f -a ${quoted(name)}${description === '' ? '' : ` -d ${quoted(description)}`}`,
    ),
    ...shape.options.map((option) => optionLine(option, condition)),
  ];
}

/** A completion script for fish. */
export const fishCompletion = (shapes: readonly CommandShape[]): string =>
  `${['# fish completion for gainsay', ...shapes.flatMap(linesOf)].join('\n')}\n`;
