import type { IncomingHttpHeaders } from 'node:http';
import { isLoopback } from './settings.js';

/**
 * Whether a request comes from this machine, under one of its own names, and from no page of another site.
 *
 * Until there are keys, only such a request may write. The name that the caller used counts too: a page of another site can make a
 * browser here call this server under that site's name (DNS rebinding).
 *
 * @param listensOn the address that the server listens on
 */
export function isFromHere(headers: IncomingHttpHeaders, listensOn: string): boolean {
  return isLoopback(listensOn) && isLoopback(hostnameOf(headers.host)) && isSameSite(headers);
}

/**
 * Whether a socket may be opened, by which a page could read: browsers let any page open one, and tell its origin. A server that only
 * this machine reaches is called by this machine's names.
 */
export function mayOpenSocket(headers: IncomingHttpHeaders, listensOn: string): boolean {
  return isSameSite(headers) && (!isLoopback(listensOn) || isLoopback(hostnameOf(headers.host)));
}

/** Programs send no origin; pages of this server send its own name, whether or not a proxy stands before it. */
function isSameSite({ origin, host }: IncomingHttpHeaders): boolean {
  if (origin === undefined) return true;
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === normalised(host);
}

/** The host as an origin writes it, which leaves out the port that goes without saying. */
function normalised(host: string): string | null {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).host : null;
}

function hostnameOf(host: string | undefined): string {
  const url = `http://${host ?? ''}`;
  return URL.canParse(url) ? new URL(url).hostname : '';
}
