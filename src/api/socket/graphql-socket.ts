import { CloseCode, type Server } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import type { SocketLimits } from './limits.js';

/** What every operation of a socket has at hand. */
export interface SocketExtra {
  /** Names the socket in the log and in answers. */
  readonly id: string;
}

/**
 * Lets a socket speak graphql-transport-ws. A subscription's answer is sent when the one before it has left, so that whoever reads
 * slowly holds one and not a queue of them. Who asks on without reading is not read from, and who does not answer a ping is cut off.
 *
 * @param onFault told of what went wrong in here, which the client is not
 */
export function serveSocket(
  server: Server<SocketExtra>,
  socket: WebSocket,
  id: string,
  { patience, maxUnreadBytes }: SocketLimits,
  onFault: (error: unknown) => void,
): void {
  const fail = (error: unknown) => {
    onFault(error);
    socket.close(CloseCode.InternalServerError, 'Internal server error');
  };
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (data) =>
        new Promise((resolve) => {
          if (socket.readyState !== socket.OPEN) return resolve();
          // Where it cannot be sent the socket closes, and that ends its subscriptions.
          socket.send(data, () => {
            if (socket.isPaused && socket.bufferedAmount <= maxUnreadBytes) socket.resume();
            resolve();
          });
          if (socket.bufferedAmount > maxUnreadBytes) socket.pause();
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (take) =>
        socket.on('message', (data: RawData, isBinary: boolean) => {
          if (isBinary) return socket.close(CloseCode.BadRequest, 'Text messages only');
          take(data.toString()).catch(fail);
        }),
    },
    { id },
  );
  const stopBeating = beat(socket, patience);
  // A frame that is too large or none at all: `ws` closes the socket with the code for it.
  socket.on('error', () => {});
  socket.once('close', (code, reason) => {
    stopBeating();
    closed(code, reason.toString()).catch(onFault);
  });
}

/** Pings, and ends a socket whose other end does not answer until the next ping. */
function beat(socket: WebSocket, every: number): () => void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, every);
  return () => clearInterval(timer);
}
