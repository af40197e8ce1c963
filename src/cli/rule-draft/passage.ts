import { openFile } from '../../ingest/index.ts';
import { readPaths } from '../../io/read.ts';
import type { Kit } from '../../kit.ts';
import { InputError } from '../../model/problem.ts';
import { placeAt } from '../../model/source.ts';
import { slice } from '../../model/span.ts';
import { ingested } from '../../reading.ts';
import { segment } from '../../segment/index.ts';
import type { Environment } from '../environment.ts';

const usage = (message: string): InputError => new InputError([{ code: 'usage', message }]);

/**
 * What a source says on one line, "notes/a.txt:12": all sentences that begin there.
 * @throws InputError if it is no such place, the source cannot be read, or nothing stands there.
 */
export async function passageAt(place: string, kit: Kit, { cwd, stdin }: Environment): Promise<string> {
  const [, path, line] = /^(.+):(\d{1,9})$/.exec(place) ?? [];
  if (path === undefined || line === undefined) throw usage(`Expected FILE:LINE, found "${place}".`);
  const { documents: raws, problems } = await readPaths([path], {
    cwd,
    stdin,
    extensions: [...kit.formats, ...kit.decoders].flatMap(({ extensions }) => extensions),
    open: (file) => openFile(file, kit.decoders),
  });
  const { documents, problems: inDocuments } = ingested(raws, kit);
  const [document] = documents;
  if (document === undefined) throw new InputError([...problems, ...inDocuments]);
  const said = segment(document, kit.lexicon.words('abbreviations'))
    .filter(({ span }) => placeAt(document.positions, span.start).line === Number(line))
    .map(({ span }) => slice(document.text, span).replace(/\s+/g, ' ').trim());
  if (said.length === 0) throw usage(`${path} says nothing on line ${line}: no sentence begins there.`);
  return said.join(' ');
}
