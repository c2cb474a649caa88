import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { tell } from '../error-format.js';
import type { ApiError } from '../errors.js';

/** Answers a request for a socket with an error, in plain HTTP, and ends the connection. */
export function refuseUpgrade(connection: Duplex, error: ApiError, requestId: string): void {
  const { code, message, status } = tell(error);
  const body = JSON.stringify({ errors: [{ message, extensions: { code, requestId } }] });
  connection.on('error', () => connection.destroy());
  connection.once('finish', () => connection.destroy());
  connection.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'Connection: close',
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}
