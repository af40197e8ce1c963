import { describe, expect, test } from 'vitest';
import { compileLexicon, emptyLexicon, stemTable } from '../../src/lexicon/index.ts';
import { createThesaurusLookup } from '../../src/lexicon/thesaurus.ts';
import { loadShipped } from '../../src/shipped.ts';

const shipped = loadShipped();

describe('the table of stems', () => {
  test('gives what the stemmer would have worked out', () => {
    const lines = shipped.stems.split('\n');
    expect(lines.length).toBeGreaterThan(1000);
    expect(stemTable(lines.map((line) => line.split(' ')[0] as string))).toBe(shipped.stems);
  });

  test('leaves every stem as it is, also of irregular forms that are added to the lexicon', () => {
    const data = { ...shipped.lexicon, irregular: { ...shipped.lexicon.irregular, rises: 'fall' } };
    const [plain, tabled] = [compileLexicon(data), compileLexicon(data, '\n', '', shipped.stems)];
    for (const word of ['rises', 'falling', 'Rising', 'sold', 'one', 'quizzically', ''])
      expect(tabled.stem(word)).toBe(plain.stem(word));
    expect(tabled.stem('rises')).toBe(tabled.stem('falls'));
  });

  test('holds no word that a line could not hold', () => {
    expect(stemTable(['two words', '', 'x'.repeat(60), 'ships', 'ships'])).toBe('ships ship');
    expect(compileLexicon(emptyLexicon, '\n', '', 'ships ship').stem('ships')).toBe('ship');
  });
});

describe('the thesaurus', () => {
  test('every line of the shipped table is found by halving it', () => {
    const meaning = createThesaurusLookup(shipped.thesaurus);
    const lines = shipped.thesaurus.split('\n');
    for (const line of lines) {
      const [stem, entry] = line.split(' ') as [string, string];
      const { commonness, classes, verbField } = meaning(stem);
      expect(`${commonness}${classes.join(',')}`).toBe(entry.replace(/^(\d)[A-O]/, '$1'));
      expect(verbField !== undefined).toBe(/^\d[A-O]/.test(entry));
    }
  });

  test.each(['', 'zzzz', '0', 'a b', 'é', 'qwx-'])('"%s" is not there', (stem) => {
    expect(createThesaurusLookup(shipped.thesaurus)(stem)).toEqual({ commonness: 0, classes: [] });
  });
});
