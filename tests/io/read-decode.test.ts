import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/io/decode.ts';

const TEXT = 'Café “Zur Brücke” – 3 €, 12 %\n';
const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('decoding', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), 'utf-8'],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', bigEndian(`\uFEFF${TEXT}`), 'utf-16be'],
    ['UTF-16 LE without one', Buffer.from(TEXT, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE without one', bigEndian(TEXT), 'utf-16be'],
    ['windows-1252', Buffer.from('Caf\xe9 \x93Zur Br\xfccke\x94 \x96 3 \x80, 12 %\n', 'latin1'), 'windows-1252'],
  ])('%s', (_, bytes, encoding) => expect(decode(bytes)).toEqual({ text: TEXT, encoding }));

  test('bytes that begin in the middle of a buffer', () => {
    const bytes = Buffer.from(`xxx\uFEFF${TEXT}`, 'utf16le').subarray(6);
    expect(decode(bytes)).toEqual({ text: TEXT, encoding: 'utf-16le' });
  });

  test.each([
    ['a PDF document', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['a ZIP archive or an office document', Buffer.from('PK\u0003\u0004abc')],
    ['a PNG image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ['binary data', Buffer.from([...Buffer.from('plain'), 0, ...Buffer.from('text and more of it')])],
    ['binary data', Buffer.from(Array.from({ length: 100 }, (_, index) => (index % 10 === 0 ? 2 : 65)))],
    ['UTF-32 text', Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0])],
  ])('%s is no text', (binary, bytes) => expect(decode(bytes)).toMatchObject({ binary }));

  test('no bytes are an empty text', () => expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' }));

  test('any bytes give text or say what they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const decoded = decode(bytes);
        expect('binary' in decoded ? decoded.binary.length : typeof decoded.text).toBeTruthy();
      }),
    );
  });

  test('any text without controls comes back from UTF-8', () => {
    const letters = fc.string({ unit: 'grapheme' }).map((text) => `Text ${text}`);
    fc.assert(
      fc.property(letters, (text) => {
        expect(decode(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' });
      }),
    );
  });
});
