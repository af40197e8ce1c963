import { list, oneOrMore } from '../io/collections.ts';
import { complain, type Field } from '../io/field.ts';
import { oneOf } from '../io/fields.ts';
import { optional, record, required } from '../io/record.ts';
import type { LexiconData } from '../model/lexicon.ts';
import { attributesOf, type Relation } from '../model/relation.ts';
import { sameDimension } from './names.ts';

/** How it is written what follows from what a source states: relations by their kind. */
export function deriveField(lexicon: LexiconData): Field<readonly Relation[]> {
  const attribute = oneOf(Object.keys(lexicon.attributes), 'attribute', { open: true });
  const kinds = record('"derive"', {
    product: optional(
      record('a product', {
        share: required(attribute, 'A share.'),
        part: required(attribute, 'What the share comes to.'),
        whole: required(attribute, 'What it is a share of: part ÷ share.'),
      }),
      'A share, what it comes to, and the whole.',
    ),
    rate: optional(
      record('a rate', {
        per: required(attribute, 'Value of one.'),
        count: required(attribute, 'How many there are.'),
        whole: required(attribute, 'What they come to: per × count.'),
      }),
      'So much each, how many, and what they come to.',
    ),
    sum: optional(
      record('a sum', {
        parts: required(list(attribute, { atLeast: 2 }), 'All that is added up.'),
        whole: required(attribute, 'What the parts come to.'),
      }),
      'Parts and their total.',
    ),
    complement: optional(
      record('a complement', {
        part: required(attribute, 'A share of a whole.'),
        rest: required(attribute, 'What is left of it: 100 % − part.'),
      }),
      'Two shares that leave nothing over.',
    ),
  });
  const one: Field<readonly Relation[]> = {
    ...kinds,
    read: (node, context) => {
      const read = kinds.read(node, context);
      if (read === undefined) return undefined;
      const relations = Object.entries(read).map(([kind, relation]) => ({ ...relation, kind }) as Relation);
      const mistakes = relations.flatMap((relation) => mistakeIn(relation, lexicon) ?? []);
      for (const message of mistakes) complain(context, node.span, { code: 'rule-contradiction', message });
      return mistakes.length > 0 ? undefined : relations;
    },
  };
  const several = oneOrMore(one);
  return { ...several, read: (node, context) => several.read(node, context)?.flat() };
}

/** Arithmetic that the dimensions of the attributes do not allow. */
function mistakeIn(relation: Relation, { attributes }: LexiconData): string | undefined {
  const can = (name: string, dimension: string): boolean =>
    attributes[name]?.dimensions.some((each) => sameDimension(each, dimension)) ?? false;
  const { to } = attributesOf(relation);
  const alike = (names: readonly string[]): string | undefined => {
    const other = names.find((name) => !attributes[to]?.dimensions.some((dimension) => can(name, dimension)));
    return other === undefined
      ? undefined
      : `"${other}" and "${to}" are of different dimensions, so one does not follow from the other.`;
  };
  const must = (name: string, dimension: string): string | undefined =>
    can(name, dimension)
      ? undefined
      : `"${name}" must be a ${dimension}, and the lexicon says it is ${attributes[name]?.dimensions.join(' or ')}.`;
  switch (relation.kind) {
    case 'product':
      return must(relation.share, 'share') ?? alike([relation.part]);
    case 'rate':
      return must(relation.count, 'count') ?? alike([relation.per]);
    case 'sum':
      return alike(relation.parts);
    case 'complement':
      return must(relation.part, 'share') ?? must(relation.rest, 'share');
  }
}
