import type { StatedMetadata } from '../model/source.ts';

/** The fields of metadata that say something. */
export const stated = (fields: { readonly [key in keyof StatedMetadata]?: string | undefined }): StatedMetadata =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value.trim() !== ''));
