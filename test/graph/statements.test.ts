import { describe, expect, it } from 'vitest';
import { GENERATED_FILE, generateStatementTypes } from '../../src/graph/generate-statements.js';
import { CYPHER_FOLDER, encodeParameters, parseStatement } from '../../src/graph/statements.js';

describe('the statements of cypher/', () => {
  it('have the types that statements.generated.ts says (vitest -u writes it anew)', async () => {
    await expect(generateStatementTypes(CYPHER_FOLDER)).toMatchFileSnapshot(GENERATED_FILE);
  });
});

const CLAIMS = `// Which claims share these buckets?
// parameters: buckets: string[], after: string | null,
//   first: int
// row: id: string, date: string | null, sizes: int[]
MATCH (c:Claim) WHERE c.bucket IN $buckets AND c.id > $after // not $this
RETURN c.id AS id, c.date AS date, [1] AS sizes LIMIT $first`;

describe('parseStatement', () => {
  it('reads question, parameters, row and text', () => {
    const claims = parseStatement('read/claims', CLAIMS);
    expect(claims.question).toBe('Which claims share these buckets?');
    expect([...claims.parameters.keys()]).toEqual(['buckets', 'after', 'first']);
    expect([...claims.row.keys()]).toEqual(['id', 'date', 'sizes']);
    expect(claims.text).toMatch(/^MATCH/);
    expect(claims.writes).toBe(false);
  });

  it('knows a statement that writes, and is not misled by text or property names', () => {
    expect(parseStatement('w/a', '// Do.\nMERGE (n:Claim {id: 1})').writes).toBe(true);
    expect(parseStatement('w/b', "// Ask.\nMATCH (n) WHERE n.created = 'SET' RETURN n.settled AS s").writes).toBe(
      false,
    );
  });

  it.each([
    ['a parameter that is not declared', '// Q\nRETURN $id AS id', /w\/x: \$id is used but not declared/],
    [
      'a parameter that is not used',
      '// Q\n// parameters: id: string\nRETURN 1 AS id',
      /w\/x: \$id is declared but not used/,
    ],
    ['no head', 'RETURN 1 AS one', /w\/x: the first line must be a comment/],
    ['no Cypher', '// Q\n', /w\/x: there is no Cypher/],
    ['an unknown type', '// Q\n// parameters: id: text\nRETURN $id AS id', /w\/x: parameters: text is no type/],
    ['a broken list', '// Q\n// row: id string\nRETURN 1 AS id', /w\/x: row: : expected instead of string/],
  ])('refuses %s', (_, source, message) => {
    expect(() => parseStatement('w/x', source)).toThrow(message);
  });
});

describe('encodeParameters', () => {
  const write = parseStatement(
    'write/claims',
    '// Write.\n// parameters: rows: { id: string, n: int, p: float, note: string | null, tags: (string | null)[] }[]\nUNWIND $rows AS row MERGE (c:Claim {id: row.id})',
  );
  const row = { id: 'a', n: 3, p: 0.5, note: null, tags: ['x', null] };

  it('turns declared integers, and only those', () => {
    expect(encodeParameters(write, { rows: [row] }, (n) => `int ${n}`)).toEqual({
      rows: [['a', 'int 3', 0.5, null, ['x', null]]],
    });
  });

  it('sends rows that are unwound as lists in the declared order, whatever the order of their fields', () => {
    expect(write.sent.text).toContain('MERGE (c:Claim {id: row[0]})');
    const { tags, note, ...rest } = row;
    expect(encodeParameters(write, { rows: [{ tags, note, ...rest }] }, (n) => n)).toEqual({
      rows: [['a', 3, 0.5, null, ['x', null]]],
    });
  });

  it('sends a list of maps that is used otherwise as it is', () => {
    const source =
      '// Ask.\n// parameters: words: { of: string }[]\nMATCH (i) WHERE all(w IN $words WHERE i.t = w.of) RETURN i';
    const asking = parseStatement('read/w', source);
    expect(asking.sent.text).toBe(asking.text);
    expect(encodeParameters(asking, { words: [{ of: 'a' }] }, (n) => n)).toEqual({ words: [{ of: 'a' }] });
  });

  it.each(['SET c.x = row.idd', 'SET c += row', 'RETURN row'])('refuses rows that are used by %s', (use) => {
    const source = `// Write.\n// parameters: rows: { id: string }[]\nUNWIND $rows AS row\nMERGE (c:Claim {id: row.id}) ${use}`;
    expect(() => parseStatement('write/x', source)).toThrow(/write\/x: row(\.idd)? is no declared field/);
  });

  it.each([
    [{}, 'write/claims: $rows is missing'],
    [{ rows: [row], more: 1 }, 'write/claims: $more is not declared'],
    [{ rows: [row, { ...row, n: 1.5 }] }, 'write/claims: $rows[1].n must be number but is a number'],
    [{ rows: [{ ...row, extra: 1 }] }, 'write/claims: $rows[0].extra is not declared'],
    [{ rows: [{ ...row, note: undefined }] }, 'write/claims: $rows[0].note is missing'],
    [{ rows: [{ ...row, note: 5 }] }, 'write/claims: $rows[0].note must be string | null but is a number'],
    [{ rows: 'a' }, /^write\/claims: \$rows must be readonly .* but is a string$/],
  ])('refuses %j with the name of the statement and of the value', (parameters, message) => {
    expect(() => encodeParameters(write, parameters, (n) => n)).toThrow(message);
  });
});
