import type { Command } from '../commander.ts';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import { type CommandShape, shapesOf } from '../completion/shape.ts';
import { zshCompletion } from '../completion/zsh.ts';
import type { Environment } from '../environment.ts';
import { EXIT } from '../exit-codes.ts';
import type { Shell } from '../shells.ts';

const SCRIPTS: Readonly<Record<Shell, (shapes: readonly CommandShape[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** Prints the completion script of a shell for all that the program understands; returns the exit code. */
export function runCompletion(shell: Shell, program: Command, { stdout }: Environment): number {
  stdout.write(SCRIPTS[shell](shapesOf(program)));
  return EXIT.clean;
}
