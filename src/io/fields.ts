import type { Span } from '../model/span.ts';
import { complain, type Field, type FieldContext, type Mistake } from './field.ts';
import { namesInstead } from './nearest-name.ts';
import { describeNode, shortened, type YamlNode } from './yaml-node.ts';

/** Tells that another kind of value stands here; for a bare word that YAML reads as something else, how to write it. */
export function expected(what: string, node: YamlNode, context: FieldContext): undefined {
  const remedy = remedyFor(what, node);
  const message = `Expected ${what}, found ${describeNode(node)}${remedy === '' ? '.' : `; ${remedy}.`}`;
  complain(context, node.span, { code: 'yaml-type', message });
  return undefined;
}

function remedyFor(what: string, node: YamlNode): string {
  if (node.kind !== 'scalar') return what.startsWith('text') ? 'put a text that begins with { or [ in quotes' : '';
  const { value, written } = node;
  if (what === BOOLEAN && typeof value === 'string') {
    if (/^(yes|on|y)$/i.test(value)) return 'write true';
    return /^(no|off|n)$/i.test(value) ? 'write false' : '';
  }
  const bare = typeof value !== 'string' && written !== '';
  return bare && what.includes('text') ? `write "${shortened(written)}" in quotes to keep it as it is` : '';
}

const BOOLEAN = 'true or false';

/** Any text that is not blank. */
export const text: Field<string> = {
  expects: 'text',
  schema: { type: 'string', minLength: 1 },
  read: (node, context) => {
    if (node.kind !== 'scalar' || typeof node.value !== 'string') return expected('text', node, context);
    return node.value.trim() === '' ? expected('text', node, context) : node.value;
  },
};

/** true or false; `yes` and `no` are text in YAML 1.2 and are answered with what to write. */
export const boolean: Field<boolean> = {
  expects: BOOLEAN,
  schema: { type: 'boolean' },
  read: (node, context) =>
    node.kind === 'scalar' && typeof node.value === 'boolean' ? node.value : expected(BOOLEAN, node, context),
};

/** A finite number. `012` would silently be 12, so a leading zero is a mistake. */
export const number: Field<number> = {
  expects: 'a number',
  schema: { type: 'number' },
  read: (node, context) => {
    if (node.kind !== 'scalar' || typeof node.value !== 'number' || !Number.isFinite(node.value)) {
      return expected('a number', node, context);
    }
    return hasLeadingZero(node.written) ? leadingZero(node.written, node.span, context) : node.value;
  },
};

/** A number, or null in words for "no limit"; a forgotten value is a mistake. */
export const numberOrNull: Field<number | null> = {
  expects: 'a number or null',
  schema: { type: ['number', 'null'] },
  read: (node, context) => {
    if (node.kind !== 'scalar' || node.written === '') return expected('a number or null', node, context);
    if (node.value === null) return null;
    return typeof node.value === 'number' ? number.read(node, context) : expected('a number or null', node, context);
  },
};

/**
 * A number kept as the exact text of its digits ("1609.344"), in quotes or not; with `fractions` also "1/3". No exponent, no leading
 * zero, no separators.
 */
export function exactDecimal(options: { readonly fractions?: boolean } = {}): Field<string> {
  const decimal = '-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?';
  const pattern = options.fractions ? `^${decimal}(?:/[1-9][0-9]*(?:\\.[0-9]+)?)?$` : `^${decimal}$`;
  const matcher = new RegExp(pattern);
  const expects = options.fractions ? 'a decimal or fraction such as 0.45 or "1/3"' : 'a decimal such as 0.45';
  return {
    expects,
    schema: { anyOf: [{ type: 'string', pattern }, { type: 'number' }] },
    read: (node, context) => {
      if (node.kind !== 'scalar') return expected(expects, node, context);
      const { written } = node;
      if (matcher.test(written)) return written;
      return hasLeadingZero(written) ? leadingZero(written, node.span, context) : expected(expects, node, context);
    },
  };
}

const hasLeadingZero = (written: string): boolean => /^-?0[0-9]/.test(written);

function leadingZero(written: string, span: Span, context: FieldContext): undefined {
  const message = `${shortened(written)} begins with a zero, which some programs read as octal; leave the zero out.`;
  complain(context, span, { code: 'yaml-type', message });
  return undefined;
}

/**
 * One of the names given. `kind` is what such a name is called: "severity". Names are `open` if another project may know others: editors
 * then offer those known here without refusing the rest.
 */
export function oneOf<T extends string>(
  names: readonly T[],
  kind: string,
  options: { readonly open?: boolean } = {},
): Field<T> {
  const known = new Set<string>(names);
  const isKnown = (value: string): value is T => known.has(value);
  const closed = { enum: names };
  const anyName = names.length > 0 ? { anyOf: [closed, { type: 'string' }] } : { type: 'string' };
  return {
    expects: `a ${kind}`,
    schema: options.open ? anyName : closed,
    read: (node, context) => {
      if (node.kind !== 'scalar' || typeof node.value !== 'string') return expected(`text, a ${kind}`, node, context);
      if (isKnown(node.value)) return node.value;
      const message = `Unknown ${kind} "${shortened(node.value)}"${namesInstead(node.value, names)}`;
      complain(context, node.span, { code: 'unknown-name', message });
      return undefined;
    },
  };
}

/** A field with one more check on what was read: each mistake it returns is told, and the value is then left out. */
export function checked<T>(field: Field<T>, mistakes: (value: T, node: YamlNode) => readonly Mistake[]): Field<T> {
  return {
    ...field,
    read: (node, context) => {
      const value = field.read(node, context);
      if (value === undefined) return undefined;
      const found = mistakes(value, node);
      for (const mistake of found) complain(context, mistake.span ?? node.span, mistake);
      return found.length === 0 ? value : undefined;
    },
  };
}

/** Text of a form that a pattern describes; `expects` says it in words. The pattern must not backtrack. */
export function textLike(pattern: RegExp, expects: string): Field<string> {
  const field = checked(text, (value) =>
    pattern.test(value) ? [] : [{ code: 'yaml-type', message: `Expected ${expects}, found "${shortened(value)}".` }],
  );
  return { ...field, expects, schema: { type: 'string', pattern: pattern.source } };
}
