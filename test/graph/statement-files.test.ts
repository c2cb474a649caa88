import { GrafeoDB } from '@grafeo-db/js';
import { describe, expect, it } from 'vitest';
import { CYPHER_FOLDER, encodeParameters, readStatements } from '../../src/graph/statements.js';
import { sampleParameters } from './sample-parameters.js';

const statements = [...readStatements(CYPHER_FOLDER).values()];

/** `[(a)-[:X]->(b:Label) | …]`: Grafeo 0.6.0 scans all nodes of the label for every row (12 ms each with 100,000 of them). */
const LABEL_IN_COMPREHENSION = /\[\s*(?:\w+\s*=\s*)?\(\w+\)\s*<?-\[[^\]]*\]->?\s*\(\w*:\w+/;
/** `UNWIND … OPTIONAL MATCH (n:Label {id: …})` makes Grafeo scan the label as well. */
const OPTIONAL_LOOK_UP = /UNWIND[^\n]*\n+OPTIONAL MATCH \(\w*:\w+ \{/;

describe.each(statements.map((statement) => [statement.name, statement] as const))('%s', (_, statement) => {
  it('answers with the columns that it declares', async () => {
    const answer = await GrafeoDB.create().executeCypher(
      statement.sent.text,
      encodeParameters(statement, sampleParameters(statement.parameters), (n) => n),
    );
    expect(answer.columns.filter(() => statement.row.size > 0)).toEqual([...statement.row.keys()]);
  });

  it('is free of the forms that make the embedded engine scan', () => {
    expect(statement.text).not.toMatch(LABEL_IN_COMPREHENSION);
    expect(statement.text).not.toMatch(OPTIONAL_LOOK_UP);
  });
});
