import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType, isObjectType, validateSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { GENERATED_FILE, generateSchemaTypes } from '../../src/api/generate-types.js';
import { readSchema } from '../../src/api/schema.js';
import { RELATIONS } from '../../src/instrument/relation.js';

describe('schema.graphql', () => {
  const schema = buildSchema(readSchema());

  it('is valid', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it('has the types in schema.generated.ts; to renew them: npm run build && node dist/api/generate-types.js', async () => {
    expect(readFileSync(GENERATED_FILE, 'utf8')).toBe(await generateSchemaTypes());
  });

  it('knows the relations of the graph, and of citations also the passive and the text itself', () => {
    const names = (type: string): readonly string[] => {
      const found = schema.getType(type);
      return isEnumType(found) ? found.getValues().map(({ name }) => name) : [];
    };
    expect(names('Relation')).toEqual([...RELATIONS]);
    expect(new Set(names('CitationRelation'))).toEqual(new Set([...RELATIONS, 'AMENDED_BY', 'SELF']));
  });

  it('says in Vietnamese and English what each question asks', () => {
    const query = schema.getQueryType();
    const undescribed = Object.values(query?.getFields() ?? {}).filter(
      ({ description }) =>
        !/\p{Script=Latin}*[ăâđêôơưạảấầẩậắằặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỵỷỹáàãéèíìóòõúùý]/u.test(description ?? ''),
    );
    expect(undescribed.map(({ name }) => name)).toEqual([]);
  });

  it('gives every relation between instruments its evidence', () => {
    const step = schema.getType('Step');
    expect(isObjectType(step) && String(step.getFields().evidence?.type)).toBe('[Citation!]!');
  });
});
