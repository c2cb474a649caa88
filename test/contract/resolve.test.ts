import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import type { GraphStore } from '../../src/graph/port.js';
import { instrumentsById } from '../../src/graph/queries/instruments.js';
import { GraphWriter } from '../../src/ingestion/graph-writer/graph-writer.js';
import { openService, type Service } from '../../src/ingestion/service.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { clusterer } from '../../src/resolution/cluster.js';
import { wordsOf } from '../../src/resolution/reference-wording.js';
import { writtenText } from '../ingestion/small-world.js';
import { onEveryEngine } from './engines.js';

const reference = loadReference();

/** Header, and stubs that it cites: type, number, date, title, place. */
type Row = readonly [type: string, number: string | null, date: string, title?: string | null, scope?: string];
const CORPUS: readonly (readonly [Row, ...Row[]])[] = [
  [
    ['Nghị quyết', '25-NQ/TW', '2013-06-03', 'Về tăng cường sự lãnh đạo của Đảng đối với công tác dân vận'],
    ['Nghị quyết', '24-NQ/TW', '2013-06-03', 'Về chủ động ứng phó với biến đổi khí hậu'],
    ['Nghị quyết', '25-NQ/TW', '2003-03-12', 'Về công tác tôn giáo'],
    ['Nghị quyết', '25-NQ/TW', '2008-07-25', 'Về tăng cường sự lãnh đạo của Đảng đối với công tác thanh niên'],
  ],
  [['Chương trình', '28-CTr/TU', '2013-08-19', 'Thực hiện Nghị quyết 25-NQ/TW về công tác dân vận', 'Cà Mau']],
  [['Chương trình', '28-CTr/TU', '2013-09-11', 'Thực hiện Nghị quyết 25-NQ/TW về công tác dân vận', 'Bến Tre']],
  [
    ['Quyết định', '217-QĐ/TW', '2013-12-12', 'Ban hành Quy chế giám sát và phản biện xã hội'],
    ['Quy định', '218-QĐ/TW', '2013-12-12'],
  ],
  [
    ['Nghị định', '30/2020/NĐ-CP', '2020-03-05', 'Về công tác văn thư'],
    ['Nghị định', '34/2016/NĐ-CP', '2016-05-14', 'Quy định chi tiết Luật Ban hành văn bản quy phạm pháp luật'],
    ['Luật', '45/2013/QH13', '2013-11-29', 'Luật Đất đai'],
    ['Luật', '31/2024/QH15', '2024-01-18', 'Luật Đất đai'],
    ['Bộ luật', '91/2015/QH13', '2015-11-24', 'Bộ luật Dân sự'],
    ['Bộ luật', '45/2019/QH14', '2019-11-20', 'Bộ luật Lao động'],
    ['Hiến pháp', null, '2013', 'Hiến pháp'],
    ['Luật', '58/2014/QH13', '2014-11-20', 'Luật Bảo hiểm xã hội'],
    ['Thông tư', '01/2011/TT-BNV', '2011-01-19'],
    ['Nghị định', '176/HĐBT', '1989-10-09'],
  ],
  [
    ['Chỉ thị', '16/CT-TTg', '2020-03-31', 'Về các biện pháp cấp bách phòng, chống dịch COVID-19'],
    ['Chỉ thị', '16/CT-TTg', '2017-05-04', 'Về tiếp cận cuộc Cách mạng công nghiệp lần thứ 4'],
    ['Chỉ thị', '18/2000/CT-TTg', '2000-09-21'],
    ['Chỉ thị', '18/CT-TTg', '2016-05-16'],
    ['Thông tư', '05/2018/TT-BTC', '2018-01-22'],
    ['Thông tư', '05/2019/TT-BNV', '2019-05-05'],
    ['Nghị quyết', '99-NQ/TWĐTN', '2012-12-12'],
    ['Thông tư', '09/2015/TT-BNNPTNT', '2015-03-03'],
    ['Quyết định', '1055/QĐ-TTg', '2020-07-20', 'Ban hành Kế hoạch quốc gia thích ứng với biến đổi khí hậu'],
  ],
  [
    ['Chỉ thị', '07/CT-UBND', '2013-10-21', 'Về tăng cường công tác dân vận', 'Cà Mau'],
    ['Chỉ thị', '07/CT-UBND', '2013-02-01', null, 'Cà Mau/Năm Căn'],
  ],
  [['Quyết định', '1055/QĐ-TTg', '2025-05-27', 'Phê duyệt Chương trình phát triển đô thị']],
  [['Nghị quyết', '76/2015/QH13', '2015-06-10']],
];

/** What is typed, and the status with the candidates in order and, behind `~`, what is suggested. */
const TYPED = readFileSync(new URL('typed-references.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [typed: string, answer: string]);

/** Typed by mistake or with ill will. */
const HOSTILE = [
  '',
  ' \t\n ',
  '\0\u0007\u001b[31m25-NQ/TW\u0000',
  '\ud800 25-NQ/TW \udfff',
  "25-NQ/TW'}) DETACH DELETE n //",
  '`25` MATCH (n) RETURN n; DROP',
  '.*+?^$()|{}[]\\ 25-NQ/TW',
  '25-(NQ|TW)+$',
  '%E0%A4%A',
  '%00%ff 25-NQ/TW',
  'http://',
  'https://example.vn/../../../../etc/passwd',
  'urn:lex:vn:::::;;;;;',
  `urn:lex:vn:${'a.'.repeat(400)};25-nq-tw`,
  '25'.repeat(5_000),
  '25-NQ/TW '.repeat(1_200),
  'a-'.repeat(499),
  '1/'.repeat(499),
  'nghi quyet hoi nghi lan thu '.repeat(35),
  `nq${' '.repeat(990)}25`,
  'ngay 1/'.repeat(140),
  'khoa x '.repeat(140),
  '\u0301'.repeat(999),
  '😀'.repeat(400),
  '９'.repeat(900),
  '__proto__ 25 constructor',
];
const SLOWEST = 3_000;

onEveryEngine('a typed reference', (engine) => {
  let store: GraphStore;
  let service: Service;

  beforeAll(async () => {
    store = await engine.open();
    service = await openService(store, reference, 1_000_000);
    const claim = ([type, number, date, title = null, scope = 'VN']: Row) => ({ type, number, date, title, scope });
    const texts = CORPUS.map(([header, ...cited], index) =>
      writtenText(
        `text ${index}`,
        claim(header),
        cited.map((row) => ({ target: claim(row) })),
      ),
    );
    texts.push(
      writtenText('repeal', claim(['Thông tư', '07/2021/TT-BNV', '2021-05-05']), [
        { target: claim(['Thông tư', '05/2019/TT-BNV', '2019-05-05']), relation: 'REPEALS' },
      ]),
    );
    await new GraphWriter(store, clusterer(reference)).writeDocuments(texts);
  });

  async function answer(written: string, scope: string | null = null, asOf: string | null = null): Promise<string> {
    const { status, candidates, suggestion } = await service.resolve(written, scope, asOf);
    const records = await instrumentsById(store, candidates);
    const told = candidates.flatMap((id) => {
      const record = records.get(id);
      if (!record) return [];
      const { number, title, year, scope: place } = record;
      const when = number?.includes(String(year)) ? [] : [year];
      return [number ?? title, ...when, ...(place === 'VN' ? [] : [place])].join(' ');
    });
    return [status, told.join(' | '), suggestion === null ? '' : `~ ${suggestion}`]
      .filter((part) => part !== '')
      .join(' ');
  }

  it.each(TYPED)('%s', async (written, expected) => {
    expect(await answer(written)).toBe(expected);
  });

  it.each([
    ['28-CTr/TU', 'Bến Tre', null, 'RESOLVED 28-CTr/TU 2013 Bến Tre'],
    ['28-CTr/TU', 'tỉnh Cà Mau', null, 'RESOLVED 28-CTr/TU 2013 Cà Mau'],
    ['28-CTr/TU Bến Tre', 'Cà Mau', null, 'RESOLVED 28-CTr/TU 2013 Cà Mau'],
    ['28-CTr/TU', 'VN', null, 'UNKNOWN ~ Chương trình 28-CTr/TU, Bến Tre, ngày 11/09/2013'],
    ['28-CTr/TU', 'Vĩnh Long', null, 'RESOLVED 28-CTr/TU 2013 Bến Tre'],
    ['07/CT-UBND', 'Cà Mau', null, 'RESOLVED 07/CT-UBND 2013 Cà Mau'],
    ['07/CT-UBND', 'huyện Năm Căn', null, 'RESOLVED 07/CT-UBND 2013 Cà Mau/Năm Căn'],
    ['07/CT-UBND', 'Cà Mau/Năm Căn', null, 'RESOLVED 07/CT-UBND 2013 Cà Mau/Năm Căn'],
    ['tt 05', null, '2020-12-31', 'AMBIGUOUS 05/2019/TT-BNV | 05/2018/TT-BTC'],
    ['tt 05', null, '2021-12-31', 'AMBIGUOUS 05/2018/TT-BTC | 05/2019/TT-BNV'],
    ['25-NQ/TW', 'VN', '2010-01-01', 'AMBIGUOUS 25-NQ/TW 2008 | 25-NQ/TW 2003'],
    ['25-NQ/TW', null, '2005-01-01', 'RESOLVED 25-NQ/TW 2003'],
    ['16/CT-TTg', null, '2018-01-01', 'RESOLVED 16/CT-TTg 2017'],
    ['luat dat dai', null, '2015-01-01', 'RESOLVED 45/2013/QH13'],
    ['luat dat dai', null, '2025-01-01', 'RESOLVED 31/2024/QH15'],
    ['30/2020/NĐ-CP', null, '2019-01-01', 'UNKNOWN'],
  ])('%s of %s as of %s', async (written, scope, asOf, expected) => {
    expect(await answer(written, scope, asOf)).toBe(expected);
  });

  it('says what would tell candidates apart, how an unknown one was understood, and what was meant', async () => {
    const hint = async (written: string) => (await service.resolve(written, null, null)).hint;
    expect(await hint('28-CTr/TU')).toContain('Bến Tre, Cà Mau');
    expect(await hint('25-NQ/TW')).toContain('2013-06-03, 2008-07-25, 2003-03-12');
    expect(await hint('qd 9999 ttg')).toContain('"Quyết định số 9999/QĐ-TTg"');
    expect(await hint('nq 7 tw nam 2030')).toContain('"Nghị quyết số 07-NQ/TW, năm 2030"');
    expect(await hint('217-QĐ/TW và 219-QĐ/TW')).toContain('219-QĐ/TW');
    expect(await hint('ngị định 30')).toContain('"Nghị định 30/2020/NĐ-CP"');
    expect(await hint('Quyết định số 76/2015/QH13')).toContain('Nghị quyết');
    expect(await hint('abc')).toContain('28-CTr/TU');
    expect(await hint('25-NQ/TW khóa XI')).toBeNull();
  });

  it('finds every instrument by the words in which it would suggest it', async () => {
    const all = (await store.read('export/instrument-ids', {})).map(({ id }) => id);
    const records = [...(await instrumentsById(store, all)).values()];
    expect(records.length).toBeGreaterThan(20);
    for (const record of records) {
      const words = wordsOf(record);
      expect([words, (await service.resolve(words, null, null)).candidates]).toEqual([words, [record.id]]);
    }
  });

  it('suggests only what resolves', async () => {
    for (const [, expected] of TYPED) {
      const suggestion = / ~ (.+)$/.exec(expected)?.[1];
      if (suggestion !== undefined)
        expect([suggestion, await answer(suggestion)]).toEqual([suggestion, expect.stringMatching(/^RESOLVED/)]);
    }
  });

  it('answers whatever is typed, in bounded time', async () => {
    for (const written of HOSTILE) {
      const begun = performance.now();
      const { status } = await service.resolve(written, written.slice(0, 40), null);
      expect(['RESOLVED', 'AMBIGUOUS', 'UNKNOWN', 'UNREADABLE']).toContain(status);
      expect([written.slice(0, 30), performance.now() - begun < SLOWEST]).toEqual([written.slice(0, 30), true]);
    }
    expect(await answer('\0\u0007 25-NQ/TW\u0000 2013')).toBe('RESOLVED 25-NQ/TW 2013');
    expect(await store.read('export/instrument-ids', {})).not.toEqual([]);
  });
});
