// Packs the package, installs it from the tarball into an empty folder as a user would, and checks two files with it, on every version of
// Node that it is for. Takes minutes and needs npm's registry, so no test runs it: `node scripts/try-package.js [versions…]`.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VERSIONS = ['20', '22', '24', '26'];
const shell = process.platform === 'win32';
const npm = (cwd, ...args) =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund'], { cwd, encoding: 'utf8', shell });

/** What goes wrong with one version, empty if nothing does. */
function mistakesOn(version, folder) {
  const tools = mkdtempSync(join(tmpdir(), 'gainsay-node-'));
  try {
    writeFileSync(join(tools, 'package.json'), '{ "private": true }\n');
    // The package `node` brings the program of that version; its install script links it.
    npm(tools, 'install', '--silent', `node@${version}`);
    const node = join(tools, 'node_modules/node/bin', shell ? 'node.exe' : 'node');
    const command = join(folder, 'node_modules/gainsay/dist/cli/main.js');
    const done = spawnSync(node, [command, 'check', '.', '--fail-on', 'warning', '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const running = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    if (!running.startsWith(`v${version}.`)) return `runs as ${running}`;
    if (done.stderr !== '') return done.stderr;
    if (done.status !== 1) return `exit code ${done.status}`;
    const found = JSON.parse(done.stdout).findings.length;
    return found === 1 ? '' : `${found} findings`;
  } finally {
    rmSync(tools, { recursive: true, force: true });
  }
}

const folder = mkdtempSync(join(tmpdir(), 'gainsay-try-'));
try {
  const [{ filename, size }] = JSON.parse(npm('.', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  npm(folder, 'install', '--silent', `./${filename}`);
  const { version } = JSON.parse(readFileSync(join(folder, 'node_modules/gainsay/package.json'), 'utf8'));
  writeFileSync(join(folder, 'a.txt'), 'The tunnel under Mount Aro has a length of 11 km.\n');
  writeFileSync(join(folder, 'b.txt'), 'The tunnel under Mount Aro has a length of 11 miles.\n');
  process.stdout.write(`gainsay ${version}, ${size} bytes packed\n`);
  for (const node of process.argv.length > 2 ? process.argv.slice(2) : VERSIONS) {
    const mistakes = mistakesOn(node, folder);
    process.stdout.write(`Node ${node}: ${mistakes === '' ? 'works' : mistakes}\n`);
    if (mistakes !== '') process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
