import { describe, expect, test } from 'vitest';
import { tableOf, withMeasured } from '../../bench/table.js';

const result = (name: string, speed: number) => ({ name, speed, slowest: speed / 2, bytes: 2_345_678, found: 7 });

describe('the table of speeds', () => {
  test('sets every reader in relation to wink-nlp', () => {
    expect(tableOf([result('bare scan', 123.4), result('wink-nlp, full pipe', 2), result('slow', 0.00124)])).toBe(
      [
        '| reader | MB/s | slowest round | × wink-nlp | MB a round |',
        '| --- | ---: | ---: | ---: | ---: |',
        '| bare scan | 123 | 62 | 62 | 2.3 |',
        '| wink-nlp, full pipe | 2 | 1 | 1 | 2.3 |',
        '| slow | 0.0012 | 0.00062 | 0.00062 | 2.3 |',
      ].join('\n'),
    );
  });

  test('stands between the markers, and replaces what stood there', () => {
    const readme = 'Before.\n\n<!-- measured -->\nold\n<!-- /measured -->\n\nAfter.\n';
    const once = withMeasured(readme, 'new');
    expect(once).toBe('Before.\n\n<!-- measured -->\n\nnew\n\n<!-- /measured -->\n\nAfter.\n');
    expect(withMeasured(once, 'new')).toBe(once);
  });

  test.each([[''], ['<!-- measured -->'], ['<!-- /measured --> <!-- measured -->']])(
    'needs both markers: %j',
    (text) => {
      expect(() => withMeasured(text, 'new')).toThrow('README.md must hold');
    },
  );
});
