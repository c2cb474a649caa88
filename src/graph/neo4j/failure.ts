import { StoreError } from '../errors.js';

const LOST: ReadonlySet<string> = new Set(['ServiceUnavailable', 'SessionExpired']);

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return reason.split('\n', 1)[0]?.replace(/\.$/, '') ?? '';
}

/** True for what may succeed when tried again: a deadlock, a lock not had in time, a change of leader. */
export function isTransient(error: unknown): boolean {
  return codeOf(error).startsWith('Neo.TransientError');
}

/** True where a schema step failed because the very constraint or index is there: another process made it meanwhile. */
export function isInForce(error: unknown): boolean {
  return codeOf(error) === 'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists';
}

/** What a first connection failed of. `database` is part of the message where the server has no such database. */
export function connectingFailure(location: string, database: string, error: unknown): StoreError {
  return (
    refusal(location, database, error) ??
    new StoreError(
      'STORE_UNREACHABLE',
      `Neo4j does not answer at ${location}. Check that it runs and that CANCU_STORE has its address, or set CANCU_STORE to a folder to use the embedded store.`,
      { cause: error },
    )
  );
}

/** What a statement or transaction failed of, once the driver's own tries were used up. */
export function runningFailure(location: string, database: string, name: string, error: unknown): StoreError {
  const code = codeOf(error);
  if (LOST.has(code)) {
    return new StoreError(
      'STORE_LOST',
      `Neo4j at ${location} stopped answering. What was being written was not kept; what was written before is. Check that it runs, then do it again.`,
      { cause: error },
    );
  }
  if (isTransient(error)) {
    return new StoreError(
      'STORE_CONFLICT',
      `Neo4j at ${location} could not finish ${name} because of other work (${code}). Nothing was written; try again.`,
      { cause: error },
    );
  }
  return (
    refusal(location, database, error) ??
    new StoreError(
      'STORE_FAILED',
      `Neo4j at ${location} failed at ${name}: ${reasonOf(error)} (${code || 'no code'}).`,
      {
        cause: error,
      },
    )
  );
}

/** A server that answers, and says no. */
function refusal(location: string, database: string, error: unknown): StoreError | undefined {
  const code = codeOf(error);
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new StoreError(
      'STORE_UNREACHABLE',
      `Neo4j at ${location} has no database called ${database}. Set CANCU_NEO4J_DATABASE to one that it has.`,
      { cause: error },
    );
  }
  if (code === 'Neo.ClientError.Security.AuthenticationRateLimit') {
    return new StoreError(
      'STORE_AUTHENTICATION',
      `Neo4j at ${location} refuses to look at more passwords for a while, after several wrong ones. Check CANCU_NEO4J_USER and CANCU_NEO4J_PASSWORD, wait some seconds, and try again.`,
      { cause: error },
    );
  }
  if (code === 'Neo.ClientError.Security.CredentialsExpired') {
    return new StoreError(
      'STORE_AUTHENTICATION',
      `Neo4j at ${location} wants its first password changed before it is used. Change it there, then set CANCU_NEO4J_PASSWORD.`,
      { cause: error },
    );
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return new StoreError(
      'STORE_AUTHENTICATION',
      `Neo4j at ${location} does not accept the user and password. Check CANCU_NEO4J_USER and CANCU_NEO4J_PASSWORD.`,
      { cause: error },
    );
  }
  return undefined;
}
