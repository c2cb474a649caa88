import type { GraphStore } from '../graph/port.js';
import type { Reference } from '../instrument/reference/index.js';
import type { Jobs } from './jobs/jobs.js';
import { Loads } from './loads.js';
import type { Service } from './service.js';
import type { Settings } from './settings.js';

/** What the API is built from. */
export interface Dependencies {
  readonly store: GraphStore;
  readonly service: Service;
  readonly reference: Reference;
  readonly settings: Settings;
}

/** What every resolver has at hand. */
export interface Context extends Dependencies {
  readonly jobs: Jobs;
  readonly load: Loads;
  /** Whether this request may change the graph. */
  readonly mayWrite: boolean;
}

/** The context of one request, or of one event of a subscription. */
export function requestContext(dependencies: Dependencies, jobs: Jobs, mayWrite: boolean): Context {
  return { ...dependencies, jobs, mayWrite, load: new Loads(dependencies.store) };
}
