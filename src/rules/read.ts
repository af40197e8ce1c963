import { type Located, list, located } from '../io/collections.ts';
import { placeIn } from '../io/excerpt.ts';
import { complain, contextOf, type Field, type JsonSchema, problemsOf } from '../io/field.ts';
import { optional, record, required } from '../io/record.ts';
import type { YamlFile } from '../io/yaml.ts';
import type { YamlNode } from '../io/yaml-node.ts';
import type { Problem } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import { LEXICON, lexiconPart } from './lexicon-part.ts';
import type { RuleVocabulary } from './names.ts';
import { ruleField, ruleFileSchema, type WrittenRule } from './rule-field.ts';

type LocatedRule = Located<WrittenRule>;

/**
 * Reads rule files: one rule a file, or a list under `rules:`. Problems are those of all files; `rules` holds the sound ones. Ids are
 * unique over all files and the rules that are there already.
 */
export function readRules(
  files: readonly YamlFile[],
  vocabulary: RuleVocabulary,
  present: readonly Rule[] = [],
): { readonly rules: Rule[]; readonly problems: readonly Problem[] } {
  const field = rulesOfFile(located(ruleField(vocabulary)));
  const contexts = files.map(contextOf);
  const written = contexts.flatMap((context) =>
    context.file.root === undefined ? [] : (field.read(context.file.root, context) ?? []),
  );
  const rules = unique(written, present);
  return { rules, problems: problemsOf(contexts) };
}

/** True for a file that holds rules; the others are lexicon files. */
export const isRuleFile = ({ root }: YamlFile): boolean =>
  root?.kind === 'map' && root.entries.some(({ key }) => RULE_KEYS.has(key));

const RULE_KEYS: ReadonlySet<string> = new Set(['rules', 'id', 'compare', 'about', 'severity', 'message', 'tests']);

/** The lexicon entries that a rule file brings along, under `lexicon` of the file or of its rules, as files of their own with the same places. */
export function lexiconPartsOf(file: YamlFile): YamlFile[] {
  const { root } = file;
  const rules = root === undefined ? undefined : valueAt(root, 'rules');
  const owners = [...(root === undefined ? [] : [root]), ...(rules?.kind === 'list' ? rules.items : [])];
  return owners.flatMap((owner) => {
    const part = valueAt(owner, LEXICON);
    return part === undefined ? [] : [{ ...file, root: part, problems: [] }];
  });
}

const valueAt = (node: YamlNode, key: string): YamlNode | undefined =>
  node.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;

/** JSON Schema of a rule file for editors, from the definitions that also check it. */
export const ruleSchema = (vocabulary: RuleVocabulary): JsonSchema => ruleFileSchema(vocabulary);

function rulesOfFile(rule: Field<LocatedRule>): Field<readonly LocatedRule[]> {
  const several = record('a rule file', { rules: required(list(rule)), [LEXICON]: optional(lexiconPart) });
  return {
    ...rule,
    read: (node, context) => {
      if (node.kind === 'map' && node.entries.some(({ key }) => key === 'rules')) {
        return several.read(node, context)?.rules;
      }
      const single = rule.read(node, context);
      return single === undefined ? undefined : [single];
    },
  };
}

function unique(written: readonly LocatedRule[], present: readonly Rule[]): Rule[] {
  const places = new Map(present.map((rule) => [rule.id, `in ${rule.file}`]));
  const rules: Rule[] = [];
  for (const { value, span, context } of written) {
    const other = places.get(value.id);
    if (other === undefined) {
      const { line, column } = placeIn(context.file, span.start);
      places.set(value.id, `at ${context.file.file}:${line}:${column}`);
      rules.push({ ...value, file: context.file.file });
    } else {
      const message = `A rule "${value.id}" is already defined ${other}; ids are unique.`;
      complain(context, span, { code: 'defined-twice', message });
    }
  }
  return rules;
}
