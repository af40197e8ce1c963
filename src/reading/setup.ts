import { decoders, formats } from '../ingest/index.ts';
import { assembleReadingKit, type ReadingKit } from '../kit.ts';
import { compileLexicon } from '../lexicon/index.ts';
import type { LexiconData } from '../model/lexicon.ts';
import type { Relation } from '../model/relation.ts';
import type { DateOrder } from '../model/written-date.ts';
import { loadShipped } from '../shipped.ts';
import type { Asked } from './here.ts';

/** What a thread must be told to read as this one does: plain data. */
export interface ReadingSetup extends Asked {
  readonly lexicon: LexiconData;
  readonly relations: readonly Relation[];
  readonly dateOrder?: DateOrder;
}

/** Undefined if the kit has formats or decoders of a plugin: functions cannot be told to another thread. */
export function setupOf(kit: ReadingKit, asked: Asked): ReadingSetup | undefined {
  const ships =
    kit.formats.every((one) => formats.includes(one)) && kit.decoders.every((one) => decoders.includes(one));
  if (!ships) return undefined;
  const { lexicon, relations, dateOrder } = kit;
  return { lexicon: lexicon.data, relations, ...asked, ...(dateOrder === undefined ? {} : { dateOrder }) };
}

/** The kit of a thread that was told so. */
export function kitOf({ lexicon, relations, dateOrder }: ReadingSetup): ReadingKit {
  const { vocabulary, thesaurus, stems } = loadShipped();
  const compiled = compileLexicon(lexicon, vocabulary, thesaurus, stems);
  const order = dateOrder === undefined ? {} : { dateOrder };
  return assembleReadingKit([{ name: 'shipped', formats, decoders }], compiled, relations, order);
}
