import { expect, it } from 'vitest';
import { buildApp } from '../../src/api/app.js';
import type { RegisterRecord } from '../../src/ingestion/register/read-register.js';
import { openService } from '../../src/ingestion/service.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { settings } from '../api/api.js';
import { exported } from '../ingestion/writer-laws.js';
import { onEveryEngine } from './engines.js';

const reference = loadReference();

const CITING = [
  'BỘ NỘI VỤ',
  'Số: 7/KH-BNV',
  'Hà Nội, ngày 05 tháng 5 năm 2022',
  'KẾ HOẠCH',
  'Công tác văn thư',
  '',
  'Thực hiện Nghị định số 930/2020/NĐ-CP; Thông tư số 999/TT-BNV ngày 24 tháng 11 năm 2019 và Quyết định số 98/QĐ-TTg.',
].join('\n');

const RECORDS: readonly Record<string, unknown>[] = [
  {
    type: 'Nghị định',
    number: '930/2020/NĐ-CP',
    issue_date: '05/03/2020',
    effective_date: '15/04/2020',
    title: 'về công tác văn thư',
  },
  {
    type: 'Thông tư',
    number: '999/2019/TT-BNV',
    issue_date: '2019-11-24',
    effective_date: '2020-01-10',
    expired_date: '2022-03-01',
  },
  { type: 'Quyết định', number: '98/QĐ-TTg', issue_date: '18/01/2021', title: 'phê duyệt Đề án' },
];

async function* records(rows: readonly Record<string, unknown>[]): AsyncGenerator<RegisterRecord> {
  for (const [index, fields] of rows.entries()) yield { line: index + 2, fields };
}

onEveryEngine('a register', (engine) => {
  it('gives citations title, day, effect and standing, and mends what they misprint', async () => {
    const store = await engine.open();
    const service = await openService(store, reference, 1_000_000);
    const [outcome] = (await service.ingest([{ name: 'plan', text: CITING }])).documents;
    await service.importRegister('văn bản', records(RECORDS));
    const app = await buildApp({ store, service, reference, settings: settings({ logLevel: 'silent' }) });
    const citations = `{ instrument(id: "${outcome && 'instrument' in outcome ? outcome.instrument : ''}") { citations(first: 9) { edges { node {
      quote identifiedBy doubts mended { field printed meant rule }
      target { number title issuedOn effectiveOn ingested status(asOf: "2022-05-05") { standing } entries { register effectiveOn expiredOn } } } } } } }`;
    const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query: citations } });
    expect(answer.json().errors).toBeUndefined();
    const nodes = answer.json().data.instrument.citations.edges.map(({ node }: { node: unknown }) => node);
    expect(nodes).toMatchObject([
      {
        quote: '930/2020/NĐ-CP',
        identifiedBy: 'YEAR',
        target: {
          title: 'về công tác văn thư',
          issuedOn: '2020-03-05',
          effectiveOn: '2020-04-15',
          ingested: false,
          status: { standing: 'IN_FORCE' },
          entries: [{ register: 'văn bản' }],
        },
      },
      {
        quote: '999/TT-BNV',
        mended: [{ field: 'NUMBER', printed: '999/TT-BNV', meant: '999/2019/TT-BNV', rule: 'number-with-year' }],
        target: { number: '999/2019/TT-BNV', status: { standing: 'EXPIRED' } },
      },
      { quote: '98/QĐ-TTg', identifiedBy: 'ONLY', target: { issuedOn: '2021-01-18', title: 'phê duyệt Đề án' } },
    ]);
    await app.close();
  });

  it('is replaced by what is imported under its name, and leaves no trace when nothing is', async () => {
    const store = await engine.open();
    const service = await openService(store, reference, 1_000_000);
    await service.ingest([{ name: 'plan', text: CITING }]);
    const without = await exported(store);
    await service.importRegister('văn bản', records(RECORDS));
    const first = await exported(store);
    expect(first).not.toEqual(without);
    const again = await service.importRegister('văn bản', records(RECORDS));
    expect(again).toMatchObject({ added: 0, unchanged: 3, removed: 0, refused: [] });
    const fewer = await service.importRegister('văn bản', records(RECORDS.slice(1)));
    expect(fewer).toMatchObject({ added: 0, unchanged: 2, removed: 1 });
    await service.importRegister('danh mục khác', records(RECORDS.slice(0, 1)));
    await service.importRegister('văn bản', records(RECORDS));
    await service.importRegister('danh mục khác', records([]));
    expect(await exported(store)).toEqual(first);
    await service.importRegister('văn bản', records([]));
    expect(await exported(store)).toEqual(without);
  });

  it('comes to the same graph before the texts as after them', async () => {
    const one = await engine.open();
    const before = await openService(one, reference, 1_000_000);
    await before.importRegister('văn bản', records(RECORDS));
    await before.ingest([{ name: 'plan', text: CITING }]);
    const registerFirst = await exported(one);
    const other = await engine.open();
    const after = await openService(other, reference, 1_000_000);
    await after.ingest([{ name: 'plan', text: CITING }]);
    await after.importRegister('văn bản', records([...RECORDS].reverse()));
    expect(await exported(other)).toEqual(registerFirst);
  });

  it('is taken but for entries that are no use, each with its line and why', async () => {
    const store = await engine.open();
    const service = await openService(store, reference, 1_000_000);
    const report = await service.importRegister(
      'hỏng',
      (async function* () {
        yield { line: 2, broken: 'is not a JSON object' };
        yield { line: 3, fields: { title: 'không số' } };
        yield { line: 4, fields: { number: '21/2017/TT-' } };
        yield { line: 5, fields: { number: 'abc' } };
        yield { line: 6, fields: { number: '30/2020/NĐ-CP', issue_date: '31/02/2020' } };
        yield { line: 7, fields: { number: '12/2021/QĐ-UBND' } };
        yield { line: 8, fields: { number: '12/2021/QĐ-UBND', scope: 'Atlantis' } };
        yield { line: 9, fields: { number: '12/2021/QĐ-UBND', issuer: 'UBND tỉnh Bến Tre', issue_date: '10/06/2021' } };
      })(),
    );
    expect(report.added).toBe(1);
    expect(report.refused.map(({ line, code }) => [line, code])).toEqual([
      [2, 'ENTRY_BROKEN'],
      [3, 'ENTRY_WITHOUT_NUMBER'],
      [4, 'ENTRY_NUMBER_CUT'],
      [5, 'ENTRY_NUMBER_UNREADABLE'],
      [6, 'ENTRY_DATE_UNREADABLE'],
      [7, 'ENTRY_PLACE_UNKNOWN'],
      [8, 'ENTRY_PLACE_UNKNOWN'],
    ]);
    expect((await exported(store)).join('\n')).toContain(
      'urn:lex:vn;ben.tre:uy.ban.nhan.dan:quyet.dinh:2021;12-2021-qd-ubnd',
    );
  });
});
