const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EEXIST: 'a part of the path is a file, not a folder',
  EADDRINUSE: 'another program uses it',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such file',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
};

/** Why the system refused, in words; without the absolute path that its own messages hold. */
export function systemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return REASONS[code] ?? code;
}
