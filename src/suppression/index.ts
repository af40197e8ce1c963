export { extendBaseline, pruneBaseline } from './baseline.ts';
export { baselineSchema, readBaseline, writeBaseline } from './baseline-file.ts';
export { type Commented, type Suppressed, suppressionsIn } from './comments.ts';
export { type Settlement, settle } from './settle.ts';
