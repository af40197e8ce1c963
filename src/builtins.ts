import { comparators } from './compare/index.ts';
import { decoders, formats } from './ingest/index.ts';
import type { Plugin } from './model/plugin.ts';
import { renderers } from './report/index.ts';

/** What ships, itself a plugin. */
export const builtins: Plugin = { name: 'gainsay', formats, decoders, comparators, renderers };
