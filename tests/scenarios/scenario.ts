/** One fenced block of a scenario file: the words after the fence, and the text in it. */
export interface Block {
  readonly kind: string;
  /** What follows the kind: the name of a file. */
  readonly name: string;
  readonly text: string;
  /** Lines of the opening and of the closing fence, 0-based. */
  readonly open: number;
  readonly close: number;
}

export const KINDS = ['file', 'stdin', 'command', 'stdout', 'stderr', 'written', 'exit'] as const;

const FENCE = /^(`{3,})(\S*) ?(.*)$/;

/** The fenced blocks of a scenario in order. A longer fence holds shorter ones. Throws for an unknown kind or a fence left open. */
export function blocksOf(scenario: string): Block[] {
  const lines = scenario.split('\n');
  const blocks: Block[] = [];
  for (let open = 0; open < lines.length; open++) {
    const [, fence, kind = '', name = ''] = FENCE.exec(lines[open] ?? '') ?? [];
    if (fence === undefined) continue;
    const close = lines.indexOf(fence, open + 1);
    if (close < 0) throw new Error(`The fence in line ${open + 1} is left open.`);
    if (!KINDS.some((known) => known === kind)) throw new Error(`Line ${open + 1}: there is no block "${kind}".`);
    const inside = lines.slice(open + 1, close);
    blocks.push({ kind, name, text: inside.map((line) => `${line}\n`).join(''), open, close });
    open = close;
  }
  return blocks;
}

/** Words of a command line; single or double quotes keep spaces. */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
}

export interface Step {
  readonly argv: readonly string[];
  readonly stdin: string;
  /** Expected results: blocks of the kinds stdout, stderr, written, exit. */
  readonly expected: readonly Block[];
}

/** The commands of a scenario, each with its standard input before it and what is expected after it. */
export function stepsOf(blocks: readonly Block[]): Step[] {
  const steps: { argv: string[]; stdin: string; expected: Block[] }[] = [];
  let stdin = '';
  for (const block of blocks) {
    const last = steps.at(-1);
    if (block.kind === 'stdin') stdin = block.text;
    else if (block.kind === 'command') {
      const [program, ...argv] = wordsOf(block.text);
      if (program !== 'gainsay') throw new Error(`Line ${block.open + 1}: a command begins with "gainsay".`);
      steps.push({ argv, stdin, expected: [] });
      stdin = '';
    } else if (block.kind !== 'file') {
      if (!last) throw new Error(`Line ${block.open + 1}: ${block.kind} before any command.`);
      last.expected.push(block);
    }
  }
  return steps;
}

/** The scenario with the texts of some blocks replaced. */
export function withTexts(scenario: string, replaced: ReadonlyMap<Block, string>): string {
  const lines = scenario.split('\n');
  for (const [block, text] of [...replaced].sort(([a], [b]) => b.open - a.open)) {
    lines.splice(block.open + 1, block.close - block.open - 1, ...text.split('\n').slice(0, -1));
  }
  return lines.join('\n');
}
