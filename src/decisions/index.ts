export { decisionsSchema } from './decision-field.ts';
export {
  type DecisionsFile,
  emptyDecisionsFile,
  withDecisions,
  withoutDecisions,
  writeDecisions,
} from './file.ts';
export { joinDecisions, unmatched, withoutJoined } from './join.ts';
export { nearMissIds } from './near-misses.ts';
export { parseDecisions } from './parse.ts';
export { historyOf, isSameDecision, newestOf, sourcesOf } from './standing.ts';
