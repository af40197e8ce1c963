import type { Claim } from '../model/claim.ts';
import type { RuleTarget, Ruling, SourceFacts } from '../model/rule.ts';
import { compileExpression, type Expression } from './expression.ts';
import { claimValues, type ExpressionValues, topicValues } from './expression-names.ts';

/** Steps that one expression may take in one check: a few seconds. */
const MOST_STEPS = 50_000_000;

interface Running extends Expression {
  /** Steps left. */
  left: number;
}

/**
 * Says of pairs whether the condition of a rule holds, for the two claims in one order or the other. Expressions are compiled when they are
 * first met. What fails, or takes too long, counts as false and is told.
 */
export function createConditionRulings(
  factsOf: (source: string) => SourceFacts,
  mostSteps = MOST_STEPS,
): (when: string, a: Claim, b: Claim, topic: RuleTarget) => Ruling {
  const running = new Map<string, Running>();
  const runningOf = (when: string): Running => {
    const known = running.get(when) ?? { ...compiled(when), left: mostSteps };
    running.set(when, known);
    return known;
  };
  const seen = new WeakMap<Claim, ExpressionValues['a']>();
  const valuesOf = (claim: Claim): ExpressionValues['a'] => {
    const known = seen.get(claim) ?? claimValues(claim, factsOf(claim.source));
    seen.set(claim, known);
    return known;
  };
  return (when, a, b, topic) => {
    const expression = runningOf(when);
    const [left, right, values] = [valuesOf(a), valuesOf(b), topicValues(topic)];
    const forward = evaluate(expression, { a: left, b: right, topic: values });
    if (forward === true) return { flagged: true, swapped: false };
    const backward = evaluate(expression, { a: right, b: left, topic: values });
    if (backward === true) return { flagged: true, swapped: true };
    const failure = [forward, backward].find((result) => result !== false);
    return {
      flagged: false,
      because: 'what it asks under "when" does not hold',
      ...(failure === undefined ? {} : { failure }),
    };
  };
}

function compiled(when: string): Expression {
  const expression = compileExpression(when);
  if (!('message' in expression)) return expression;
  // Rules are checked when they are read; one that was made by hand may still be wrong.
  const fail = (): never => {
    throw new Error(expression.message);
  };
  return { holds: fail, steps: 1 };
}

/** True or false, or what kept it from being told. */
function evaluate(expression: Running, values: ExpressionValues): boolean | string {
  expression.left -= expression.steps;
  if (expression.left < 0) return `its expression takes too many steps in all`;
  try {
    return expression.holds(values);
  } catch (error) {
    return (error as Error).message;
  }
}
