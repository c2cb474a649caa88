import { beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/api/examples.js';
import { build, start, temporaryFolder } from './built-cli.js';

beforeAll(build);

async function ask(url: string, query: string) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json() as Promise<{ data: Record<string, never>; errors?: unknown }>;
}

describe('cancu start', () => {
  const store = `${temporaryFolder()}/store`;

  it('reads the samples, shows them, and answers its two examples', async () => {
    const started = start(['start', '--port', '0'], { CANCU_STORE: store });
    const [, url = ''] = await started.until(/(http:\/\/127\.0\.0\.1:\d+)\/graphql/);
    const [implementations, resolution] = await Promise.all(EXAMPLES.map(({ query }) => ask(url, query)));
    expect(implementations).toMatchObject({ data: { implementations: { totalCount: 8 } } });
    expect(resolution).toMatchObject({ data: { resolve: { status: 'AMBIGUOUS', candidates: [{}, {}] } } });
    expect((await fetch(`${url}/graphiql`)).status).toBe(200);
    started.process.kill('SIGTERM');
    const { code, stdout } = await started.ended;
    expect(code).toBe(0);
    for (const words of ['Chỉ thị 07/CT-UBND', '19/9/2013', 'Bến Tre', 'tiếp tục thực hiện (CONTINUES)']) {
      expect(stdout).toContain(words);
    }
    for (const { query } of EXAMPLES) expect(stdout).toContain(query.trim());
  });

  it('reuses the store the second time', async () => {
    const started = start(['start', '--port', '0'], { CANCU_STORE: store });
    await started.until(/\/graphql/);
    started.process.kill('SIGINT');
    const { code, stdout } = await started.ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(/Store reused: 5 documents/);
    expect(stdout).toContain('Kế hoạch 5793/KH-UBND');
  });
});
