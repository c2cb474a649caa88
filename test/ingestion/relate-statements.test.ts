import { describe, expect, it } from 'vitest';
import { type StatementName, statement } from '../../src/graph/statements.js';
import { RELATIONS } from '../../src/instrument/relation.js';

const listed = (name: StatementName) => /-\[r:([A-Z_|]+)\]->/.exec(statement(name).text)?.[1]?.split('|');

describe('the statements that keep relations', () => {
  it.each(RELATIONS)('write %s under its own name, all in the same way', (relation) => {
    const { text } = statement(`relate/${relation}`);
    expect(text).toContain(`MERGE (a)-[r:${relation}]->(b)`);
    expect(text.replace(`:${relation}]`, ':CITES]')).toBe(statement('relate/CITES').text);
  });

  it.each(['write/relations-known', 'write/remove-empty-relations'] as const)('name every relation in %s', (name) => {
    expect(listed(name)).toEqual([...RELATIONS]);
  });
});
