export { isAbout } from './about.ts';
export { compareOptionsField } from './compare-field.ts';
export { renderMessage } from './message.ts';
export type { RuleVocabulary } from './names.ts';
export { isRuleFile, lexiconPartsOf, readRules, ruleSchema } from './read.ts';
export { createRuleBook } from './rule-book.ts';
export { runRuleTests, type TestOutcome } from './run-tests.ts';
export { bySpecificity, FIELD_ORDER, mostSpecific } from './specificity.ts';
export { SEVERABLE } from './test-field.ts';
