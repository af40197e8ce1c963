import type { Rule } from '../model/rule.ts';
import { renderMessage } from './message.ts';
import { mostSpecific, type Target } from './specificity.ts';

/** The rules as the judge uses them. */
export interface RuleBook {
  /** The most specific rule whose `about` fits; undefined if none does. */
  readonly ownerOf: (target: Target) => Rule | undefined;
  /** Fills a rule's message; see PLACEHOLDERS for what the values should name. */
  readonly messageOf: (rule: Rule, values: Readonly<Record<string, string>>) => string;
}

export function createRuleBook(rules: readonly Rule[]): RuleBook {
  return {
    ownerOf: (target) => mostSpecific(rules, target),
    messageOf: (rule, values) => renderMessage(rule.message, values),
  };
}
