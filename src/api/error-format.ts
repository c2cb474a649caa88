import type { FastifyBaseLogger } from 'fastify';
import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { StoreError } from '../graph/errors.js';
import { ApiError, type ApiErrorCode, INTERNAL_SENTENCE, STORE_SENTENCES } from './errors.js';

/** What may be told of an error. */
export interface ToldError {
  readonly code: ApiErrorCode;
  readonly message: string;
  /** HTTP status, where the answer is an error as a whole. */
  readonly status: number;
}

/** Characters of a message that the GraphQL library makes. */
const MOST_CHARACTERS = 500;

/** HTTP status of each code that is not 400. */
const STATUS: Partial<Record<ApiErrorCode, number>> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  BODY_TOO_LARGE: 413,
  DOCUMENT_TOO_LARGE: 413,
  TOO_BUSY: 503,
  STOPPING: 503,
  INTERNAL: 500,
};

/** Who asked, as far as the log wants to know. */
interface Asked {
  readonly log: FastifyBaseLogger;
  readonly request: { readonly id: string };
}

/** What the caller is told: our own errors as they are, those of the store by a fixed sentence, bad requests, and INTERNAL for all else. */
export function tell(error: unknown): ToldError {
  const cause = causeOf(error);
  if (cause instanceof ApiError) return told(cause.code, cause.message);
  if (cause instanceof StoreError) return { code: cause.code, message: STORE_SENTENCES[cause.code], status: 503 };
  const { code, statusCode, message } = cause as { code?: unknown; statusCode?: unknown; message?: unknown };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return told(
      'BODY_TOO_LARGE',
      "Yêu cầu quá lớn; hãy chia nhỏ, hoặc nâng CANCU_MAX_DOCUMENT_BYTES của máy chủ. The request is too large; cut it up, or raise the server's CANCU_MAX_DOCUMENT_BYTES.",
    );
  }
  if (code === 'MER_ERR_GQL_QUERY_DEPTH') {
    return told(
      'QUERY_TOO_DEEP',
      `Câu hỏi lồng quá nhiều tầng. The query nests too deep: ${String(message).replace(/^`/, '')}.`,
    );
  }
  const status = typeof statusCode === 'number' ? statusCode : 500;
  if (status >= 400 && status < 500) return { ...told('BAD_QUERY', String(message)), status };
  return told('INTERNAL', INTERNAL_SENTENCE);
}

/** Gives every error of an answer its code, hides what is not the caller's, and logs what is ours. */
export function formatErrors<C extends { readonly reply?: Asked }>(
  execution: ExecutionResult,
  context: C,
): { statusCode: number; response: ExecutionResult } {
  const { statusCode, errors } = formattedErrors(execution.errors ?? [], context.reply);
  return {
    statusCode,
    response: { data: execution.data ?? null, errors: errors as unknown as readonly GraphQLError[] },
  };
}

/** The same for errors alone, with the HTTP status that the gravest of those that are about the request as a whole asks for. */
export function formattedErrors(
  errors: readonly GraphQLError[],
  asked: Asked | undefined,
): { readonly statusCode: number; readonly errors: readonly GraphQLFormattedError[] } {
  let statusCode = 200;
  const formatted = errors.flatMap(unwrapped).map((error): GraphQLFormattedError => {
    const answer = isAboutTheQuery(error) ? aboutTheQuery(error) : tell(error);
    // A message may hold what the caller sent, so that only faults of ours are logged in full.
    if (answer.status >= 500) asked?.log.error({ err: causeOf(error), code: answer.code }, 'graphql');
    else asked?.log.debug({ code: answer.code, path: error.path?.join('.') }, 'graphql');
    if (error.path === undefined) statusCode = Math.max(statusCode, answer.status);
    return {
      message: answer.message,
      ...(error.locations && { locations: error.locations }),
      ...(error.path && { path: error.path }),
      extensions: { code: answer.code, ...(answer.status >= 500 && { requestId: asked?.request.id }) },
    };
  });
  return { statusCode, errors: formatted };
}

function told(code: ApiErrorCode, message: string): ToldError {
  return { code, message, status: STATUS[code] ?? 400 };
}

/** Mercurius hands the errors of a query that is not valid as one error that holds them. */
function unwrapped(error: GraphQLError): readonly GraphQLError[] {
  const wrapper = error.originalError as { errors?: unknown; statusCode?: number } | undefined;
  if (!Array.isArray(wrapper?.errors)) return [error];
  return wrapper.errors.map((inner: Error) =>
    inner.name === 'GraphQLError' || 'code' in inner
      ? (inner as GraphQLError)
      : new GraphQLError(inner.message, { originalError: Object.assign(inner, { statusCode: wrapper.statusCode }) }),
  );
}

/** What the GraphQL library finds wrong with a query, or a scalar with its value. */
function isAboutTheQuery(error: GraphQLError): boolean {
  return error.name === 'GraphQLError' && causeOf(error).name === 'GraphQLError';
}

function aboutTheQuery(error: GraphQLError): ToldError {
  // The library repeats the value it could not read, which may be a whole document.
  const message =
    error.message.length > MOST_CHARACTERS ? `${error.message.slice(0, MOST_CHARACTERS)}…` : error.message;
  return told(error.extensions.code === 'BAD_INPUT' ? 'BAD_INPUT' : 'BAD_QUERY', message);
}

function causeOf(error: unknown): Error {
  let cause = error;
  while (cause instanceof Error && 'originalError' in cause && cause.originalError instanceof Error) {
    cause = cause.originalError;
  }
  return cause instanceof Error ? cause : new Error(String(cause));
}
