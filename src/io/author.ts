import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';

const LONGEST_WAIT_MS = 2_000;

/** Who works in a folder: the name that git would put on a commit there, else the user of the system. */
export async function authorName(folder: string): Promise<string> {
  const fromGit = await new Promise<string>((resolve) => {
    execFile('git', ['config', 'user.name'], { cwd: folder, timeout: LONGEST_WAIT_MS }, (_, output) =>
      resolve(String(output ?? '').trim()),
    );
  });
  return fromGit === '' ? systemUser() : fromGit;
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
