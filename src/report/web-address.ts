/** The address as a URI if a text is one of the web, else undefined: sources and rules may call anything their address. */
export const webAddress = (text: string): string | undefined =>
  /^https?:\/\/\S+$/.test(text) && URL.canParse(text) ? new URL(text).href : undefined;
