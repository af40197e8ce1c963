export { PLACEHOLDERS, type Placeholder, renderMessage } from './message.ts';
export { isRuleFile, readRules, ruleSchema } from './read.ts';
export { createRuleBook, type RuleBook } from './rule-book.ts';
export { type RuleVocabulary, SEVERABLE } from './rule-field.ts';
export { runRuleTests, type TestOutcome } from './run-tests.ts';
export { isAbout, mostSpecific, type Target } from './specificity.ts';
