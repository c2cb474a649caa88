import { expect, it } from 'vitest';
import { IngestRun } from '../../../src/ingestion/replacement/ingest-run.js';

it('a run tells what it gave since it was last settled, and each text once', () => {
  const run = new IngestRun();
  run.give('b', null);
  run.give('a', 'x.txt');
  run.give('b', 'y.txt');
  expect(run.takeUnsettled()).toEqual({ documents: ['a', 'b'], files: ['x.txt', 'y.txt'] });
  run.give('a', 'z.txt');
  expect(run.takeUnsettled()).toEqual({ documents: [], files: ['z.txt'] });
  expect(run.filesWith('a')).toEqual(['x.txt', 'z.txt']);
});

it('a file that is read again gives what it holds now, and nothing of before', () => {
  const run = new IngestRun();
  run.give('old', 'x.zip > one.txt');
  run.give('old', 'y.txt');
  run.give('gone', 'x.zip > two.txt');
  run.give('other', 'x.zip2');
  run.takeUnsettled();
  run.takeBack('x.zip');
  expect(['old', 'gone', 'other'].map((document) => run.gave(document))).toEqual([true, false, true]);
  run.give('new', 'x.zip > one.txt');
  expect(run.ofFile('x.zip > one.txt')).toEqual(['new']);
  expect(run.takeUnsettled()).toEqual({ documents: ['new'], files: ['x.zip > one.txt'] });
});
