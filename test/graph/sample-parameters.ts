import type { Fields, ValueType } from '../../src/graph/value-type.js';

/** Values of the declared types, to try a statement with: every list has one element, every alternative is the first. */
export function sampleParameters(fields: Fields): Record<string, unknown> {
  return Object.fromEntries([...fields].map(([name, type]) => [name, sample(type, name)]));
}

function sample(type: ValueType, name: string): unknown {
  switch (type.kind) {
    case 'string':
      return name;
    case 'int':
      return 1;
    case 'float':
      return 0.5;
    case 'boolean':
      return true;
    case 'null':
      return null;
    case 'list':
      return [sample(type.of, name)];
    case 'rows':
      return [sampleParameters(type.fields)];
    case 'map':
      return sampleParameters(type.fields);
    case 'union':
      return sample(type.of[0] ?? { kind: 'null' }, name);
  }
}
