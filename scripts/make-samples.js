// Writes the sample documents under tests/formats with programs that people write documents with: LibreOffice and Chromium, found on the
// PATH or by SOFFICE and CHROMIUM. Run by hand after `npm run build`, when a source below tests/formats/sources or seeds changes.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { createDateFinder, createDayFinder } from '../dist/calendar/index.js';
import { formats, ingest } from '../dist/ingest/index.js';
import { compileLexicon } from '../dist/lexicon/index.js';
import { loadShipped } from '../dist/shipped.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SEEDS = join(ROOT, 'seeds');
const FORMATS = join(ROOT, 'tests/formats');
const SOURCES = join(FORMATS, 'sources');
const SOFFICE = process.env.SOFFICE ?? 'soffice';
const CHROMIUM = process.env.CHROMIUM ?? 'chromium';
const work = mkdtempSync(join(tmpdir(), 'gainsay-samples-'));

const run = (command, ...args) => {
  const done = spawnSync(command, args, { encoding: 'utf8', cwd: work });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${done.stderr}${done.error ?? ''}`);
};

/** Converts files with LibreOffice; they keep their names but for the ending. */
const convert = (target, folder, files, filter = []) => {
  mkdirSync(folder, { recursive: true });
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`;
  run(SOFFICE, profile, '--headless', ...filter, '--convert-to', target, '--outdir', folder, ...files);
};

const print = (folder, file, name) =>
  run(
    CHROMIUM,
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    `--print-to-pdf=${join(folder, name)}`,
    pathToFileURL(file).href,
  );

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A document as a page of plain HTML, with who published it and when below its title. */
const pageOf = ({ title, publisher, published, text, blocks }) => {
  const day = published === undefined ? '' : new Date(published.date.slice(0, 10));
  const date = day === '' ? '' : day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const byline = [publisher, date].filter(Boolean).join(', ');
  const body = blocks.map(({ kind, span }, index) => {
    const content = escaped(text.slice(span.start, span.end));
    if (kind === 'headline')
      return index < 2 ? `<h1>${content}</h1>\n<p>${escaped(byline)}</p>` : `<h2>${content}</h2>`;
    return kind === 'item' ? `<ul><li>${content}</li></ul>` : `<p>${content}</p>`;
  });
  return `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>${escaped(title ?? '')}</title></head><body>\n${body.join('\n')}\n</body></html>\n`;
};

/** The seeds as the program reads them. */
function seedDocuments() {
  const shipped = loadShipped();
  const lexicon = compileLexicon(shipped.lexicon, shipped.vocabulary, shipped.thesaurus);
  const raws = readdirSync(SEEDS).map((name) => ({ name, text: readFileSync(join(SEEDS, name), 'utf8') }));
  const tools = { boilerplate: lexicon.words('boilerplate'), days: createDayFinder(createDateFinder(lexicon)) };
  return ingest(raws, formats, tools).documents;
}

const quoted = (text = '') => `"${text.replaceAll('"', '""')}"`;

/** The seeds as a table of articles. */
function seedTable() {
  const rows = seedDocuments().map(({ name, title, publisher, published, text, blocks }) => [
    basename(name, extname(name)),
    title,
    published?.date.slice(0, 10),
    publisher,
    blocks
      .slice(1)
      .map(({ span }) => text.slice(span.start, span.end))
      .join('\n\n'),
  ]);
  const file = join(work, 'all.csv');
  const cells = [['id', 'title', 'published', 'publisher', 'text'], ...rows];
  writeFileSync(file, cells.map((row) => row.map(quoted).join(',')).join('\n'));
  return file;
}

function seedPages() {
  const folder = join(work, 'seeds');
  mkdirSync(folder);
  return seedDocuments().map((document) => {
    const file = join(folder, `${basename(document.name, extname(document.name))}.html`);
    writeFileSync(file, pageOf(document));
    return file;
  });
}

const HTML_AS_TEXT = ['--infilter=HTML (StarWriter)'];
const CSV = ['--infilter=CSV:44,34,76,1'];

function main() {
  const seeds = seedPages();
  const seedFolder = join(FORMATS, 'seeds');
  for (const [target, folder] of [
    ['docx:MS Word 2007 XML', 'docx'],
    ['odt:writer8', 'odt'],
    ['epub', 'epub'],
    ['pdf:writer_pdf_Export', 'pdf'],
  ])
    convert(target, join(seedFolder, folder), seeds, HTML_AS_TEXT);
  const table = seedTable();
  for (const target of ['xlsx', 'ods']) convert(target, join(seedFolder, target), [table], CSV);
  mkdirSync(join(seedFolder, 'print'), { recursive: true });
  for (const seed of seeds) print(join(seedFolder, 'print'), seed, `${basename(seed, '.html')}.pdf`);

  const report = join(SOURCES, 'report.fodt');
  for (const target of ['docx', 'odt', 'pdf']) convert(target, join(FORMATS, 'report'), [report]);

  const each = join(FORMATS, 'one-of-each');
  mkdirSync(each, { recursive: true });
  for (const name of readdirSync(join(SOURCES, 'one-of-each'))) {
    const source = join(SOURCES, 'one-of-each', name);
    const [, stem, target] = /^(.+)\.to-(\w+)\.\w+$/.exec(name) ?? [];
    if (stem === undefined) copyFileSync(source, join(each, name));
    else {
      const renamed = join(work, `${stem}${extname(name)}`);
      writeFileSync(renamed, readFileSync(source));
      convert(target, each, [renamed], extname(name) === '.csv' ? CSV : HTML_AS_TEXT);
    }
  }
}

main();
rmSync(work, { recursive: true, force: true });
