import { describe, expect, it } from 'vitest';
import type { JobSource } from '../../../src/api/jobs/job.js';
import { BatchSources } from '../../../src/api/jobs/sources.js';
import type { IngestedDocument } from '../../../src/api/service.js';

const file = (name: string, hash: string): JobSource => ({
  name,
  file: {
    name,
    path: `/spool/${hash}`,
    size: 1,
    hash: hash.repeat(64),
    gone: false,
    hold() {},
    release: async () => {},
  },
});
const text = (name: string | null): JobSource => ({ name, text: 'x' });
const refused = (name: string | null, message = 'It is bad.'): IngestedDocument => ({
  status: 'REFUSED',
  name,
  code: 'DOCUMENT_DAMAGED',
  message,
  took: 1,
});
const uploaded = (hash: string, name: string) => `upload:${hash.repeat(16)}/${name}`;

/** Names and sources done with, after each outcome. */
function followed(sources: BatchSources, outcomes: readonly IngestedDocument[]) {
  return outcomes.map((outcome) => [sources.told(outcome).name, sources.done]);
}

describe('the sources of a batch', () => {
  it('are named by what they hold where they were uploaded, and shown as they were sent', () => {
    const sources = new BatchSources([file('a.docx', 'f'), text('a.docx'), text(null)]);
    expect([...sources].map(({ name }) => name)).toEqual([uploaded('f', 'a.docx'), 'a.docx', null]);
    expect(followed(sources, [refused(uploaded('f', 'a.docx')), refused('a.docx'), refused(null)])).toEqual([
      ['a.docx', 1],
      ['a.docx', 2],
      [null, 3],
    ]);
  });

  it('are done with when the next one begins where they hold several documents', () => {
    const sources = new BatchSources([file('a.zip', 'a'), file('b.zip', 'b'), file('c.zip', 'c'), text('d')]);
    const of = (hash: string, name: string) => refused(uploaded(hash, name));
    expect(
      // b.zip holds nothing.
      followed(sources, [of('a', 'a.zip > 1.txt'), of('a', 'a.zip > 2.zip > 3.txt'), of('c', 'c.zip'), refused('d')]),
    ).toEqual([
      ['a.zip > 1.txt', 0],
      ['a.zip > 2.zip > 3.txt', 0],
      ['c.zip', 3],
      ['d', 4],
    ]);
  });

  it('count texts of one name one by one', () => {
    const sources = new BatchSources([text('x'), text('x'), text(null), text(null)]);
    expect(
      followed(sources, [refused('x'), refused('x'), refused(null), refused(null)]).map(([, done]) => done),
    ).toEqual([1, 2, 3, 4]);
  });

  it('say nothing of where a file lay, and Vietnamese first', () => {
    const sources = new BatchSources([file('thư.docx', 'a')]);
    const name = uploaded('a', 'thư.docx');
    const told = sources.told(refused(name, `/spool/a > x is damaged; ${name} was not read.`));
    expect(told).toMatchObject({
      message: expect.stringMatching(/^Tệp bị hỏng.* thư\.docx > x is damaged; thư\.docx was not read\.$/),
    });
  });
});
