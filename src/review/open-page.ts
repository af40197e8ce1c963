/** Asks the system to show an address in the browser. False if it cannot; whether a browser comes up then cannot be known. */
export async function openPage(url: string): Promise<boolean> {
  try {
    const { default: open } = await import('open');
    const started = await open(url);
    // What fails later must not end the program.
    started.on('error', () => undefined);
    return true;
  } catch {
    return false;
  }
}
