import { realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';
import { readSchema } from './schema.js';

/** Where the generated types belong, from `src/api` and from `dist/api` alike. */
export const GENERATED_FILE = fileURLToPath(new URL('../../src/api/schema.generated.ts', import.meta.url));

/** What resolvers hand from parent to field, where it is not the GraphQL type itself. */
const PARENTS = {
  Instrument: '../graph/queries/instruments.js#InstrumentRecord',
  Document: '../graph/queries/documents.js#DocumentRecord',
  Citation: '../graph/queries/citations.js#CitationRecord',
  Step: '../graph/queries/edges.js#Edge',
  Jurisdiction: './parents.js#JurisdictionParent',
  Status: './parents.js#StatusParent',
  LineageNode: './parents.js#LineageNodeParent',
  Implementation: './parents.js#ImplementationParent',
  ProvinceCoverage: '../graph/queries/coverage.js#ProvinceCoverage as ProvinceCoverageParent',
  CoveringAct: '../graph/queries/coverage.js#CoveringAct as CoveringActParent',
  Extraction: '../instrument/citation.js#Extraction as ExtractionParent',
  ExtractedCitation: '../instrument/citation.js#Citation as ExtractedCitationParent',
  Claim: './parents.js#ClaimParent',
  Provision: '../instrument/provision.js#Provision as ProvisionParent',
  Job: './jobs/job.js#Job as JobParent',
  JobDocument: './service.js#IngestedDocument',
  EarlierText: './service.js#ReplacedText',
};

/** What scalars are in resolvers. */
const SCALARS = {
  Date: 'string',
  ID: 'string',
  DateTime: 'number',
  Upload: './uploads/spool.js#UploadedFile',
};

/** Source of `schema.generated.ts`: the types of `schema.graphql` and of its resolvers. */
export async function generateSchemaTypes(): Promise<string> {
  const source = await codegen({
    documents: [],
    filename: GENERATED_FILE,
    schema: parse(readSchema()),
    config: {},
    pluginMap: { typescript, typescriptResolvers },
    plugins: [
      {
        typescript: {
          enumsAsTypes: true,
          useTypeImports: true,
          avoidOptionals: { field: true, object: true, inputValue: false, defaultValue: true },
          inputMaybeValue: 'T | null | undefined',
          scalars: SCALARS,
        },
      },
      {
        typescriptResolvers: {
          contextType: './context.js#Context',
          mappers: PARENTS,
          useTypeImports: true,
          internalResolversPrefix: '',
          scalars: SCALARS,
          enumsAsTypes: true,
        },
      },
    ],
  });
  return `// Generated from schema.graphql by generate-types.ts. Do not edit.\n${source}`;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  writeFileSync(GENERATED_FILE, await generateSchemaTypes());
}
