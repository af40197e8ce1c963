import type { Renderer } from '../model/plugin.ts';

export const json: Renderer = {
  id: 'json',
  extensions: ['.json'],
  description: 'the whole report as one JSON document, for programs and for the render command',
  render: (report) => `${JSON.stringify(report, null, 2)}\n`,
};
