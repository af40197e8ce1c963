import type { Renderer } from '../model/plugin.ts';

export const jsonl: Renderer = {
  id: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  description: 'one finding a line as JSON, for line-by-line tools',
  render: (report) => report.findings.map((finding) => `${JSON.stringify(finding)}\n`).join(''),
};
