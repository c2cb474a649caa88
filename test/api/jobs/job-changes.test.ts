import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Job } from '../../../src/api/jobs/job.js';
import { JobChanges } from '../../../src/api/jobs/job-changes.js';

const job = (done: number, state: Job['state'] = 'RUNNING'): Job => ({
  id: 'job:1',
  state,
  total: 10,
  sourcesDone: done,
  done,
  refused: 0,
  citations: 0,
  createdAt: 0,
  startedAt: 0,
  endedAt: null,
  documents: [],
  replaced: [],
  failure: null,
});

describe('changes of a job', () => {
  it('whatever is pushed and asked for when, tell states in order, never an older one, and the last', async () => {
    vi.useFakeTimers();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constant('push'), fc.constant('next'), fc.integer({ min: 1, max: 150 })), {
          maxLength: 40,
        }),
        async (steps) => {
          let closed = 0;
          const changes = new JobChanges(job(0), () => closed++);
          const told: Job[] = [];
          let asked = false;
          const ask = () => {
            if (asked) return;
            asked = true;
            void changes.next().then(({ value }) => {
              asked = false;
              if (value) told.push(value);
            });
          };
          let pushed = 0;
          for (const step of steps) {
            if (step === 'push') changes.push(job(++pushed));
            else if (step === 'next') ask();
            else await vi.advanceTimersByTimeAsync(Number(step));
          }
          changes.push(job(pushed, 'DONE'));
          for (let at = 0; at < 3; at++) {
            ask();
            await vi.advanceTimersByTimeAsync(200);
          }
          const done = told.map((one) => one.done);
          expect(done).toEqual([...done].sort((a, b) => a - b));
          expect(told.at(-1)).toMatchObject({ state: 'DONE', done: pushed });
          expect(told.filter(({ state }) => state === 'DONE')).toHaveLength(1);
          expect(closed).toBe(1);
        },
      ),
    );
    vi.useRealTimers();
  });

  it('end at once for who leaves while waiting', async () => {
    const changes = new JobChanges(job(0), () => {});
    await changes.next();
    const waiting = changes.next();
    await changes.return();
    expect(await waiting).toEqual({ value: undefined, done: true });
    expect(await changes.next()).toEqual({ value: undefined, done: true });
  });
});
