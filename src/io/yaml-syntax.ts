/** What each of the parser's error codes means to the one who wrote the file. Codes not listed keep the parser's own words. */
const MEANINGS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'A tab indents this line; YAML takes spaces only.',
  BLOCK_AS_IMPLICIT_KEY:
    'A key with a value cannot begin here; put a value that holds ": " in quotes, or check the indentation.',
  MULTILINE_IMPLICIT_KEY: 'A key must end on the line on which it begins; check the indentation and quotes above.',
  BAD_SCALAR_START: 'A value cannot begin with this character unless it is in quotes.',
  MULTIPLE_DOCS: 'A second document begins here; a file holds one.',
  NON_STRING_KEY: 'A key must be plain text.',
  BAD_DQ_ESCAPE: 'No such escape in double quotes; write \\\\ for a backslash, or use single quotes.',
  KEY_OVER_1024_CHARS: 'A key must not be longer than 1024 characters.',
  TAG_RESOLVE_FAILED: 'A tag such as !name has no meaning here; leave it out, or put the value in quotes.',
  RESOURCE_EXHAUSTION: 'Values are nested too deep.',
};

/** One sentence on a syntax error, from the parser's code and message. */
export function syntaxMessage(code: string, message: string): string {
  const meaning = MEANINGS[code];
  if (meaning !== undefined) return meaning;
  if (message.startsWith('Missing closing')) return 'The closing quote is missing.';
  if (message === 'Unexpected scalar at node end') {
    return 'Text follows after the value has ended; put the whole value in quotes if it begins with a quote or a bracket.';
  }
  if (message.startsWith('Implicit map keys')) return 'Expected ": " and a value after this key.';
  if (message.startsWith('Flow ')) return 'A bracket is not closed, or what it encloses is not indented far enough.';
  return message.endsWith('.') ? message : `${message}.`;
}
