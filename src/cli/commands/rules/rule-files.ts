import type { KitOptions } from '../../load-kit.ts';

/** The options with the files named as arguments; they count as rule files like those of --rules. */
export const withFiles = <T extends KitOptions>(options: T, files: readonly string[]): T => ({
  ...options,
  rules: [...options.rules, ...files],
});
