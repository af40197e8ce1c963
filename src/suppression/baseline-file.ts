import { entriesOf } from '../io/collections.ts';
import { type JsonSchema, readFields } from '../io/field.ts';
import { text, textLike } from '../io/fields.ts';
import { optional, record, required } from '../io/record.ts';
import type { YamlFile } from '../io/yaml.ts';
import { yamlInline } from '../io/yaml-write.ts';
import { InputError } from '../model/problem.ts';
import type { BaselineEntry } from '../model/suppression.ts';

const HEAD = [
  '# Findings that were accepted as they stood. Written by `gainsay baseline`; one line a finding, sorted, so that it can be merged.',
  '# A finding whose values change is told of again. `gainsay baseline --prune` takes out those that are gone.',
];

/** Enough of a message to know the finding by. */
const LONGEST_MESSAGE = 160;

const digestText = textLike(/^[0-9a-f]{8,64}$/, 'a digest of hexadecimal digits, in quotes');

const entryField = record('an accepted finding', {
  state: required(digestText, 'Digest of its values when it was accepted.'),
  rule: required(text, 'The rule that found it, for readers.'),
  message: optional(text, 'What it said, for readers.'),
});

const baselineField = record('a baseline', {
  findings: required(entriesOf(entryField), 'Accepted findings by id.'),
});

/** JSON Schema of a baseline, for editors. */
export const baselineSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Baseline of gainsay',
  ...baselineField.schema,
});

/** @throws InputError with every mistake in the file at once. */
export function readBaseline(file: YamlFile): BaselineEntry[] {
  const { value, problems } = readFields(file, baselineField);
  if (problems.length > 0) throw new InputError(problems);
  return (value?.findings ?? []).map(({ key, value: { state, rule, message = '' } }) => ({
    finding: key.value,
    state,
    rule,
    message,
  }));
}

/** The text of a baseline: the same entries give the same bytes, whatever their order. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const sorted = entries.toSorted((a, b) => (a.finding < b.finding ? -1 : 1));
  const lines = sorted.map(({ finding, state, rule, message }) => {
    const shown = message.replace(/\s+/g, ' ').trim();
    const cut = shown.length > LONGEST_MESSAGE ? `${shown.slice(0, LONGEST_MESSAGE - 1)}…` : shown;
    return `  "${finding}": ${yamlInline({ state: `${state}`, rule, ...(cut === '' ? {} : { message: cut }) })}`;
  });
  return [...HEAD, lines.length === 0 ? 'findings: {}' : 'findings:', ...lines, ''].join('\n');
}
