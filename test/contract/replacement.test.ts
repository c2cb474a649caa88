import { describe, expect, it } from 'vitest';
import { openService } from '../../src/ingestion/service.js';
import { TextStore } from '../../src/ingestion/text-store.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { type Plan, planText, TITLES } from '../ingestion/replacement/plans.js';
import { checkOrders, checkRuns } from '../ingestion/replacement/replacement-laws.js';
import { exported } from '../ingestion/writer-laws.js';
import { onEveryEngine, temporaryFolder } from './engines.js';

const reference = loadReference();
const [TITLE, OTHER_TITLE] = TITLES;
const plan = (change: Partial<Plan> = {}) => ({
  name: 'kế hoạch',
  text: planText({ serial: 7, day: 5, title: TITLE, wording: 'một', restsOn: '30/2020/NĐ-CP', ...change }),
});

onEveryEngine('runs', ({ name, open }) => {
  const times = name === 'grafeo' ? 30 : 3;
  it('leave the graph of what stands, however they were cut, stopped and gone on with', async () => {
    await checkRuns(open, times);
  }, 240_000);

  it('do not show the order in which they gave their texts', async () => {
    await checkOrders(open, times);
  }, 240_000);

  const opened = async () => {
    const store = await open();
    const texts = new TextStore(temporaryFolder());
    return { store, texts, service: await openService(store, reference, 1_000_000, { texts }) };
  };

  describe('a new text of the same instrument', () => {
    it('takes the place of the old one, whose text and story are kept', async () => {
      const { store, texts, service } = await opened();
      const old = (await service.ingest([plan()])).documents[0];
      const { documents, replaced } = await service.ingest([plan({ wording: 'hai', restsOn: '101/2017/NĐ-CP' })]);
      const [now] = documents;
      if (old?.status !== 'ADDED' || now?.status !== 'ADDED') throw new Error('both are taken');
      expect(replaced).toMatchObject([
        { document: old.document, by: now.document, because: 'SAME_INSTRUMENT', instrument: { id: now.instrument } },
      ]);
      const graph = (await exported(store)).join('\n');
      expect(graph).not.toContain('30/2020/NĐ-CP');
      expect(graph).toContain('101/2017/NĐ-CP');
      expect((await texts.get(old.document))?.text).toBe(plan().text);
      const of = { id: now.instrument, type: 'Kế hoạch', number: '7/KH-BNV', date: '2022-05-05', scope: 'VN' };
      expect(await service.earlierTexts(of)).toEqual(replaced);
      expect(await service.earlierTexts({ ...of, id: 'urn:lex:vn:khac', date: '2022-05-06' })).toEqual([]);
    });

    it('gives way again when the old one is given again', async () => {
      const { store, service } = await opened();
      await service.ingest([plan()]);
      const before = await exported(store);
      const now = (await service.ingest([plan({ wording: 'hai' })])).documents[0];
      const { documents } = await service.ingest([plan()]);
      expect(documents).toMatchObject([{ status: 'ADDED' }]);
      expect(await exported(store)).toEqual(before);
      if (now?.status !== 'ADDED') throw new Error('it is taken');
      const of = { id: now.instrument, type: '', number: null, date: null, scope: '' };
      expect(await service.earlierTexts(of)).toMatchObject([{ document: now.document }]);
    });

    it('stands beside the old one where the same run gave both, or anything tells them apart', async () => {
      const { store, service } = await opened();
      const beside = [
        plan({ wording: 'hai' }),
        plan({ serial: 8 }),
        plan({ day: 6 }),
        plan({ title: OTHER_TITLE }),
        { name: 'không số', text: 'KẾ HOẠCH\nCông tác văn thư\n\nNội dung thứ nhất.' },
      ];
      await service.ingest([plan(), ...beside.slice(0, 1)]);
      for (const one of beside.slice(1)) expect((await service.ingest([one])).replaced).toEqual([]);
      expect((await exported(store)).filter((line) => line.includes('"kind":"document"'))).toHaveLength(6);
    });

    it('leaves one of two where two programs replace one another', async () => {
      const { store, service } = await opened();
      const one = plan({ wording: 'hai' });
      const other = plan({ wording: 'ba' });
      for (let round = 0; round < 3; round++) {
        await service.ingest([one, other]);
        await Promise.all([service.ingest([one]), service.ingest([other])]);
        const documents = (await exported(store)).filter((line) => line.includes('"kind":"document"'));
        expect(documents).toHaveLength(1);
      }
    });
  });
});
