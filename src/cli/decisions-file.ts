import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseDecisions } from '../decisions/index.ts';
import { kindOfPath, readTextFile } from '../io/files.ts';
import { missingPathMessage } from '../io/yaml-files.ts';
import { InputError } from '../model/problem.ts';
import type { Decision } from '../model/report.ts';
import type { LoadedConfig } from './config/index.ts';
import { shownPath } from './outputs.ts';
import { systemReason } from './system-errors.ts';

const DEFAULT_FILE = join('reports', 'decisions.yaml');
/** Where a project that has the program among its dependencies finds the schema. */
const SCHEMA = join('node_modules', 'gainsay', 'rules', 'schema', 'decisions.schema.json');

export interface DecisionsOptions {
  /** The decisions file, relative to the working folder; outranks the configuration. */
  readonly decisions?: string;
}

/** Where the decisions are, or will be once there are any. */
export interface DecisionsPlace {
  /** Absolute. */
  readonly path: string;
  /** As the user reads it. */
  readonly name: string;
  /** How the first line of a new file names the schema. */
  readonly schema: string;
}

/** The file that the options name, else the configuration, else reports/decisions.yaml in the folder of the configuration or the working folder. */
export function placeOfDecisions(options: DecisionsOptions, loaded: LoadedConfig, cwd: string): DecisionsPlace {
  const project = loaded.file === undefined ? cwd : dirname(loaded.file);
  const path =
    options.decisions === undefined
      ? (loaded.config.decisions ?? join(project, DEFAULT_FILE))
      : resolve(cwd, options.decisions);
  return {
    path,
    name: shownPath(path, cwd),
    schema: relative(dirname(path), join(project, SCHEMA)).split(sep).join('/'),
  };
}

/**
 * The decisions of a project; none if there is no file yet.
 * @throws InputError if the file holds any mistake, or if the options name one that is not there.
 */
export async function readDecisions(
  { path, name }: DecisionsPlace,
  { decisions: named }: DecisionsOptions,
  cwd: string,
): Promise<readonly Decision[]> {
  if ((await kindOfPath(path)) === 'nothing') {
    if (named === undefined) return [];
    throw new InputError([{ code: 'missing-file', message: await missingPathMessage(named, cwd) }]);
  }
  const { file, problems } = parseDecisions(await textOf(path, name), name);
  if (file === undefined) throw new InputError(problems);
  return file.entries.map(({ decision }) => decision);
}

async function textOf(path: string, name: string): Promise<string> {
  try {
    return await readTextFile(path);
  } catch (error) {
    const message = `The decisions cannot be read: ${systemReason(error)}.`;
    throw new InputError([{ code: 'unreadable', file: name, message }]);
  }
}
