import { readSettings, type Settings } from '../api/settings.js';
import { openStore } from '../graph/open-store.js';
import type { GraphStore } from '../graph/port.js';
import { openService, type Service } from '../ingestion/service.js';
import { TextStore } from '../ingestion/text-store.js';
import { loadReference, type Reference } from '../instrument/reference/index.js';
import { type Io, Output } from './io.js';

/** How an answer is printed. */
export const FORMATS = ['table', 'json', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

/** Options that every command takes. */
export interface GlobalOptions {
  readonly store?: string;
  readonly format: Format;
  readonly quiet?: boolean;
}

/** What a command works with once the store is open. */
export interface OpenStore {
  readonly store: GraphStore;
  readonly service: Service;
  readonly reference: Reference;
  readonly settings: Settings;
}

/** One run of one command. */
export class Invocation {
  readonly io: Io;
  readonly format: Format;
  readonly quiet: boolean;
  /** The answer, and nothing else. */
  readonly out: Output;
  /** Everything else: progress, warnings, errors. */
  readonly err: Output;
  readonly #options: GlobalOptions;

  constructor(io: Io, options: GlobalOptions) {
    this.io = io;
    this.#options = options;
    this.format = options.format;
    this.quiet = options.quiet ?? false;
    this.out = new Output(io.stdout, io.environment);
    this.err = new Output(io.stderr, io.environment);
  }

  /**
   * The settings of the environment, with what options say instead.
   *
   * @throws SettingsError
   */
  settings(instead: Readonly<Record<string, string | undefined>> = {}): Settings {
    const given = Object.entries({ CANCU_STORE: this.#options.store, ...instead }).filter(
      ([, value]) => value !== undefined,
    );
    return readSettings({ ...this.io.environment, ...Object.fromEntries(given) });
  }

  /** Something the user may like to know, on standard error; nothing with `--quiet`. */
  async note(text: string): Promise<void> {
    if (!this.quiet) await this.err.line(text);
  }

  /** The same for a question: a store that is not there is an error, not an empty answer. */
  withExistingStore<T>(work: (open: OpenStore) => Promise<T>): Promise<T> {
    return this.withStore(work, this.settings(), { mustExist: true });
  }

  /**
   * Opens the store, does the work, and closes the store whatever happens. `work` may close it before.
   *
   * @throws StoreError where it cannot be opened
   */
  async withStore<T>(
    work: (open: OpenStore) => Promise<T>,
    settings: Settings = this.settings(),
    { mustExist = false } = {},
  ): Promise<T> {
    const reference = loadReference();
    const store = await openStore(settings.store, { mustExist });
    try {
      const { maxDocumentBytes, workers, deadline } = settings;
      const service = await openService(store, reference, maxDocumentBytes, {
        texts: new TextStore(settings.texts),
        ...(workers === 0 ? {} : { workers: { deadline, ...(workers === null ? {} : { threads: workers }) } }),
      });
      try {
        return await work({ store, service, reference, settings });
      } finally {
        await service.close();
      }
    } finally {
      await store.close();
    }
  }
}
