import type { IncomingMessage } from 'node:http';
import { RequestError } from './request-error.ts';

/** Bytes: room for decisions on several thousand findings at once. */
const LARGEST_BODY = 4 * 1024 * 1024;

const tooLarge = (): RequestError =>
  new RequestError(413, 'too-large', `A request holds at most ${LARGEST_BODY} bytes.`);

/**
 * The JSON that a request carries.
 * @throws RequestError if it is no JSON, says so by no Content-Type, or is too large; the rest is then not read.
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/json') {
    throw new RequestError(415, 'not-json', 'Only Content-Type application/json is read.');
  }
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > LARGEST_BODY) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new RequestError(400, 'not-json', 'The request is not JSON.');
  }
}
