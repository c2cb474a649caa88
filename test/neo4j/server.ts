/** A Neo4j that runs for the tests. */
export interface TestServer {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** How it came to be, for the report. */
  readonly origin: string;
  stop(): Promise<void>;
}

/** What the tests are told: how to reach the server, or why there is none. */
export type ProvidedServer =
  | { readonly uri: string; readonly user: string; readonly password: string }
  | { readonly missing: string };

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: ProvidedServer;
  }
}

/** A way to a server that is closed here; the message says what is lacking. */
export class NoServer extends Error {}
