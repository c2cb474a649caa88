import type { AddressInfo } from 'node:net';
import { buildApp, type Dependencies } from './app.js';
import type { LogDestination } from './logging.js';

/** Why a server could not listen. */
export type ListenErrorCode = 'PORT_IN_USE' | 'PORT_FORBIDDEN' | 'ADDRESS_UNKNOWN';

/** The server cannot listen where it was told to. The message says what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
  readonly code: ListenErrorCode;

  constructor(code: ListenErrorCode, message: string, cause: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** A server that listens. */
export interface Running {
  /** `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Takes no more requests, finishes the write in hand, closes the store. Can be called again. */
  readonly close: () => Promise<void>;
  /** Settles when all is closed, also after a signal. */
  readonly closed: Promise<void>;
}

/**
 * Serves until {@link Running.close}, SIGINT or SIGTERM; a second signal ends the process at once. From its return on the store
 * belongs to the server, which closes it.
 *
 * @throws {@link ListenError} where it cannot listen; the store is then still open
 */
export async function serve(dependencies: Dependencies, logTo?: LogDestination): Promise<Running> {
  const { settings, store } = dependencies;
  const app = await buildApp(dependencies, logTo);
  try {
    await app.listen({ host: settings.host, port: settings.port });
  } catch (error) {
    await app.close();
    throw listenError(error, settings.host, settings.port);
  }
  let end: (outcome: Promise<void>) => void;
  const closed = new Promise<void>((resolve) => {
    end = resolve;
  });
  const letGo = (): void => {
    for (const signal of SIGNALS) process.off(signal, close);
  };
  let closing = false;
  const close = (): Promise<void> => {
    // npm may pass on a Ctrl-C that the terminal has given us already: for a moment a second signal is the same press.
    if (closing) return closed;
    closing = true;
    setTimeout(letGo, SAME_PRESS_MS).unref();
    end(
      app
        .close()
        .finally(() => store.close())
        .finally(letGo),
    );
    return closed;
  };
  for (const signal of SIGNALS) process.on(signal, close);
  return { url: urlOf(app.server.address() as AddressInfo), close, closed };
}

const SAME_PRESS_MS = 300;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function listenError(error: unknown, host: string, port: number): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new ListenError(
        'PORT_IN_USE',
        `Cổng ${port} trên ${host} đang có chương trình khác dùng; hãy dừng nó hoặc đặt CANCU_PORT khác. Port ${port} of ${host} is taken; stop what uses it, or set CANCU_PORT.`,
        error,
      );
    case 'EACCES':
      return new ListenError(
        'PORT_FORBIDDEN',
        `Không được phép mở cổng ${port}; hãy đặt CANCU_PORT từ 1024 trở lên. Port ${port} may not be opened; set CANCU_PORT to 1024 or more.`,
        error,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ListenError(
        'ADDRESS_UNKNOWN',
        `Máy này không có địa chỉ ${host}; hãy đặt CANCU_HOST. This machine has no address ${host}; set CANCU_HOST.`,
        error,
      );
    default:
      return error;
  }
}
