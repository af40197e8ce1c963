import { namesInstead } from '../io/nearest-name.ts';
import type { Span } from '../model/span.ts';
import type { ASTNode } from './cel.ts';
import { MOST_MEMBERS } from './expression-names.ts';

/** Functions of a value and of numbers. What is not listed is refused: regular expressions, clocks and conversions among it. */
const CALLS: ReadonlySet<string> = new Set(['abs', 'days', 'size', 'double']);
const METHODS: ReadonlySet<string> = new Set(['contains', 'startsWith', 'endsWith', 'lower', 'size']);
const COMPREHENSIONS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);

/** Every function that an expression may call. Docs derive from it. */
export const FUNCTIONS: readonly string[] = [...new Set([...CALLS, ...METHODS, ...COMPREHENSIONS])].sort();

/** Steps that one evaluation may take: some milliseconds at most. */
const MOST_STEPS = 10_000;

/** Signs "+" in one expression: joined to itself again and again, a list or text doubles each time. */
const MOST_JOINS = 4;

interface Refusal {
  readonly message: string;
  readonly span: Span;
}

/** At most so many steps are taken, and so many members has what comes out if it is a list. */
interface Cost {
  readonly steps: number;
  readonly members: number;
}

interface Walk {
  readonly refusals: Refusal[];
  /** Members of the longest list that the expression could build. */
  readonly longest: number;
}

/**
 * How many steps an expression takes at most; or why it is not accepted though it is well formed: it calls what it may not, or could take
 * too long. Bounds are worked out from the expression alone: a comprehension takes the steps of its body for each member of its list.
 */
export function boundWork(ast: ASTNode): { readonly steps: number } | Refusal {
  const joins = ast.input.split('+').length - 1;
  const span = { start: ast.range.start, end: ast.range.end };
  if (joins > MOST_JOINS)
    return { message: `The expression joins ${joins} times with +; at most ${MOST_JOINS} are allowed.`, span };
  const refusals: Refusal[] = [];
  const { steps } = costOf(ast, { refusals, longest: MOST_MEMBERS * 2 ** joins });
  const [refusal] = refusals;
  if (refusal !== undefined) return refusal;
  if (steps <= MOST_STEPS) return { steps };
  return { message: `The expression may take ${steps} steps; at most ${MOST_STEPS} are allowed.`, span };
}

function costOf(node: ASTNode, walk: Walk): Cost {
  const refuse = (message: string): void => {
    walk.refusals.push({ message, span: { start: node.range.start, end: node.range.end } });
  };
  switch (node.op) {
    case 'value':
    case 'id':
      return { steps: 1, members: walk.longest };
    case 'call':
      if (!CALLS.has(node.args[0])) refuse(unknownCall(node.args[0]));
      return sumOf(node.args[1], walk);
    case 'rcall':
      return costOfMethod(node.args, walk, refuse);
    case 'list':
      return { ...sumOf(node.args, walk), members: node.args.length };
    case '.':
      return { steps: costOf(node.args[0], walk).steps + 1, members: walk.longest };
    case 'map':
    case '.?':
    case '[?]':
      refuse('An expression may hold no maps and no optional values.');
      return { steps: 0, members: 0 };
    case '!_':
    case '-_':
      return sumOf([node.args], walk);
    default:
      return costOfOperator(node.op, sumOfEach(node.args, walk));
  }
}

type MethodArgs = Extract<ASTNode, { readonly op: 'rcall' }>['args'];

function costOfMethod([name, on, args]: MethodArgs, walk: Walk, refuse: (message: string) => void): Cost {
  const range = costOf(on, walk);
  if (!COMPREHENSIONS.has(name)) {
    if (!METHODS.has(name)) refuse(unknownCall(name));
    const given = sumOf(args, walk);
    return { steps: range.steps + given.steps, members: walk.longest };
  }
  // The first argument names the member.
  const body = sumOf(args.slice(1), walk);
  return { steps: range.steps + range.members * body.steps, members: range.members };
}

const sumOfEach = (nodes: readonly ASTNode[], walk: Walk): Cost[] => nodes.map((node) => costOf(node, walk));

const sumOf = (nodes: readonly ASTNode[], walk: Walk): Cost => ({
  steps: 1 + sumOfEach(nodes, walk).reduce((sum, { steps }) => sum + steps, 0),
  members: walk.longest,
});

/** Two lists joined are as long as both; in a choice of two the longer counts. */
function costOfOperator(op: string, parts: readonly Cost[]): Cost {
  const members = parts.map((part) => part.members);
  return {
    steps: 1 + parts.reduce((sum, { steps }) => sum + steps, 0),
    members: op === '+' ? members.reduce((sum, each) => sum + each, 0) : Math.max(...members, 0),
  };
}

const unknownCall = (name: string): string =>
  `Unknown function "${name}" in the expression${namesInstead(name, FUNCTIONS)}`;
