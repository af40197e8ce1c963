/** The door by which the command-line parser enters, so that it can be replaced here. */
export { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
