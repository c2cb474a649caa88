import { GraphQLError, GraphQLScalarType } from 'graphql';

/** The `DateTime` scalar: milliseconds since 1970 here, ISO 8601 in UTC outside. It only goes out. */
export const DateTimeScalar = new GraphQLScalarType<never, string>({
  name: 'DateTime',
  serialize: (value) => new Date(Number(value)).toISOString(),
  parseValue: refuse,
  parseLiteral: refuse,
});

function refuse(): never {
  throw new GraphQLError('DateTime không dùng làm đối số. DateTime is no argument.', {
    extensions: { code: 'BAD_INPUT' },
  });
}
