export { isAbout } from './about.ts';
export { renderMessage } from './message.ts';
export type { RuleVocabulary } from './names.ts';
export { isRuleFile, readRules, ruleSchema } from './read.ts';
export { createRuleBook } from './rule-book.ts';
export { runRuleTests, type TestOutcome } from './run-tests.ts';
export { bySpecificity, FIELD_ORDER, mostSpecific } from './specificity.ts';
export { SEVERABLE } from './test-field.ts';
