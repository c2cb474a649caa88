import { realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CYPHER_FOLDER, readStatements } from './statements.js';
import { typescriptOf, typescriptOfFields } from './value-type.js';

/** Where the generated types belong, from `src/graph` and from `dist/graph` alike. */
export const GENERATED_FILE = fileURLToPath(new URL('../../src/graph/statements.generated.ts', import.meta.url));

/** Source of `statements.generated.ts`: parameters and rows of every statement in `cypherFolder`. */
export function generateStatementTypes(cypherFolder: string): string {
  const lines = [
    '// Generated from cypher/ by generate-statements.ts. Do not edit.',
    '',
    'export interface Statements {',
  ];
  for (const { name, question, parameters, row } of readStatements(cypherFolder).values()) {
    lines.push(`  /** ${question.replaceAll('*/', '* /')} */`, `  '${name}': {`);
    lines.push(`    parameters: ${typescriptOfFields(parameters)};`);
    if (row.size <= 3) lines.push(`    row: ${typescriptOfFields(row)};`);
    else {
      lines.push('    row: {');
      for (const [field, type] of row) lines.push(`      readonly ${field}: ${typescriptOf(type)};`);
      lines.push('    };');
    }
    lines.push('  };');
  }
  lines.push('}', '');
  return lines.join('\n');
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  writeFileSync(GENERATED_FILE, generateStatementTypes(CYPHER_FOLDER));
}
