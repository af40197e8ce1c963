import { counted } from '../../../report/index.ts';
import type { Environment } from '../../environment.ts';
import { EXIT } from '../../exit-codes.ts';
import { type KitOptions, loadKit } from '../../load-kit.ts';
import { withFiles } from './rule-files.ts';

/**
 * Checks rule and lexicon files together with all that is in force.
 * @throws InputError with every mistake at once.
 */
export async function runRulesValidate(
  files: readonly string[],
  options: KitOptions,
  { cwd, stdout }: Environment,
): Promise<number> {
  const { kit } = await loadKit(withFiles(options, files), cwd);
  stdout.write(`No mistakes; ${counted(kit.rules.length, 'rule')} in force.\n`);
  return EXIT.clean;
}
