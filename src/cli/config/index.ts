export type { Config, LoadedConfig, SourceHint } from './config.ts';
export { CONFIG_NAME } from './find.ts';
export { configureRules, unknownNames } from './in-force.ts';
export { configSchema } from './keys.ts';
export { loadConfig } from './load.ts';
export { printConfig } from './print-config.ts';
export { applySourceHints } from './source-hints.ts';
