import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';

/**
 * Answers a subscription: each event is resolved with a context of its own, so that what was looked up for one is looked up afresh
 * for the next. The next event is asked for only when the answer before it was taken.
 *
 * @returns the answers, or why there are none
 */
export async function answersOf(
  args: ExecutionArgs,
  freshContext: () => unknown,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const events = await createSourceEventStream({ ...args, contextValue: freshContext() });
  if (!(Symbol.asyncIterator in events)) return events;
  return new Answers(events[Symbol.asyncIterator](), (rootValue) =>
    execute({ ...args, rootValue, contextValue: freshContext() }),
  );
}

/** Not a generator: the `return` of one waits for the event that it waits for, which may never come. */
class Answers implements AsyncIterableIterator<ExecutionResult> {
  readonly #events: AsyncIterator<unknown>;
  readonly #answer: (event: unknown) => ExecutionResult | Promise<ExecutionResult>;

  constructor(events: AsyncIterator<unknown>, answer: (event: unknown) => ExecutionResult | Promise<ExecutionResult>) {
    this.#events = events;
    this.#answer = answer;
  }

  async next(): Promise<IteratorResult<ExecutionResult>> {
    const { value, done } = await this.#events.next();
    return done ? { value: undefined, done } : { value: await this.#answer(value), done: false };
  }

  async return(): Promise<IteratorResult<ExecutionResult>> {
    await this.#events.return?.();
    return { value: undefined, done: true };
  }

  async throw(error: unknown): Promise<IteratorResult<ExecutionResult>> {
    await this.#events.return?.();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
