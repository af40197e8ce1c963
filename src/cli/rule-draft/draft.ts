import { type YamlData, yamlInline, yamlText } from '../../io/yaml-write.ts';
import type { AttributeEntry } from '../../model/lexicon.ts';
import type { Level, Severity } from '../../model/report.ts';
import type { Expectation } from '../../model/rule.ts';

/** A rule as it is about to be written into a file of its own. */
export interface RuleDraft {
  readonly id: string;
  readonly description: string;
  readonly about: Readonly<Record<string, string>>;
  readonly compare: string;
  readonly severity: Readonly<Partial<Record<Level, Severity>>>;
  readonly message: string;
  /** An attribute that the lexicon does not have yet, by its name. */
  readonly attribute?: { readonly name: string; readonly entry: AttributeEntry };
  readonly tests: readonly DraftTest[];
}

export interface DraftTest {
  readonly name: string;
  readonly sources: readonly [string, string];
  readonly expect: Expectation;
}

const testLines = ({ name, sources, expect }: DraftTest): string[] => [
  `  - name: ${yamlText(name)}`,
  `    sources: ${yamlInline(sources)}`,
  `    expect: ${expect}`,
];

const attributeLines = ({ attribute }: RuleDraft): string[] =>
  attribute === undefined
    ? []
    : [
        '# Words by which the attribute is known in a text; any inflection of them counts.',
        'lexicon:',
        '  attributes:',
        `    ${yamlText(attribute.name)}: ${yamlInline(attribute.entry as unknown as YamlData)}`,
      ];

/** The file of a rule. */
export function ruleFileText(draft: RuleDraft): string {
  const lines = [
    `id: ${yamlText(draft.id)}`,
    `description: ${yamlText(draft.description)}`,
    `about: ${yamlInline(draft.about)}`,
    `compare: ${yamlText(draft.compare)}`,
    `severity: ${yamlInline(draft.severity)}`,
    `message: ${yamlText(draft.message)}`,
    ...attributeLines(draft),
    'tests:',
    ...draft.tests.flatMap(testLines),
  ];
  return `${lines.join('\n')}\n`;
}
