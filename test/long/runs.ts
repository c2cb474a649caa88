/** How many random histories each engine goes through. */
export interface Runs {
  readonly grafeo: number;
  readonly neo4j: number;
}

/** What `npm run test:long` does. */
export const ALL: Runs = { grafeo: 1000, neo4j: 100 };

/** What every run of the tests does. */
export const A_TENTH: Runs = { grafeo: 100, neo4j: 10 };

declare module 'vitest' {
  interface ProvidedContext {
    runs: Runs;
  }
}
