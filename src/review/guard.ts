import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { RequestError } from './request-error.ts';

/** Path below the token, without its leading slash and without the query. */
export interface Admitted {
  readonly path: string;
  readonly query: URLSearchParams;
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes the same time wherever the texts differ, and whatever their lengths. */
const isSame = (a: string, b: string): boolean => timingSafeEqual(sha256(a), sha256(b));

/** The names by which a browser on this machine reaches the server. Any other is a name that somebody pointed at it. */
const hostsOf = (port: number): readonly string[] => [`127.0.0.1:${port}`, `localhost:${port}`];

const refused = (): RequestError => new RequestError(403, 'refused', 'This address is not open to that request.');

/**
 * Lets a request through only if it asks this server by its own name, from a page of its own or from none, with the token as the first
 * segment of the path. So no site that is open in the same browser can read or write here.
 * @throws RequestError without saying which of it was wrong.
 */
export function admit(request: IncomingMessage, token: string, port: number): Admitted {
  const { headers, url = '' } = request;
  const hosts = hostsOf(port);
  const origin = headers.origin;
  const site = headers['sec-fetch-site'];
  if (!hosts.includes(headers.host ?? '')) throw refused();
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) throw refused();
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw refused();
  const [path = '', query = ''] = url.split('?', 2);
  const [, given = '', ...rest] = path.split('/');
  // An absolute URL or a bare "*" has no empty segment before its first slash.
  if (!path.startsWith('/') || !isSame(given, token)) throw refused();
  if (rest.length === 0) throw new RequestError(404, 'not-found', 'The address of the page ends in a slash.');
  return { path: rest.join('/'), query: new URLSearchParams(query) };
}

/** On every answer: nothing from elsewhere runs, loads, frames or sends; nothing is kept. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};
