import type { Argument, Command, Option } from '../commander.ts';

/** An option as a shell has to know it. */
export interface OptionShape {
  /** With its dashes: "--format". */
  readonly name: string;
  readonly description: string;
  readonly takesValue: boolean;
  /** The values that it allows; empty if it takes any, which a shell completes as a file. */
  readonly choices: readonly string[];
}

/** A command, or one below it, as a shell has to know it. */
export interface CommandShape {
  /** Words that lead to it: ["gainsay", "rules", "list"]. */
  readonly path: readonly string[];
  readonly description: string;
  readonly options: readonly OptionShape[];
  readonly subcommands: readonly { readonly name: string; readonly description: string }[];
  /** Words that stand for an argument; empty if files do. */
  readonly choices: readonly string[];
}

const optionShape = (option: Option): OptionShape => ({
  name: option.long ?? option.flags,
  description: option.description,
  takesValue: option.required || option.optional,
  choices: option.argChoices ?? [],
});

const summaryOf = (command: Command): string => command.summary() || command.description();

/** A command and all below it, parents first, read off the program that parses the command line. */
export function shapesOf(command: Command, above: readonly string[] = []): readonly CommandShape[] {
  const path = [...above, command.name()];
  const help = command.createHelp();
  const subcommands = help.visibleCommands(command);
  const shape: CommandShape = {
    path,
    description: summaryOf(command),
    options: help.visibleOptions(command).map(optionShape),
    subcommands: subcommands.map((each) => ({ name: each.name(), description: summaryOf(each) })),
    choices: command.registeredArguments.flatMap(({ argChoices = [] }: Argument) => argChoices),
  };
  return [shape, ...subcommands.flatMap((each) => shapesOf(each, path))];
}
