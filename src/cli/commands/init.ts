import { resolve } from 'node:path';
import { builtins } from '../../builtins.ts';
import { kindOfPath, writeNewFile } from '../../io/files.ts';
import { emptyLexicon, lexiconSchema } from '../../lexicon/index.ts';
import { InputError } from '../../model/problem.ts';
import { ruleSchema } from '../../rules/index.ts';
import { configSchema } from '../config/index.ts';
import type { Environment } from '../environment.ts';
import { EXIT } from '../exit-codes.ts';
import { shownPath } from '../outputs.ts';
import type { SchemaKind } from '../schema-kinds.ts';
import { starterFiles } from '../starter-files.ts';
import { systemReason } from '../system-errors.ts';

/**
 * Schemas for the editor, beside the rules: they must be there without a network, wherever the program is installed. Without the names of the
 * lexicon, which make them ten times as long; `rules schema` writes those.
 */
function schemaFiles(): Record<string, string> {
  const schemas: Record<SchemaKind, unknown> = {
    rule: ruleSchema({ comparators: builtins.comparators ?? [], lexicon: emptyLexicon }),
    lexicon: lexiconSchema(),
    config: configSchema(),
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([kind, schema]) => [
      `rules/schema/${kind}.schema.json`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  );
}

const alreadyThere = (file: string) => ({
  code: 'exists',
  file,
  message: 'There is such a file already; nothing was written.',
});

async function writeFiles(files: readonly (readonly [path: string, text: string])[], cwd: string): Promise<void> {
  for (const [path, text] of files) {
    try {
      await writeNewFile(path, text);
    } catch (error) {
      const message = `The file cannot be written: ${systemReason(error)}.`;
      throw new InputError([{ code: 'write', file: shownPath(path, cwd), message }]);
    }
  }
}

/**
 * Writes a configuration, a first rule with tests, and the schemas that editors check YAML with, into a folder. Asks nothing.
 * @throws InputError naming every file that is there already, and then writes none.
 */
export async function runInit(folder: string, { cwd, stdout }: Environment): Promise<number> {
  const files = Object.entries({ ...starterFiles, ...schemaFiles() }).map(
    ([name, text]) => [resolve(cwd, folder, name), text] as const,
  );
  const kinds = await Promise.all(files.map(([path]) => kindOfPath(path)));
  const there = files.filter((_, index) => kinds[index] !== 'nothing').map(([path]) => shownPath(path, cwd));
  if (there.length > 0) throw new InputError(there.map(alreadyThere));
  await writeFiles(files, cwd);
  const written = files.map(([path]) => `  ${shownPath(path, cwd)}\n`);
  stdout.write(`Written:\n${written.join('')}Next: gainsay rules test; gainsay check FOLDER\n`);
  return EXIT.clean;
}
