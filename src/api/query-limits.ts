import type { GraphQLSchema } from 'graphql';
import { type DocumentNode, GraphQLError, Kind, parse, type SelectionSetNode, specifiedRules, validate } from 'graphql';
import { ApiError } from './errors.js';

/** Levels of a query. GraphiQL's own question about the schema needs 14. */
export const MOST_LEVELS = 15;
/** Characters of a query, variables apart: a text belongs in a variable. */
export const MOST_CHARACTERS = 200_000;
/** Tokens of a query that comes over a socket. */
const MOST_TOKENS = 5_000;

/**
 * Reads and checks a query that does not come by way of Mercurius, which checks its own.
 *
 * @returns the document, or what is wrong with it
 */
export function readQuery(schema: GraphQLSchema, query: string): DocumentNode | readonly GraphQLError[] {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: MOST_TOKENS });
  } catch (error) {
    return [error as GraphQLError];
  }
  const errors = validate(schema, document, specifiedRules, { maxErrors: 20 });
  if (errors.length > 0) return errors;
  const levels = levelsOf(document);
  if (levels <= MOST_LEVELS) return document;
  const error = new ApiError(
    'QUERY_TOO_DEEP',
    `Câu hỏi lồng ${levels} tầng, quá ${MOST_LEVELS}.`,
    `The query nests ${levels} levels deep, more than ${MOST_LEVELS}.`,
  );
  return [new GraphQLError(error.message, { originalError: error })];
}

/** Levels of fields within fields; the document is valid, so that its fragments form no circle. */
function levelsOf(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const known = new Map<string, number>();
  const within = (set: SelectionSetNode | undefined): number => {
    let most = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) most = Math.max(most, 1 + within(selection.selectionSet));
      else if (selection.kind === Kind.INLINE_FRAGMENT) most = Math.max(most, within(selection.selectionSet));
      else most = Math.max(most, ofFragment(selection.name.value));
    }
    return most;
  };
  const ofFragment = (name: string): number => {
    const levels = known.get(name) ?? within(fragments.get(name)?.selectionSet);
    known.set(name, levels);
    return levels;
  };
  return Math.max(
    0,
    ...document.definitions.map((one) => (one.kind === Kind.OPERATION_DEFINITION ? within(one.selectionSet) : 0)),
  );
}
