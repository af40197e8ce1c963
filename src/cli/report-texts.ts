import { openFile } from '../ingest/index.ts';
import { readPaths } from '../io/read.ts';
import type { Kit } from '../kit.ts';
import type { Claim } from '../model/claim.ts';
import { grouped } from '../model/grouped.ts';
import type { Problem, Report, Source } from '../model/report.ts';
import { fileOfSource } from '../model/source-name.ts';
import { describeSources } from '../reading.ts';

const claimsOf = ({ findings, cleared, agreements }: Report): Claim[] => [
  ...findings.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims)),
  ...cleared.flatMap(({ claims }) => claims),
  ...agreements.flatMap(({ claims }) => claims),
];

/** Whether every value that the report places in a text stands there still. */
const holds = (text: string, claims: readonly Claim[]): boolean =>
  claims.every((claim) => text.slice(claim.start, claim.end) === claim.text);

const missing = (name: string, why: string): Problem => ({
  code: 'source-text',
  file: name,
  message: `${name} ${why}; its text is not shown.`,
});

/**
 * A report with the texts of its sources, read anew from the folder that their names start from where the report does not hold them. A
 * text that is gone, or in which the values do not stand where the report says, is left out and told as a problem.
 */
export async function withTexts(report: Report, base: string, kit: Kit): Promise<Report> {
  const without = report.sources.filter(({ text }) => text === undefined);
  if (without.length === 0) return report;
  const { documents } = await readPaths([...new Set(without.map(({ name }) => fileOfSource(name)))], {
    cwd: base,
    base,
    extensions: [...kit.formats, ...kit.decoders].flatMap(({ extensions }) => extensions),
    open: (file) => openFile(file, kit.decoders),
  });
  const found = new Map(describeSources(documents, kit).map((source) => [source.name, source]));
  const claims = grouped(claimsOf(report), ({ source }) => source);
  const problems: Problem[] = [];
  const completed = report.sources.map((source): Source => {
    if (source.text !== undefined) return source;
    const { text, blocks } = found.get(source.name) ?? {};
    if (text === undefined || blocks === undefined) problems.push(missing(source.name, 'cannot be read'));
    else if (holds(text, claims.get(source.name) ?? [])) return { ...source, text, blocks };
    else problems.push(missing(source.name, 'has changed since the report was written'));
    return source;
  });
  return { ...report, sources: completed, problems: [...report.problems, ...problems] };
}
