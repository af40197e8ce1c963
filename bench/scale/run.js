// Runs the built program in a process of its own, and says what that took.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Usage
 * @property {number} seconds from start to end
 * @property {number} cpu seconds of all threads
 * @property {number} megabytes most memory held at a time
 */

export const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const USAGE = new URL('usage.js', import.meta.url).href;

/** A word for the shell. @param {string} text */
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/** The command that starts the program, for `measured`. @param {...string} args words of their own */
export const gainsay = (...args) => [process.execPath, '--import', USAGE, PROGRAM, ...args].map(quoted).join(' ');

/**
 * Runs a line of the shell, with as much as needed of redirection and pipes, and says what the one program in it that was made by
 * `gainsay` took.
 * @param {string} line
 * @returns {Promise<Usage>}
 */
export async function measured(line) {
  const file = join(tmpdir(), `gainsay-usage-${process.pid}.jsonl`);
  rmSync(file, { force: true });
  await shell(line, { USAGE_FILE: file });
  const usage = JSON.parse(readFileSync(file, 'utf8').split('\n')[0] ?? '');
  rmSync(file, { force: true });
  return usage;
}

/**
 * @param {string} line @param {Readonly<Record<string, string>>} [environment]
 * @returns {Promise<void>}
 */
export function shell(line, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-o', 'pipefail', '-c', line], {
      env: { ...process.env, ...environment, LC_ALL: 'C' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`"${line}" ended with ${code}.`))));
  });
}
