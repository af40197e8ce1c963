import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * A package that is loaded when it is first called for, so that a run does not wait for readers of what it never meets. Loading is
 * synchronous, as the pipeline is. `Package` is `typeof import(name)`.
 */
export function lazyPackage<Package>(name: string): () => Package {
  let loaded: Package | undefined;
  return () => {
    loaded ??= require(name) as Package;
    return loaded;
  };
}
