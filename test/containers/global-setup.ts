import type { TestProject } from 'vitest/node';
import { whyNoContainers } from './docker.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Why containers cannot be tested here, or null. */
    noContainers: string | null;
  }
}

/** Looks once for an engine. Without one the suite is skipped, also in CI: the same Neo4j is tested there without Docker. */
export async function setup(project: TestProject): Promise<void> {
  const missing = await whyNoContainers();
  project.provide('noContainers', missing);
  if (missing !== null) console.warn(`\nSkipping the container tests: ${missing}.\n`);
}
