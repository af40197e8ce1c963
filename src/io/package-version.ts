import { readTextFileNow } from './files.ts';

/** The version in the package's package.json, which lies at the same place seen from src/ and from dist/. */
export function packageVersion(): string {
  const description: unknown = JSON.parse(readTextFileNow(new URL('../../package.json', import.meta.url)));
  const version = (description as { readonly version?: unknown }).version;
  return typeof version === 'string' ? version : '0.0.0';
}
