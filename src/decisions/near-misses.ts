import { digest } from '../io/digest.ts';
import type { Claim } from '../model/claim.ts';
import { grouped } from '../model/grouped.ts';
import type { Cleared, Decision, Finding, Side } from '../model/report.ts';
import type { Value } from '../model/value.ts';

/** Rule of findings that no rule made. */
export const RAISED_RULE = 'raised';

/** What a value says, without its place, its wording and its precision. */
function normalised(value: Value): string {
  switch (value.type) {
    case 'quantity':
      return [value.relation, value.exact.join('-'), value.unit].join(' ');
    case 'date':
      return [value.relation, value.from ?? value.weekday ?? '', value.to ?? value.time ?? ''].join(' ');
    case 'rank':
      return [value.position, value.from, value.of, value.after ?? ''].join(' ');
    case 'term':
      return `${value.negated === true ? 'not ' : ''}${value.set}: ${value.term}`;
    case 'role':
      return [value.modifier ?? '', value.role, value.at ?? '', value.holder].join(' ');
    case 'name':
      return `${value.role} ${value.name}`;
  }
}

const valuesOf = (claims: readonly Claim[]): string[] =>
  [...new Set(claims.map(({ value }) => normalised(value)))].sort();

const idOf = ({ topic, claims }: Cleared): string => digest(['near-miss', topic.key, ...valuesOf(claims)]);

/** Ids of near-misses, in their order: digests of topic and values, so that places, names of files and the reason play no part. */
export function nearMissIds(cleared: readonly Cleared[]): string[] {
  const seen = new Map<string, number>();
  return cleared.map((one) => {
    const id = idOf(one);
    const ordinal = (seen.get(id) ?? 0) + 1;
    seen.set(id, ordinal);
    return ordinal === 1 ? id : digest([id, String(ordinal)]);
  });
}

/** One side for each value; where all are the same, one for each claim. */
function sidesOf(claims: readonly Claim[]): Side[] {
  const groups = [...grouped(claims, ({ value }) => normalised(value)).values()];
  const sides = groups.length > 1 ? groups : claims.map((claim) => [claim]);
  return sides.map((side) => ({ label: side[0]?.derived?.explanation ?? side[0]?.text ?? '', claims: side }));
}

/** The finding that an editor makes of a near-miss. It is as severe as can be, because a person has looked at it. */
export function raise(nearMiss: Cleared, id: string, decision: Decision): Finding {
  const { topic, claims, reason, note } = nearMiss;
  const [attribute = ''] = topic.key.split('|');
  const sides = sidesOf(claims);
  return {
    id,
    state: id,
    rule: RAISED_RULE,
    level: 'conflict',
    severity: 'error',
    topic: { ...topic, subject: claims[0]?.subject ?? [], attribute },
    message: `${decision.author} raised this by hand: ${sides.map(({ label }) => `“${label}”`).join(' against ')}.`,
    status: 'open',
    sides,
    trace: [
      { step: 'near-miss', detail: note === '' ? 'It looked alike and was not flagged.' : `Not flagged: ${note}` },
      { step: 'raised', detail: `By ${decision.author}${decision.note === undefined ? '.' : `: ${decision.note}`}` },
    ],
    raised: { reason, note },
  };
}

/** The near-miss that a raised finding was. */
export const lower = ({ topic, sides, raised }: Finding): Cleared => ({
  reason: raised?.reason ?? 'rule',
  topic: { key: topic.key, label: topic.label },
  note: raised?.note ?? '',
  claims: sides.flatMap(({ claims }) => claims),
});
