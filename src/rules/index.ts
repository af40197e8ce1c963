export { renderMessage } from './message.ts';
export { isRuleFile, readRules, ruleSchema } from './read.ts';
export { type RuleVocabulary, SEVERABLE } from './rule-field.ts';
export { runRuleTests, type TestOutcome } from './run-tests.ts';
export { isAbout, misfits, mostSpecific } from './specificity.ts';
