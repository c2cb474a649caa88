import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isoDate } from '../instrument/date.js';

/** The `Date` scalar: a day as `YYYY-MM-DD`, kept as a string, so that no time zone can move it. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: (value) => String(value),
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
});

function read(value: unknown): string {
  const [, year, month, day] = (typeof value === 'string' && /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)) || [];
  const date = isoDate(Number(day), Number(month), Number(year));
  if (date !== null) return date;
  throw new GraphQLError(
    `Ngày phải viết YYYY-MM-DD, từ năm 1930 đến 2100, và có thật trên lịch. A date is YYYY-MM-DD, of the years 1930 to 2100, and a day of the calendar; this is not: ${String(JSON.stringify(value)).slice(0, 60)}`,
    { extensions: { code: 'BAD_INPUT' } },
  );
}
