import { fileURLToPath } from 'node:url';
import { comparators } from './compare/index.ts';
import { createExtractor } from './extract/index.ts';
import { digest } from './io/digest.ts';
import { listFiles, listFolders, readTextFile, writeFileAtomically } from './io/files.ts';
import { formatProblem } from './io/format-problem.ts';
import { readYamlFiles } from './io/yaml-files.ts';
import {
  canonicalJson,
  compileLexicon,
  emptyLexicon,
  englishThesaurus,
  englishVerbs,
  englishVocabulary,
  stemTable,
} from './lexicon/index.ts';
import type { Lexicon } from './model/lexicon.ts';
import type { Problem } from './model/report.ts';
import { readPack } from './pack.ts';
import { SHIPPED_FILE, type Shipped } from './shipped.ts';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
/** Where this module itself lies once it is compiled. */
const COMPILED = fileURLToPath(new URL('.', import.meta.url));

async function compileShipped(): Promise<{ readonly shipped: Shipped; readonly problems: readonly Problem[] }> {
  const words = await readYamlFiles(['rules/lexicon'], PACKAGE);
  const checks = await readYamlFiles(['rules/checks'], PACKAGE);
  const base = { lexicon: emptyLexicon, rules: [], comparators };
  const { lexicon, rules, problems } = readPack([...words.files, ...checks.files], base);
  const tables = {
    vocabulary: englishVocabulary(englishVerbs()),
    thesaurus: englishThesaurus(compileLexicon(lexicon).stem),
    stems: stemTable(stemmedWords(compileLexicon(lexicon))),
  };
  return {
    shipped: {
      digest: digest([canonicalJson({ lexicon, rules })], 64),
      program: digest([...(await codeUnder(COMPILED)), ...Object.values(tables)], 64),
      lexicon,
      rules: rules.map((rule) => ({ ...rule, shipped: true })),
      ...tables,
    },
    problems: [...words.problems, ...checks.problems, ...problems],
  };
}

/** The text of every module, in the order of their paths. */
async function codeUnder(folder: string): Promise<string[]> {
  const own = await Promise.all((await listFiles(folder, ['.js'])).map(readTextFile));
  const below = await Promise.all((await listFolders(folder)).map(codeUnder));
  return [...own, ...below.flat()];
}

/** The words of which a stem is asked for while readers are compiled: most of the forms of the lexicon. */
function stemmedWords(lexicon: Lexicon): ReadonlySet<string> {
  const asked = new Set<string>();
  const stem = (word: string): string => {
    const lower = word.toLowerCase();
    asked.add(lexicon.data.irregular[lower] ?? lower);
    return lexicon.stem(word);
  };
  createExtractor({ ...lexicon, stem });
  return asked;
}

const { shipped, problems } = await compileShipped();
if (problems.length > 0) {
  process.stderr.write(`${problems.map(formatProblem).join('\n')}\n`);
  process.exitCode = 2;
} else {
  await writeFileAtomically(fileURLToPath(SHIPPED_FILE), `${JSON.stringify(shipped)}\n`);
}
