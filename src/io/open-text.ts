import type { Problem } from '../model/report.ts';
import type { RawDocument, RawFile } from '../model/source.ts';
import { decode } from './decode.ts';

/** What became of a file: a document, several if files are packed in it. Without any the problems say why. */
export interface OpenedFile {
  readonly documents: readonly RawDocument[];
  readonly problems: readonly Problem[];
}

const guessed = (name: string): Problem => ({
  code: 'encoding',
  message: `${name} is not valid UTF-8 and was read as windows-1252.`,
  file: name,
  hint: 'If letters look wrong, save it as UTF-8.',
});

/** A file as text, whatever its encoding; data that is no text is a problem. */
export function openText({ name, bytes }: RawFile): OpenedFile {
  const decoded = decode(bytes);
  if ('binary' in decoded) {
    const { binary, hint } = decoded;
    const message = `${name} is not text but ${binary}.`;
    const problem = { code: 'binary', message, file: name, ...(hint === undefined ? {} : { hint }) };
    return { documents: [], problems: [problem] };
  }
  const document = { name, text: decoded.text };
  return { documents: [document], problems: decoded.encoding === 'windows-1252' ? [guessed(name)] : [] };
}
