import { dirname, extname, relative, resolve, sep } from 'node:path';
import { writeFileAtomically } from '../io/files.ts';
import { InputError } from '../model/problem.ts';
import type { Environment } from './environment.ts';
import { systemReason } from './system-errors.ts';

/** What the choice of a format needs to know of it. */
export interface OutputFormat {
  readonly id: string;
  /** Endings of a file that choose it, with the dot. */
  readonly extensions: readonly string[];
  readonly description: string;
}

/** As given on the command line, in the order given. */
export interface OutputRequest {
  readonly format: readonly string[];
  readonly output: readonly string[];
}

export interface Destination<F extends OutputFormat> {
  readonly format: F;
  /** Absolute path; absent for standard output. */
  readonly file?: string;
}

const usage = (message: string, hint?: string): InputError =>
  new InputError([{ code: 'usage', message, ...(hint === undefined ? {} : { hint }) }]);

function formatNamed<F extends OutputFormat>(formats: readonly F[], id: string): F {
  const format = formats.find((each) => each.id === id);
  if (!format) throw usage(`There is no format "${id}".`, `Formats: ${formats.map((each) => each.id).join(', ')}.`);
  return format;
}

function formatByEnding<F extends OutputFormat>(formats: readonly F[], file: string): F {
  const ending = extname(file).toLowerCase();
  const format = formats.find((each) => each.extensions.includes(ending));
  if (format) return format;
  const endings = formats.flatMap((each) => each.extensions).join(', ');
  throw usage(`The ending of "${file}" names no format.`, `Endings: ${endings}; or say which with --format.`);
}

/**
 * Pairs formats with files: the nth --format belongs to the nth --output; without any --format the endings decide; without any --output
 * the result goes to standard output, in the first of `formats` unless one is named.
 * @throws InputError if the pairs do not come out even, an ending names no format, or a file is named twice.
 */
export function planOutputs<F extends OutputFormat>(
  formats: readonly [F, ...F[]],
  request: OutputRequest,
  cwd: string,
): readonly Destination<F>[] {
  const [named, files] = [request.format, request.output];
  if (files.length === 0) {
    if (named.length > 1) throw usage('Only one format fits on standard output; give each --format an --output.');
    return [{ format: named[0] === undefined ? formats[0] : formatNamed(formats, named[0]) }];
  }
  if (named.length > 0 && named.length !== files.length) {
    const hint = 'Give one --format for each --output, in the same order, or none: then the endings decide.';
    throw usage(`${named.length} --format for ${files.length} --output do not pair.`, hint);
  }
  const paths = files.map((file) => resolve(cwd, file));
  const twice = files.find((_, index) => paths.indexOf(paths[index] ?? '') !== index);
  if (twice !== undefined) throw usage(`--output names "${twice}" twice.`);
  return files.map((file, index) => {
    const id = named[index];
    return {
      format: id === undefined ? formatByEnding(formats, file) : formatNamed(formats, id),
      file: resolve(cwd, file),
    };
  });
}

/** A path as the user reads it: from the working folder, with forward slashes. */
export const shownPath = (path: string, cwd: string): string => relative(cwd, path).split(sep).join('/');

/** From the folder of a file (or the working folder) to the folder that source names start from: "../seeds/", "" for the same. */
export function sourcePrefix(destination: { readonly file?: string }, base: string, cwd: string): string {
  const path = shownPath(base, destination.file === undefined ? cwd : dirname(destination.file));
  return path === '' ? '' : `${path}/`;
}

async function writeOutput(file: string, text: string, cwd: string): Promise<void> {
  try {
    await writeFileAtomically(file, text);
  } catch (error) {
    throw new InputError([
      { code: 'write', file: shownPath(file, cwd), message: `The output cannot be written: ${systemReason(error)}.` },
    ]);
  }
}

/**
 * Renders and delivers every output, and returns the files written, as the user reads them.
 * @throws InputError if a file cannot be written.
 */
export async function deliver<F extends OutputFormat>(
  destinations: readonly Destination<F>[],
  render: (destination: Destination<F>) => string,
  environment: Environment,
): Promise<readonly string[]> {
  const written: string[] = [];
  for (const destination of destinations) {
    const text = render(destination);
    if (destination.file === undefined) environment.stdout.write(text);
    else {
      await writeOutput(destination.file, text, environment.cwd);
      written.push(shownPath(destination.file, environment.cwd));
    }
  }
  return written;
}
