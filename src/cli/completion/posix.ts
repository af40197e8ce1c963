import type { CommandShape } from './shape.ts';

/** A word in single quotes, which every shell of this family reads as it is. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const key = ({ path }: CommandShape): string => path.join(' ');

/** Arms of a case statement that follows the words of a line from command to command. */
export const pathArms = (shapes: readonly CommandShape[]): string =>
  shapes
    .filter(({ path }) => path.length > 1)
    .map((shape) => `      ${quoted(key(shape))}) command=${quoted(key(shape))} ;;`)
    .join('\n');

/** Arms for the word after an option that takes a value; `complete` writes what is done for its choices, or for files if there are none. */
export const valueArms = (shapes: readonly CommandShape[], complete: (choices: readonly string[]) => string): string =>
  shapes
    .flatMap((shape) =>
      shape.options
        .filter(({ takesValue }) => takesValue)
        .map(({ name, choices }) => `    ${quoted(`${key(shape)} ${name}`)}) ${complete(choices)}; return ;;`),
    )
    .join('\n');

/** Arms for each command; `complete` writes what is done there, line by line. */
export const commandArms = (
  shapes: readonly CommandShape[],
  complete: (shape: CommandShape) => readonly string[],
): string =>
  shapes
    .map((shape) =>
      [`    ${quoted(key(shape))})`, ...complete(shape).map((line) => `      ${line}`), '      ;;'].join('\n'),
    )
    .join('\n');
