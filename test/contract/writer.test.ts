import { describe, expect, it } from 'vitest';
import { GrafeoStore } from '../../src/graph/grafeo/grafeo-store.js';
import { writtenText } from '../ingestion/small-world.js';
import { emptyGraph, exported, writerLaws } from '../ingestion/writer-laws.js';
import { onEveryEngine } from './engines.js';

onEveryEngine('the writer', ({ open }) => {
  describe('keeps its laws', () => {
    for (const law of writerLaws) it(law.name, () => law.check(open, 4), 240_000);
  });

  it('writes nothing of a text that is there already', async () => {
    const { store, writer } = await emptyGraph(open);
    const text = writtenText('text', { number: '16/CT-TTg', date: '2012-03-04' });
    await writer.writeDocuments([text]);
    const before = await exported(store);
    expect(await writer.writeDocuments([text])).toMatchObject([{ outcome: 'unchanged' }]);
    expect(await exported(store)).toEqual(before);
  });

  it('writes texts given at the same time as it does one after the other', async () => {
    const { store, writer } = await emptyGraph(open);
    const target = { number: '16/CT-TTg', date: '2012-03-04' };
    const texts = Array.from({ length: 6 }, (_, index) =>
      writtenText(
        `text ${index}`,
        { type: 'Chương trình', number: `${index + 1}-CTr/TU`, scope: 'Cà Mau', date: '2013-08-19' },
        [{ target, relation: 'IMPLEMENTS' }],
      ),
    );
    await Promise.all(texts.map((text) => writer.writeDocuments([text])));
    const together = await exported(store);

    const other = GrafeoStore.inMemory();
    const inTurn = await emptyGraph(async () => {
      await other.ensureSchema();
      return other;
    });
    for (const text of texts) await inTurn.writer.writeDocuments([text]);
    expect(together).toEqual(await exported(other));
    await other.close();
  });

  it('writes a text with more citations than one statement takes', async () => {
    const { store, writer } = await emptyGraph(open);
    const mentions = Array.from({ length: 1500 }, (_, index) => ({
      target: { type: 'Công văn', number: `${1 + (index % 1200)}/UBND-NC`, scope: 'Cà Mau', date: '2012' },
    }));
    const long = writtenText('long', { number: '16/CT-TTg', date: '2012-03-04' }, mentions);
    await writer.writeDocuments([long]);
    const lines = await exported(store);
    expect(lines.filter((line) => line.includes('"kind":"citation"'))).toHaveLength(1500);
    expect(lines.filter((line) => line.includes('"kind":"relation"'))).toHaveLength(1200);
    await writer.removeDocument(long.document.id);
    expect((await exported(store)).filter((line) => !line.includes('"kind":"jurisdiction"'))).toEqual([]);
  });
});
