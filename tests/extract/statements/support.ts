import { fileURLToPath } from 'node:url';
import { builtins } from '../../../src/builtins.ts';
import { extract } from '../../../src/check.ts';
import { readYamlFiles } from '../../../src/io/yaml-files.ts';
import { assembleKit } from '../../../src/kit.ts';
import { compileLexicon, readLexicon } from '../../../src/lexicon/index.ts';
import type { Claim } from '../../../src/model/claim.ts';
import type { Value } from '../../../src/model/value.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { files } = await readYamlFiles(['rules/lexicon'], root);

/** Everything that ships, read from the YAML itself, so that no build is needed. */
const kit = assembleKit([builtins], compileLexicon(readLexicon(files).data), []);

/** Claims of one type that a text makes, as a source of that day; the ending of the name tells the format. */
export function claimsOf<T extends Value['type']>(
  type: T,
  text: string,
  published?: string,
  name = 'source.txt',
): (Claim & { readonly value: Extract<Value, { type: T }> })[] {
  const raw = { name, text, ...(published === undefined ? {} : { published }) };
  return extract([raw], kit).claims.filter(
    (claim): claim is Claim & { readonly value: Extract<Value, { type: T }> } => claim.value.type === type,
  );
}
