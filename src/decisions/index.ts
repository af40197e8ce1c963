export { decisionsSchema } from './decision-field.ts';
export {
  type DecisionsFile,
  emptyDecisionsFile,
  parseDecisions,
  withDecisions,
  withoutDecisions,
  writeDecisions,
} from './file.ts';
export { joinDecisions, unmatched, withoutJoined } from './join.ts';
export { nearMissIds } from './near-misses.ts';
export { historyOf, isSameDecision, newestOf, sourcesOf } from './standing.ts';
