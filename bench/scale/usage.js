// node --import scale/usage.js PROGRAM: says what the program took when it ends, as a line of JSON in the file that USAGE_FILE names.
import { appendFileSync } from 'node:fs';
import process from 'node:process';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = {
    seconds: performance.now() / 1000,
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    // Kilobytes on Linux, as getrusage(2) has it there.
    megabytes: maxRSS / 1024,
  };
  if (process.env.USAGE_FILE !== undefined) appendFileSync(process.env.USAGE_FILE, `${JSON.stringify(usage)}\n`);
});
