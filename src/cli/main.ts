#!/usr/bin/env node
import { once } from 'node:events';
import process from 'node:process';
import { readAll } from '../io/stdin.ts';
import { exitOnBrokenPipe } from './broken-pipe.ts';
import { run } from './run.ts';

exitOnBrokenPipe(process.stdout, () => process.exit());

// Not process.exit: what is still on its way to a pipe must arrive.
process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  stdout: {
    write: (text) => process.stdout.write(text),
    drained: async () => {
      await once(process.stdout, 'drain');
    },
  },
  stderr: process.stderr,
  stdin: () => readAll(process.stdin),
  stdinStream: () => process.stdin,
  isTTY: { stdout: process.stdout.isTTY, stderr: process.stderr.isTTY },
  env: process.env,
  onStop: (stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(signal));
  },
});
