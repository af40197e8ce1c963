export { type Explanation, explain } from './explanation.ts';
export { explanationText } from './explanation-text.ts';
export { type Found, findEntries } from './find-entries.ts';
