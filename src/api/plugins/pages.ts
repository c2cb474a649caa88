import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { GRAPHIQL_PAGE, graphiqlFiles, graphiqlStart } from '../../web/graphiql.js';
import { homePage } from '../../web/home.js';
import { JOBS_SCRIPT, jobsPage } from '../../web/jobs.js';
import type { Page } from '../../web/page.js';
import { EXAMPLES } from '../examples.js';
import { isLoopback, type Settings } from '../settings.js';

/** `/`, `/jobs` and `/graphiql` with exactly the files they load. */
export async function pages(app: FastifyInstance, { settings }: { readonly settings: Settings }): Promise<void> {
  const home = homePage(EXAMPLES);
  const jobs = jobsPage(isLoopback(settings.host));
  const start = graphiqlStart(EXAMPLES);

  app.get('/', (_, reply) => sendPage(reply, home));
  app.get('/jobs', (_, reply) => sendPage(reply, jobs));
  app.get('/jobs/jobs.js', async (_, reply) =>
    reply.type('text/javascript; charset=utf-8').send(await readFile(JOBS_SCRIPT)),
  );
  app.get('/graphiql', (_, reply) => sendPage(reply, GRAPHIQL_PAGE));
  app.get('/graphiql/start.js', (_, reply) => reply.type('text/javascript; charset=utf-8').send(start));
  for (const { name, path, type } of graphiqlFiles()) {
    app.get(`/graphiql/${name}`, async (_, reply) =>
      reply
        .type(type)
        .header('cache-control', 'public, max-age=3600')
        .send(await readFile(path)),
    );
  }
}

function sendPage(reply: FastifyReply, page: Page): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', page.policy)
    .header('x-content-type-options', 'nosniff')
    .send(page.html);
}
