import { complain, type Field } from '../io/field.ts';
import { text } from '../io/fields.ts';
import type { YamlNode } from '../io/yaml-node.ts';
import type { Span } from '../model/span.ts';
import { compileExpression } from './expression.ts';

/** An expression, checked when it is read. Mistakes point into it. */
export const whenField: Field<string> = {
  expects: 'an expression that gives true or false',
  schema: text.schema,
  read: (node, context) => {
    const written = text.read(node, context);
    if (written === undefined) return undefined;
    const compiled = compileExpression(written);
    if (!('message' in compiled)) return written;
    const span = spanIn(node, context.file.text, written, compiled.span);
    complain(context, span, { code: 'expression', message: compiled.message });
    return undefined;
  },
};

/** Where a part of a value stands in the file, if the value stands there as it is; else the whole of it. */
function spanIn(node: YamlNode, file: string, value: string, part: Span): Span {
  const raw = file.slice(node.span.start, node.span.end);
  const at = raw.indexOf(value);
  if (at < 0) return node.span;
  const start = node.span.start + at + part.start;
  return { start, end: Math.max(start + 1, node.span.start + at + part.end) };
}
