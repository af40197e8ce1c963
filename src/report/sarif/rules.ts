import type { RuleDescription } from '../../model/plugin.ts';
import { type Finding, SEVERITIES, type Severity } from '../../model/report.ts';
import { plainText } from '../plain-text.ts';
import { webAddress } from '../web-address.ts';
import type { ReportingDescriptor } from './types.ts';

/** The names that code scanning services know. */
const PROBLEM_SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'recommendation',
};

/** Characters that code scanning takes of a description. */
const LONGEST_DESCRIPTION = 1024;

const brief = (text: string): string =>
  text.length <= LONGEST_DESCRIPTION
    ? text
    : `${text.slice(0, LONGEST_DESCRIPTION - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** The gravest of what a rule may give. */
const gravest = (severities: readonly Severity[]): Severity =>
  SEVERITIES.find((severity) => severities.includes(severity)) ?? 'note';

const described = (id: string, description: string, severity: Severity): ReportingDescriptor => ({
  id: plainText(id),
  shortDescription: { text: brief(plainText(description)) },
  fullDescription: { text: brief(plainText(description)) },
  defaultConfiguration: { level: severity },
  properties: { tags: ['contradiction'], 'problem.severity': PROBLEM_SEVERITY[severity] },
});

function descriptorOf({ id, description, help, references = [], severity }: RuleDescription): ReportingDescriptor {
  const [address] = references.flatMap((reference) => webAddress(reference) ?? []);
  return {
    ...described(id, description, gravest(Object.values(severity))),
    help: { text: plainText(help ?? description) },
    ...(address === undefined ? {} : { helpUri: address }),
  };
}

/** Every rule in force, and those that only a finding names, as in a report that is rendered elsewhere. By id, in code unit order. */
export function descriptorsOf(rules: readonly RuleDescription[], findings: readonly Finding[]): ReportingDescriptor[] {
  const descriptors = new Map(rules.map((rule) => [plainText(rule.id), descriptorOf(rule)]));
  for (const { rule, severity } of findings) {
    const id = plainText(rule);
    if (!descriptors.has(id)) descriptors.set(id, described(rule, 'Sources contradict each other.', severity));
  }
  return [...descriptors.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
