/** How much sockets may take of the server. */
export interface SocketLimits {
  /** Sockets open at once. */
  readonly maxSockets: number;
  /** Subscriptions of one socket. */
  readonly maxSubscriptions: number;
  /** Bytes of one message to the server: a subscription has no text in it. */
  readonly maxMessageBytes: number;
  /** Bytes that may wait for one client to take them; beyond, nothing more is read from it. */
  readonly maxUnreadBytes: number;
  /** Milliseconds in which a client must say what it is, and in which it must answer a ping. */
  readonly patience: number;
}

export const SOCKET_LIMITS: SocketLimits = {
  maxSockets: 256,
  maxSubscriptions: 32,
  maxMessageBytes: 64 * 1024,
  maxUnreadBytes: 1024 * 1024,
  patience: 15_000,
};
