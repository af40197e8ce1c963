import type { OutputFormat } from './outputs.ts';

/** The formats of a command with their endings, for its help page; read off the list, so that it cannot fall behind. */
export function formatsHelp(formats: readonly OutputFormat[]): string {
  const width = Math.max(...formats.map(({ id }) => id.length));
  const lines = formats.map(({ id, extensions, description }) => {
    const endings = extensions.length === 0 ? '' : ` (${extensions.join(', ')})`;
    return `  ${id.padEnd(width)}  ${description}${endings}`;
  });
  return ['', 'Formats:', ...lines].join('\n');
}

const examples = (...lines: readonly string[]): string =>
  ['', 'Examples:', ...lines.map((line) => `  $ ${line}`)].join('\n');

export const EXAMPLES = {
  program: examples(
    'gainsay check drafts/',
    'gainsay check drafts/ --output report.md --output report.json',
    'gainsay extract statement.txt --format text --explain',
    'gainsay review drafts/',
    'gainsay render report.json --format md',
    'gainsay explain eadc38 --report report.json',
    'gainsay rules test my-rules/opening-hours.yaml',
  ),
  check: examples(
    'gainsay check drafts/ wire/*.txt',
    'gainsay check feed.jsonl --fail-on warning',
    'cat draft.md | gainsay check - notes/ --stdin-filename draft.md',
    'gainsay check drafts/ --format md --output today.md --format json --output today.json',
  ),
  explain: examples(
    'gainsay check drafts/ --output today.json',
    'gainsay explain eadc38 --report today.json',
    "gainsay explain 'cleared 3' --report today.json",
    'gainsay explain wire/agency.txt:12 --report today.json',
  ),
  filters: examples(
    'gainsay extract archive.jsonl > claims.jsonl',
    'gainsay facts < claims.jsonl > facts.json',
    'gainsay key --facts facts.json < claims.jsonl | LC_ALL=C sort | gainsay judge --facts facts.json',
  ),
  rules: examples(
    'gainsay rules list --format json',
    'gainsay rules explain stake-size',
    'gainsay rules test my-rules/opening-hours.yaml --watch',
    'gainsay rules new rent --attribute rent --level conflict=error --output my-rules/rent.yaml',
    'gainsay rules new mirror-size --from notes/a.txt:12 notes/b.txt:4',
    'gainsay rules schema rule --output schema/rule.schema.json',
  ),
} as const;

export const EXIT_CODES = `
Exit codes:
  0  nothing open or confirmed at or above --fail-on
  1  something is
  2  usage, configuration or rules are wrong, or no document could be read`;
