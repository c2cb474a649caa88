import { describe, expect, it } from 'vitest';
import { isConflict, statementFailure } from '../../src/graph/grafeo/failure.js';

/** As the engine words them; the status of a conflict stands on both. */
const rolledBack = (message: string) => Object.assign(new Error(message), { gqlStatus: '40000' });
const CONFLICT = rolledBack('Transaction error: GRAFEO-T001: Write-write conflict on node 7');
const FULL = rolledBack(
  'Transaction error: GRAFEO-T009: the commit could not be written to the write-ahead log and was rolled back, so nothing of it remains and it can be retried: I/O error on the WAL at /s/wal_0.log: No space left on device (os error 28)',
);

describe('a failure of Grafeo', () => {
  it('that is a conflict may be tried again, and one of the disk may not', () => {
    expect([CONFLICT, FULL].map(isConflict)).toEqual([true, false]);
  });

  it('is told by what is to be done', () => {
    expect(statementFailure('commit', '/s', CONFLICT)).toMatchObject({ code: 'STORE_CONFLICT' });
    expect(statementFailure('commit', '/s', FULL)).toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringContaining('the disk is full'),
    });
    expect(statementFailure('commit', '/s', new Error('Database error: GRAFEO-X001: odd.'))).toMatchObject({
      code: 'STORE_FAILED',
      message: 'The store in /s failed at commit: odd.',
    });
  });
});
