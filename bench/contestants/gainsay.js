/** @import { Contestant } from '../measure.js' */

const DOOR = new URL('../../dist/index.js', import.meta.url);

/** The built library, or an end with the reason: nothing is built here, so that what is measured is what was built. */
async function load() {
  try {
    return await import(DOOR.href);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')
      throw new Error('gainsay is not built: run "npm ci" or "npm run build" in the folder above, then start again.');
    throw error;
  }
}

/** @returns {Promise<Contestant[]>} */
export async function gainsay() {
  const { check, extract } = await load();
  return [
    { name: 'gainsay extract', read: async (documents) => (await extract(documents)).claims.length },
    { name: 'gainsay check', read: async (documents) => (await check(documents)).findings.length },
  ];
}
