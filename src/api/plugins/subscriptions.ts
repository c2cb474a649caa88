import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLSchema, getOperationAST, OperationTypeNode } from 'graphql';
import { handleProtocols, makeServer } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { formattedErrors } from '../error-format.js';
import { ApiError } from '../errors.js';
import { mayOpenSocket } from '../origin.js';
import { readQuery } from '../query-limits.js';
import { answersOf } from '../socket/event-stream.js';
import { type SocketExtra, serveSocket } from '../socket/graphql-socket.js';
import { SOCKET_LIMITS, type SocketLimits } from '../socket/limits.js';
import { refuseUpgrade } from '../socket/refuse-upgrade.js';

/** What subscriptions are answered from. */
export interface SubscriptionOptions {
  readonly path: string;
  readonly schema: GraphQLSchema;
  /** The address that the server listens on. */
  readonly host: string;
  /** A context for one event. */
  readonly freshContext: () => unknown;
  readonly limits?: SocketLimits;
}

/** Milliseconds for subscriptions to come to their end when the server closes, and for clients to take their last messages. */
const FAREWELL_MS = 500;

/** Subscriptions over WebSocket by the graphql-transport-ws protocol, at the path of the queries. */
export function subscriptions(
  app: FastifyInstance,
  { path, schema, host, freshContext, limits = SOCKET_LIMITS }: SubscriptionOptions,
): void {
  const told = (errors: readonly GraphQLError[], { id }: SocketExtra) =>
    formattedErrors(errors, { log: app.log, request: { id } }).errors;
  let open = 0;
  const server = makeServer<Record<string, unknown>, SocketExtra>({
    connectionInitWaitTimeout: limits.patience,
    onSubscribe: ({ subscriptions: ofSocket }, _, { query, variables, operationName }) => {
      if (Object.keys(ofSocket).length > limits.maxSubscriptions) return [wrapped(tooManySubscriptions(limits))];
      const document = readQuery(schema, query);
      if (!('definitions' in document)) return document;
      const operation = getOperationAST(document, operationName);
      if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return [wrapped(notASubscription())];
      return { schema, document, variableValues: variables ?? {}, operationName: operationName ?? null };
    },
    subscribe: (args) => answersOf(args, freshContext),
    onOperation: () => {
      open++;
    },
    onComplete: () => {
      open--;
    },
    onNext: ({ extra }, _id, _payload, _args, { data = null, errors }) =>
      errors ? { data, errors: told(errors, extra) } : undefined,
    onError: ({ extra }, _id, _payload, errors) => told(errors, extra),
  });

  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.maxMessageBytes,
    // Messages are short, and what is unpacked may be a thousand times as long as what came.
    perMessageDeflate: false,
    handleProtocols,
  });
  const upgrade = (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    const id = randomUUID();
    const refusal =
      refusalOf(request, path, host) ?? (sockets.clients.size < limits.maxSockets ? null : tooManySockets());
    app.log.debug({ reqId: id, refused: refusal?.code }, 'socket');
    if (refusal) return refuseUpgrade(connection, refusal, id);
    sockets.handleUpgrade(request, connection, head, (socket) =>
      serveSocket(server, socket, id, limits, (error) => app.log.error({ err: error, reqId: id }, 'socket failed')),
    );
  };
  app.server.on('upgrade', upgrade);

  app.addHook('preClose', async () => {
    app.server.off('upgrade', upgrade);
    app.server.on('upgrade', (_, connection: Duplex) => refuseUpgrade(connection, stopping(), randomUUID()));
    for (let waited = 0; open > 0 && waited < FAREWELL_MS; waited += 10) await wait(10);
    const left = [...sockets.clients];
    for (const socket of left) socket.close(1001, 'Going away');
    const timer = setTimeout(() => {
      for (const socket of left) socket.terminate();
    }, FAREWELL_MS);
    await new Promise((resolve) => sockets.close(resolve));
    clearTimeout(timer);
  });
}

function refusalOf({ url, headers }: IncomingMessage, path: string, host: string): ApiError | null {
  if (headers.upgrade?.toLowerCase() !== 'websocket') {
    return new ApiError(
      'BAD_QUERY',
      'Chỉ nâng cấp được lên WebSocket; hãy gửi bằng HTTP/1.1 không có tiêu đề Upgrade.',
      'Only WebSocket can be upgraded to; send plain HTTP/1.1 without an Upgrade header.',
    );
  }
  if (url?.split('?', 1)[0] !== path) {
    return new ApiError('NOT_FOUND', `WebSocket chỉ có ở ${path}.`, `There is a WebSocket at ${path} only.`);
  }
  if (mayOpenSocket(headers, host)) return null;
  return new ApiError(
    'FORBIDDEN',
    'Trang của nơi khác không được mở WebSocket đến máy chủ này.',
    'A page of another site may not open a WebSocket to this server.',
  );
}

function notASubscription(): ApiError {
  return new ApiError(
    'BAD_QUERY',
    'WebSocket chỉ nhận `subscription`; câu hỏi và lệnh gửi bằng POST /graphql.',
    'The socket takes subscriptions only; queries and mutations go to POST /graphql.',
  );
}

function tooManySubscriptions({ maxSubscriptions }: SocketLimits): ApiError {
  return new ApiError(
    'TOO_BUSY',
    `Một WebSocket có tối đa ${maxSubscriptions} subscription cùng lúc.`,
    `A socket has at most ${maxSubscriptions} subscriptions at once.`,
  );
}

function tooManySockets(): ApiError {
  return new ApiError(
    'TOO_BUSY',
    'Máy chủ đang có quá nhiều WebSocket; hãy thử lại sau.',
    'The server has too many sockets open; try again later.',
  );
}

function stopping(): ApiError {
  return new ApiError('STOPPING', 'Máy chủ đang dừng.', 'The server is stopping.');
}

function wrapped(error: ApiError): GraphQLError {
  return new GraphQLError(error.message, { originalError: error });
}
