import { describe, expect, it } from 'vitest';
import { prepareSource } from '../../../src/ingestion/preparation/prepare-source.js';
import { loadReference } from '../../../src/instrument/reference/index.js';
import { documentReader } from '../../../src/resolution/read-document.js';

const context = { reader: documentReader(loadReference()), maxDocumentBytes: 1_000_000, texts: null };

describe('preparing a text', () => {
  it('lists what extraction set right, and quotes the text as it came', async () => {
    const text = 'Căncứ Nghị địnhsố l5/2O20/NĐ-CP ngày O2/3/2020 của Chính phủ;';
    const [made] = await prepareSource({ name: 'a.txt', material: { kind: 'text', text } }, context);
    if (!made || !('prepared' in made)) throw new Error('The text was refused.');
    expect(made.repairs).toEqual([
      { kind: 'glued-words', count: 2 },
      { kind: 'misread-number', count: 1 },
      { kind: 'misread-date', count: 1 },
    ]);
    expect(made.prepared.citations.map(({ row: { quote, start, end } }) => [quote, text.slice(start, end)])).toEqual([
      ['l5/2O20/NĐ-CP', 'l5/2O20/NĐ-CP'],
    ]);
    expect(made.prepared.claims.map(({ number, date }) => [number, date])).toContainEqual([
      '15/2020/NĐ-CP',
      '2020-03-02',
    ]);
  });
});
