import { expect } from 'vitest';
import { testApi } from './api.js';

/** One server for a whole file, whose tests only read. */
export const shared = testApi();

/** The answer to a question that must have no errors. */
export async function answer(query: string, variables: object = {}) {
  const { ask } = await shared;
  const { data, errors } = await ask(query, variables);
  expect(errors).toEqual([]);
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of each query
  return data as any;
}

/** The nodes of a connection. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is that of each query
export const nodes = (connection: any) => connection.edges.map((edge: any) => edge.node);
/** An instrument as the tests call it: number and place. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is that of each query
export const name = (instrument: any) => `${instrument.number} ${instrument.place}`;
