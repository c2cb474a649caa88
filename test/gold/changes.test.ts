import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../bench/changes.js';
import type { Extraction } from '../../src/instrument/citation.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { documentReader } from '../../src/resolution/read-document.js';
import { goldDocuments } from './labels.js';

const reader = documentReader(loadReference());
const [document] = goldDocuments().filter(({ mentions }) => mentions.length > 4);
const reading = reader.read(document?.text ?? '');

/** The reading with its citation at `index` changed, or left out for null. */
function withChange(index: number, change: Partial<Extraction['citations'][number]> | null): Extraction {
  const citations = reading.citations.map((citation) => ({ ...citation, from: null }));
  const [was] = citations.splice(index, 1);
  if (was && change !== null) citations.splice(index, 0, { ...was, ...change, from: null });
  return { ...reading, citations };
}

const flat = withChange(-1, {});

describe('what changed between two readings', () => {
  it('is nothing where they are one', () => {
    expect(changesBetween(reading, reader.read(document?.text ?? ''))).toEqual([]);
  });

  it('is a loss, or seen from the other side a gain', () => {
    const start = reading.citations[1]?.start;
    expect(changesBetween(flat, withChange(1, null))).toMatchObject([{ kind: 'lost', at: { start } }]);
    expect(changesBetween(withChange(1, null), flat)).toMatchObject([{ kind: 'gained', at: { start } }]);
  });

  it('is an alteration of what is said', () => {
    const altered = withChange(2, { relation: 'CORRECTS', pinpoint: 'Điều 99' });
    expect(changesBetween(flat, altered)).toMatchObject([{ kind: 'altered', fields: ['relation', 'pinpoint'] }]);
  });

  it('is one alteration where only the ends moved', () => {
    const end = (reading.citations[2]?.end ?? 0) - 1;
    expect(changesBetween(flat, withChange(2, { end }))).toMatchObject([{ kind: 'altered', fields: ['span'] }]);
  });

  it('leaves rules aside unless they are asked for', () => {
    const ruled = withChange(2, { rules: ['another'] });
    expect(changesBetween(flat, ruled)).toEqual([]);
    expect(changesBetween(flat, ruled, { rules: true })).toMatchObject([{ kind: 'altered', fields: ['rules'] }]);
  });

  it('is the header too', () => {
    const other = { ...flat, instrument: { ...flat.instrument, date: '1999-12-31' } };
    expect(changesBetween(flat, other)).toMatchObject([{ kind: 'header' }]);
  });
});
