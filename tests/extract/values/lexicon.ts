import { readdirSync, readFileSync } from 'node:fs';
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { parse } from 'yaml';
import type { Lexicon, LexiconData } from '../../../src/model/lexicon.ts';

type Entries = Record<string, Record<string, unknown>>;

const folder = new URL('../../../rules/lexicon/', import.meta.url);

/** The shipped vocabularies, merged as plain data: what the reader of values is tested with. */
function readShippedData(): LexiconData {
  const empty = {
    units: {},
    currencies: {},
    hedges: {},
    vague: {},
    attributes: {},
    scopes: {},
    terms: {},
    nouns: {},
    words: {},
    aliases: {},
    irregular: {},
  };
  const merged: Entries = { ...empty };
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.yaml'))) {
    const file = parse(readFileSync(new URL(name, folder), 'utf8')) as Entries;
    for (const [kind, entries] of Object.entries(file)) merged[kind] = { ...merged[kind], ...entries };
  }
  return merged as unknown as LexiconData;
}

export function shippedLexicon(): Lexicon {
  const data = readShippedData();
  const stems = new Map<string, string>();
  return {
    data,
    digest: '',
    stem: (word) => {
      const known = stems.get(word) ?? porter.stem(word);
      stems.set(word, known);
      return known;
    },
    words: (name) => new Set(data.words[name] ?? []),
  };
}
