import { fileURLToPath } from 'node:url';
import { comparators } from './compare/index.ts';
import { digest } from './io/digest.ts';
import { writeFileAtomically } from './io/files.ts';
import { formatProblem } from './io/format-problem.ts';
import { readYamlFiles } from './io/yaml-files.ts';
import {
  canonicalJson,
  compileLexicon,
  emptyLexicon,
  englishThesaurus,
  englishVerbs,
  englishVocabulary,
} from './lexicon/index.ts';
import type { Problem } from './model/report.ts';
import { readPack } from './pack.ts';
import { SHIPPED_FILE, type Shipped } from './shipped.ts';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

async function compileShipped(): Promise<{ readonly shipped: Shipped; readonly problems: readonly Problem[] }> {
  const words = await readYamlFiles(['rules/lexicon'], PACKAGE);
  const checks = await readYamlFiles(['rules/checks'], PACKAGE);
  const base = { lexicon: emptyLexicon, rules: [], comparators };
  const { lexicon, rules, problems } = readPack([...words.files, ...checks.files], base);
  return {
    shipped: {
      digest: digest([canonicalJson({ lexicon, rules })], 64),
      lexicon,
      rules: rules.map((rule) => ({ ...rule, shipped: true })),
      vocabulary: englishVocabulary(englishVerbs()),
      thesaurus: englishThesaurus(compileLexicon(lexicon).stem),
    },
    problems: [...words.problems, ...checks.problems, ...problems],
  };
}

const { shipped, problems } = await compileShipped();
if (problems.length > 0) {
  process.stderr.write(`${problems.map(formatProblem).join('\n')}\n`);
  process.exitCode = 2;
} else {
  await writeFileAtomically(fileURLToPath(SHIPPED_FILE), `${JSON.stringify(shipped)}\n`);
}
