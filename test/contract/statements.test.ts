import { expect, it } from 'vitest';
import { CYPHER_FOLDER, readStatements, type StatementName } from '../../src/graph/statements.js';
import { sampleParameters } from '../graph/sample-parameters.js';
import { onEveryEngine } from './engines.js';

const statements = [...readStatements(CYPHER_FOLDER).values()];

onEveryEngine('every statement of cypher/ runs', (engine) => {
  it('as it stands', async () => {
    const store = await engine.open();
    const failures: string[] = [];
    for (const { name, parameters, writes } of statements) {
      const statement = name as StatementName;
      const values = sampleParameters(parameters) as never;
      const undone = new Error('only tried');
      const running = writes
        ? store.write(async (transaction) => {
            await transaction.run(statement, values);
            throw undone;
          })
        : store.read(statement, values);
      await running.catch((error) => {
        if (error !== undone) failures.push(error.message);
      });
    }
    expect(failures).toEqual([]);
  });
});
