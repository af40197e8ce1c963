import { complain, type Field, type FieldContext, type Mistake } from '../io/field.ts';
import { checked, number, oneOf, text } from '../io/fields.ts';
import { namesInstead } from '../io/nearest-name.ts';
import { optional, record, required } from '../io/record.ts';
import type { YamlMap, YamlNode } from '../io/yaml-node.ts';
import type { CompareOptions, Tolerance } from '../model/compare-options.ts';
import type { LexiconData } from '../model/lexicon.ts';
import { parseMeasure } from './measure.ts';
import type { RuleVocabulary } from './names.ts';

/** How a rule compares. */
export interface Comparison {
  readonly compare: string;
  readonly options?: CompareOptions;
}

type Known = RuleVocabulary['comparators'][number];

/** The id of a comparator, or `with` and the options that it takes. */
export function compareField({ comparators, lexicon }: RuleVocabulary): Field<Comparison> {
  const id = oneOf(
    comparators.map((comparator) => comparator.id),
    'comparator',
  );
  const long = record('a comparison', {
    with: required(id, 'The comparator.'),
    tolerance: optional(toleranceField(lexicon), 'How far two values may be apart without being in conflict.'),
  });
  return {
    expects: 'a comparator, or "with" and its options',
    schema: { anyOf: [id.schema, long.schema] },
    read: (node, context) => {
      if (node.kind !== 'map') {
        const compare = id.read(node, context);
        return compare === undefined ? undefined : { compare };
      }
      const known = comparators.find((comparator) => comparator.id === comparatorNamed(node));
      if (known !== undefined && !takesItsOptions(known, node, context)) return undefined;
      const read = long.read(node, context);
      if (read === undefined) return undefined;
      return {
        compare: read.with,
        ...(read.tolerance === undefined ? {} : { options: { tolerance: read.tolerance } }),
      };
    },
  };
}

/** The options of one comparator without its name, as a configuration gives them to a rule; without a comparator those of any. */
export function compareOptionsField(comparator: Known | undefined, lexicon: LexiconData): Field<CompareOptions> {
  const options = record('options', {
    tolerance: optional(toleranceField(lexicon), 'How far two values may be apart without being in conflict.'),
  });
  return {
    ...options,
    read: (node, context) =>
      node.kind === 'map' && comparator !== undefined && !takesItsOptions(comparator, node, context)
        ? undefined
        : options.read(node, context),
  };
}

const entryOf = (node: YamlMap, key: string): YamlMap['entries'][number] | undefined =>
  node.entries.find((entry) => entry.key === key);

function comparatorNamed(node: YamlMap): unknown {
  const value = entryOf(node, 'with')?.value;
  return value?.kind === 'scalar' ? value.value : undefined;
}

/** Tells of options that the comparator does not take, in its name. */
function takesItsOptions({ id, tolerances = [] }: Known, node: YamlMap, context: FieldContext): boolean {
  const options = tolerances.length > 0 ? ['tolerance'] : [];
  const takes = options.length > 0 ? `takes ${options.join(', ')}` : 'takes no options';
  const unknown = node.entries.filter(({ key }) => key !== 'with' && !options.includes(key));
  for (const { key, keySpan } of unknown) {
    const near = namesInstead(key, options);
    const instead = near.startsWith('; did') ? near : '.';
    const message = `Unknown option "${key}"; the comparator ${id} ${takes}${instead}`;
    complain(context, keySpan, { code: 'unknown-key', message });
  }
  const tolerance = entryOf(node, 'tolerance')?.value;
  const kinds = tolerance?.kind === 'map' && tolerances.length > 0 ? tolerance.entries : [];
  const foreign = kinds.filter(({ key }) => isToleranceKey(key) && !tolerances.some((kind) => kind === key));
  for (const { key, keySpan } of foreign) {
    const message = `The comparator ${id} knows no ${key} tolerance; it takes ${tolerances.join(', ')}.`;
    complain(context, keySpan, { code: 'unknown-key', message });
  }
  return unknown.length === 0 && foreign.length === 0;
}

const isToleranceKey = (key: string): boolean => key === 'absolute' || key === 'relative' || key === 'steps';

function toleranceField(lexicon: LexiconData): Field<Tolerance> {
  const fields = record('a tolerance', {
    absolute: optional(absoluteField(lexicon), 'An amount with its unit: "2 days", "50 metres", "1 percentage point".'),
    relative: optional(relativeField, 'Part of the larger value: "5 %".'),
    steps: optional(stepsField, 'So many times the last written place of the coarser figure.'),
  });
  return {
    expects: 'one of absolute, relative, steps',
    schema: { ...fields.schema, minProperties: 1, maxProperties: 1 },
    read: (node, context) => {
      const read = fields.read(node, context);
      if (read === undefined) return undefined;
      if (node.kind === 'map' && node.entries.length !== 1) {
        const message = `Expected one of absolute, relative, steps, found ${node.entries.length === 0 ? 'none' : 'several'}.`;
        complain(context, node.span, { code: 'yaml-type', message });
        return undefined;
      }
      return read.absolute ?? read.relative ?? read.steps;
    },
  };
}

/** A text that is read to something, or told to be none of the form that `expects` describes. */
function textReadAs<T>(expects: string, readText: (written: string) => T | Mistake): Field<T> {
  const isMistake = (read: T | Mistake): read is Mistake => typeof read === 'object' && read !== null && 'code' in read;
  return {
    expects,
    schema: text.schema,
    read: (node: YamlNode, context) => {
      const written = text.read(node, context);
      if (written === undefined) return undefined;
      const read = readText(written);
      if (!isMistake(read)) return read;
      complain(context, node.span, read);
      return undefined;
    },
  };
}

function absoluteField(lexicon: LexiconData): Field<Tolerance> {
  const units = Object.values(lexicon.units).map(({ name }) => name);
  return textReadAs<Tolerance>('an amount with its unit, such as "2 days"', (written) => {
    const parsed = parseMeasure(written, lexicon);
    if (parsed.measure !== undefined) {
      const { amount, dimension } = parsed.measure;
      return { kind: 'absolute', most: amount, dimension, written } as const;
    }
    if (parsed.unit === undefined)
      return { code: 'yaml-type', message: `Expected an amount with its unit, such as "2 days", found "${written}".` };
    return { code: 'unknown-name', message: `Unknown unit "${parsed.unit}"${namesInstead(parsed.unit, units)}` };
  });
}

const PERCENT = /^([0-9]{1,3}(?:\.[0-9]{1,9})?) ?(?:%|per cent|percent)$/;

const relativeField: Field<Tolerance> = textReadAs<Tolerance>('a share such as "5 %"', (written) => {
  const [, figure] = PERCENT.exec(written.trim()) ?? [];
  const most = Number(figure) / 100;
  return most > 0 && most < 1
    ? ({ kind: 'relative', most, written } as const)
    : { code: 'yaml-type', message: `Expected a share between 0 and 100 % such as "5 %", found "${written}".` };
});

const MOST_STEPS = 100;

const wholeSteps = checked(number, (steps) =>
  steps > 0 && steps <= MOST_STEPS
    ? []
    : [{ code: 'yaml-type', message: `Expected a number of steps above 0 and up to ${MOST_STEPS}, found ${steps}.` }],
);

const stepsField: Field<Tolerance> = {
  ...wholeSteps,
  read: (node, context) => {
    const most = wholeSteps.read(node, context);
    return most === undefined
      ? undefined
      : { kind: 'steps', most, written: `${most} ${most === 1 ? 'step' : 'steps'}` };
  },
};
