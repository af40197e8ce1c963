/** Arithmetic that ties attributes of one thing together. Every name is an attribute of the lexicon; the last is what is worked out. */
export type Relation =
  /** whole = part ÷ share */
  | { readonly kind: 'product'; readonly share: string; readonly part: string; readonly whole: string }
  /** whole = per × count */
  | { readonly kind: 'rate'; readonly per: string; readonly count: string; readonly whole: string }
  /** whole = the sum of the parts */
  | { readonly kind: 'sum'; readonly parts: readonly string[]; readonly whole: string }
  /** rest = 100 % − part */
  | { readonly kind: 'complement'; readonly part: string; readonly rest: string };

/** Attributes that a relation starts from, and the one that it leads to. */
export function attributesOf(relation: Relation): { readonly from: readonly string[]; readonly to: string } {
  switch (relation.kind) {
    case 'product':
      return { from: [relation.part, relation.share], to: relation.whole };
    case 'rate':
      return { from: [relation.per, relation.count], to: relation.whole };
    case 'sum':
      return { from: relation.parts, to: relation.whole };
    case 'complement':
      return { from: [relation.part], to: relation.rest };
  }
}
