import { collectFacts, createKeyer, createWitnessKeyer, findCopies, mergeFacts } from '../../src/identity/index.ts';
import { gatherFindings } from '../../src/judge/index.ts';
import { createKeyJudge } from '../../src/judging.ts';
import type { Kit } from '../../src/kit.ts';
import type { ClaimRecord } from '../../src/model/claim-record.ts';
import type { Facts } from '../../src/model/facts.ts';
import { readRecordLine, recordLine } from '../../src/model/record-lines.ts';
import type { Finding } from '../../src/model/report.ts';

const parsed = (line: string): ClaimRecord => {
  const record = readRecordLine(line);
  if (typeof record === 'string') throw new Error(`${record}: ${line}`);
  return record;
};

const factsOf = (lines: readonly string[], kit: Kit): Facts => {
  const collector = collectFacts(kit.lexicon);
  for (const line of lines) collector.add(parsed(line));
  return collector.facts();
};

/** What the filters make of records: every step sees lines of JSON only, and facts are those of `parts` parts, merged. */
export function judgedInParts(records: readonly ClaimRecord[], kit: Kit, parts: number): Finding[] {
  const lines = records.map(recordLine);
  const facts = Array.from({ length: parts }, (_, part) =>
    factsOf(
      lines.filter((_line, index) => index % parts === part),
      kit,
    ),
  ).reduce(mergeFacts);
  const keysOf = createKeyer(kit.lexicon, facts);
  const witnessKeysOf = createWitnessKeyer(kit.lexicon, facts);
  const keyed = lines.flatMap((line) => {
    const record = parsed(line);
    return [...keysOf(record), ...witnessKeysOf(record)].map((key) => ({ key, line }));
  });
  const groups = new Map<string, ClaimRecord[]>();
  for (const { key, line } of keyed.sort((a, b) => (a.line < b.line ? 1 : -1)))
    groups.set(key, [...(groups.get(key) ?? []), parsed(line)]);
  const copies = findCopies(facts.sketches);
  const witnessOf = (source: string): string => copies.get(source) ?? source;
  const judgeKey = createKeyJudge(facts, witnessOf, kit);
  const findings = [...groups].flatMap(([key, under]) => judgeKey(key, under).findings);
  return gatherFindings(findings, witnessOf);
}
