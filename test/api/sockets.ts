import { type ClientOptions, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A real client of the graphql-transport-ws protocol. */
export function client(url: string, options: Partial<ClientOptions> = {}) {
  return createClient({ url: socketUrl(url), webSocketImpl: WebSocket, retryAttempts: 0, ...options });
}

/** The address of the socket beside that of the server. */
export function socketUrl(url: string): string {
  return `${url.replace('http', 'ws')}/graphql`;
}

/** What a server says to a request for a socket: that it opened one, or the status and the code of its refusal. */
export function opening(
  url: string,
  headers: Record<string, string> = {},
  protocol = 'graphql-transport-ws',
): Promise<{ readonly socket: WebSocket } | { readonly status: number; readonly code: string }> {
  const socket = new WebSocket(url, protocol, { headers });
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve({ socket }));
    socket.once('error', reject);
    socket.once('unexpected-response', (_, response) => {
      response.setEncoding('utf8');
      let body = '';
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, code: JSON.parse(body).errors[0].extensions.code }),
      );
    });
  });
}

/** A socket that must open, by hand. */
export async function rawSocket(url: string, headers: Record<string, string> = {}): Promise<WebSocket> {
  const opened = await opening(socketUrl(url), headers);
  if ('socket' in opened) return opened.socket;
  throw new Error(`refused: ${opened.code}`);
}

/** The next messages of a socket, or how it was closed. */
export function messages(socket: WebSocket): () => Promise<Record<string, never> | { readonly closed: number }> {
  const came: (Record<string, never> | { readonly closed: number })[] = [];
  const waiting: ((message: Record<string, never> | { readonly closed: number }) => void)[] = [];
  const take = (message: Record<string, never> | { readonly closed: number }) => {
    const next = waiting.shift();
    if (next) next(message);
    else came.push(message);
  };
  socket.on('message', (data) => take(JSON.parse(String(data))));
  socket.on('close', (closed) => take({ closed }));
  return async () => came.shift() ?? new Promise((resolve) => waiting.push(resolve));
}

/** A socket that the server has greeted, with its messages from then on. */
export async function greetedSocket(url: string) {
  const socket = await rawSocket(url);
  const next = messages(socket);
  socket.send('{"type":"connection_init"}');
  await next();
  return { socket, next };
}
