import type { FastifyInstance, FastifyRequest } from 'fastify';
import { getOperationAST, parse } from 'graphql';
import mercurius, { type IResolvers, type MercuriusOptions } from 'mercurius';
import { type Dependencies, requestContext } from '../context.js';
import { formatErrors } from '../error-format.js';
import { ApiError } from '../errors.js';
import { Jobs } from '../jobs/jobs.js';
import { isFromHere } from '../origin.js';
import { MOST_CHARACTERS, MOST_LEVELS } from '../query-limits.js';
import { resolvers, subscriptionFields } from '../resolvers/index.js';
import { readSchema } from '../schema.js';
import { subscriptions } from './subscriptions.js';
import { uploads } from './uploads.js';

const PATH = '/graphql';

/** Mercurius takes a query that is JSON for a parsed document, and does not check what it holds. No GraphQL begins like this. */
const JSON_DOCUMENT = /^\s*(?:\{\s*["}]|[["\d-]|(?:true|false|null)\s*$)/;

interface Sent {
  readonly query?: unknown;
  readonly operationName?: unknown;
}

/** `/graphql`: the schema, its limits, uploads, subscriptions, and the batches being ingested, which end before the server does. */
export async function graphql(app: FastifyInstance, dependencies: Dependencies): Promise<void> {
  const jobs = new Jobs(dependencies.service, (error, job) => app.log.error({ err: error, job }, 'ingest failed'));
  // Before sockets close: who follows a job is told that it stopped.
  app.addHook('preClose', () => jobs.close());
  const { settings } = dependencies;
  await uploads(app, settings);
  app.addHook('preHandler', async (request) => checkQuery(request));

  const options: MercuriusOptions = {
    schema: readSchema(),
    resolvers: resolvers as IResolvers,
    path: PATH,
    graphiql: false,
    queryDepth: MOST_LEVELS,
    errorFormatter: formatErrors,
    context: (request) => requestContext(dependencies, jobs, isFromHere(request.headers, settings.host)),
  };
  await app.register(mercurius, options);

  const { schema } = app.graphql;
  for (const [name, field] of Object.entries(schema.getSubscriptionType()?.getFields() ?? {})) {
    Object.assign(field, subscriptionFields[name as keyof typeof subscriptionFields]);
  }
  subscriptions(app, {
    path: PATH,
    schema,
    host: settings.host,
    freshContext: () => requestContext(dependencies, jobs, false),
  });
}

/** What Mercurius would take wrongly or fail on is refused before it. */
function checkQuery(request: FastifyRequest): void {
  const sent = (request.method === 'GET' ? request.query : request.body) as Sent | null | undefined;
  const query = sent?.query;
  if (typeof query !== 'string') return;
  if (query.length > MOST_CHARACTERS) {
    throw new ApiError(
      'QUERY_TOO_LARGE',
      `Câu hỏi dài ${query.length} ký tự, quá ${MOST_CHARACTERS}; hãy đưa văn bản vào biến (variables).`,
      `The query has ${query.length} characters, more than ${MOST_CHARACTERS}; pass texts as variables.`,
    );
  }
  if (JSON_DOCUMENT.test(query)) {
    throw new ApiError(
      'BAD_QUERY',
      'Câu hỏi phải viết bằng GraphQL, không phải JSON.',
      'The query must be GraphQL, not JSON.',
    );
  }
  if (request.method === 'GET') checkOperationName(query, sent?.operationName);
}

function checkOperationName(query: string, name: unknown): void {
  let operation: unknown;
  try {
    operation = getOperationAST(parse(query), typeof name === 'string' ? name : undefined);
  } catch {
    // What is wrong with its grammar is told, with the place, where it is parsed to be answered.
    return;
  }
  if (operation) return;
  throw new ApiError(
    'BAD_QUERY',
    'operationName phải là tên của một câu hỏi trong query.',
    'operationName must name one operation of the query.',
  );
}
