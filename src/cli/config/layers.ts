import { dirname } from 'node:path';
import type { Located } from '../../io/collections.ts';
import { complain, contextOf, type FieldContext } from '../../io/field.ts';
import { readTextFile } from '../../io/files.ts';
import { parseYaml } from '../../io/yaml.ts';
import { displayName } from '../../io/yaml-files.ts';
import { configField, type WrittenConfig } from './keys.ts';
import { type Base, existingPaths, extendedConfig, filesOfPacks, type Resolved } from './references.ts';

/** One gainsay.yaml with what it names found. */
export interface Layer {
  /** Absolute path of the file. */
  readonly path: string;
  readonly written: WrittenConfig;
  /** Folder that its relative paths start from. */
  readonly folder: string;
  readonly rules: readonly Located<string>[];
  /** Files of its packs. */
  readonly packFiles: readonly Located<string>[];
}

export interface Layers {
  /** What is extended first, so that a later one outranks an earlier one. */
  readonly layers: readonly Layer[];
  /** Of every file that was read, with what is wrong in it. */
  readonly contexts: readonly FieldContext[];
}

/** More files than anyone extends on purpose. */
const MOST_FILES = 100;

/** Reads a configuration and all that it extends, each file once. Names in problems are as seen from `cwd`. */
export async function readLayers(path: string, cwd: string): Promise<Layers> {
  const layers: Layer[] = [];
  const contexts: FieldContext[] = [];
  const begun = new Set<string>();

  const extendedBy = async (reference: Located<string>, base: Base, chain: readonly string[]): Promise<void> => {
    const found = await extendedConfig(reference, base);
    if (found === undefined) return;
    const at = chain.indexOf(found.path);
    if (at < 0 && (begun.has(found.path) || begun.size < MOST_FILES)) return read(found, chain);
    if (at < 0) return tooMany(reference);
    const circle = [...chain.slice(at), found.path].map((each) => displayName(each, cwd)).join(' → ');
    complain(reference.context, reference.span, {
      code: 'extends-circle',
      message: `Configurations extend each other in a circle: ${circle}.`,
    });
  };

  const read = async (found: Resolved, chain: readonly string[]): Promise<void> => {
    if (begun.has(found.path)) return;
    begun.add(found.path);
    const folder = dirname(found.path);
    const base: Base = { folder, ...(found.package === undefined ? {} : { package: found.package }) };
    const context = await contextAt(found.path, cwd);
    contexts.unshift(context);
    const written = context.file.root === undefined ? {} : (configField.read(context.file.root, context) ?? {});
    for (const reference of written.extends ?? []) await extendedBy(reference, base, [...chain, found.path]);
    layers.push({
      path: found.path,
      written,
      folder,
      rules: await existingPaths(written.rules ?? [], base),
      packFiles: await filesOfPacks(written.packs ?? [], base),
    });
  };

  await read({ path }, []);
  return { layers, contexts };
}

const tooMany = ({ context, span }: Located<string>): void =>
  complain(context, span, {
    code: 'extends-many',
    message: `More than ${MOST_FILES} configurations are extended; this one is not read.`,
  });

async function contextAt(path: string, cwd: string): Promise<FieldContext> {
  const file = displayName(path, cwd);
  const content = await readTextFile(path).catch(() => undefined);
  if (content !== undefined) return contextOf(parseYaml(content, file));
  const problem = { code: 'unreadable', message: 'The configuration cannot be read.', file };
  return { file: { file, text: '', lineStarts: [0], problems: [problem] }, problems: [problem] };
}
