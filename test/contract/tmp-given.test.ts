import { spawnSync } from 'node:child_process';
import neo4j from 'neo4j-driver';
import { inject, it } from 'vitest';
import type {} from '../neo4j/server.js';
it('given', async () => {
  const s = inject('neo4j'); if ('missing' in s) return;
  const run = () => { const r = spawnSync('npx', ['vitest', 'run', '--project', 'contract', 'test/contract/statements.test.ts'], { encoding: 'utf8', env: { ...process.env, VITEST: '', CANCU_TEST_NEO4J: s.uri, CANCU_TEST_NEO4J_USER: s.user, CANCU_TEST_NEO4J_PASSWORD: s.password } }); console.log((r.stdout + r.stderr).slice(0, 1500), r.status); };
  run();
  const d = neo4j.driver(s.uri, neo4j.auth.basic(s.user, s.password)); await d.executeQuery('CREATE (:Person {name: "x"})');
  run();
  await d.executeQuery('MATCH (n:Person) DELETE n'); await d.close();
}, 100_000);
