import { expect, it } from 'vitest';
import { type CitationRecord, citationsById } from '../../src/graph/queries/citations.js';
import { openService } from '../../src/ingestion/service.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { onEveryEngine } from './engines.js';

const reference = loadReference();

interface Written {
  readonly issuer: string;
  readonly number: string;
  /** `Cà Mau, ngày 19 tháng 8 năm 2013`. */
  readonly day: string;
  readonly type: string;
  readonly title: string;
  readonly body: string;
}

function text({ issuer, number, day, type, title, body }: Written): string {
  return `${issuer}\nSố: ${number}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n${day}\n\n${type}\n${title}\n\n${body}\n`;
}

let serial = 0;

/** A plan of the ministry of the interior, of a day, that says `body`. */
function citing(day: string, body: string): string {
  serial += 1;
  const [year, month, date] = day.split('-');
  return text({
    issuer: 'BỘ NỘI VỤ',
    number: `${serial}/KH-BNV`,
    day: `Hà Nội, ngày ${date} tháng ${month} năm ${year}`,
    type: 'KẾ HOẠCH',
    title: 'Công tác năm',
    body,
  });
}

/** What a citation was found to mean, as the tables below say it. */
interface Found {
  readonly means: string | readonly string[];
  readonly by: string | null;
  readonly doubts: readonly string[];
  readonly mended: readonly string[];
}

function found({ target, candidates, claim, doubts, mended }: CitationRecord): Found {
  const short = (id: string) => id.replace(/^urn:lex:vn/, '');
  return {
    means: target === null ? candidates.map(short) : short(target),
    by: claim?.rule ?? null,
    doubts: [...doubts, ...(claim?.doubts ?? [])],
    mended: mended.map(({ field, printed, rule }) => `${field} ${printed} ${rule}`),
  };
}

interface Case {
  readonly name: string;
  readonly texts: readonly string[];
  /** In the order of the texts: quote, and what it means. */
  readonly expected: readonly (readonly [quote: string, found: Partial<Found>])[];
}

const PARTY = ':dang.cong.san;trung.uong:nghi.quyet:';
const CASES: readonly Case[] = [
  {
    name: 'the four 25-NQ/TW are told apart by day, term and subject, and else left open',
    texts: [
      citing('2014-02-03', 'Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013.'),
      citing('2014-02-03', 'Thực hiện Nghị quyết số 25-NQ/TW của Ban Chấp hành Trung ương khóa IX.'),
      citing(
        '2014-02-03',
        'Thực hiện Nghị quyết số 25-NQ/TW về tăng cường sự lãnh đạo của Đảng đối với công tác thanh niên.',
      ),
      citing('2014-02-03', 'Thực hiện Nghị quyết số 25-NQ/TW.'),
      citing('2004-02-03', 'Thực hiện Nghị quyết số 25-NQ/TW.'),
    ],
    expected: [
      ['25-NQ/TW', { means: `${PARTY}2013;25-nq-tw`, by: 'date' }],
      ['25-NQ/TW', { means: `${PARTY}2003;25-nq-tw`, by: 'term' }],
      ['25-NQ/TW', { means: `${PARTY}2008;25-nq-tw`, by: 'subject' }],
      ['25-NQ/TW', { means: ['2003', '2008', '2013'].map((year) => `${PARTY}${year};25-nq-tw`), by: 'open' }],
      ['25-NQ/TW', { means: `${PARTY}2003;25-nq-tw` }],
    ],
  },
  {
    name: 'the two 28-CTr/TU belong to their provinces',
    texts: ['CÀ MAU', 'BẾN TRE'].map((province) =>
      text({
        issuer: `ỦY BAN NHÂN DÂN TỈNH ${province}`,
        number: '07/CT-UBND',
        day: 'Ngày 19 tháng 9 năm 2013',
        type: 'CHỈ THỊ',
        title: 'Về công tác dân vận',
        body: 'Thực hiện Chương trình hành động số 28-CTr/TU của Tỉnh ủy.',
      }),
    ),
    expected: [
      ['28-CTr/TU', { means: ';ca.mau:dang.cong.san;tinh.uy:chuong.trinh:khong.nam;28-ctr-tu' }],
      ['28-CTr/TU', { means: ';ben.tre:dang.cong.san;tinh.uy:chuong.trinh:khong.nam;28-ctr-tu' }],
    ],
  },
  {
    name: '16/CT-TTg of three years',
    texts: [
      citing(
        '2020-05-03',
        'Thực hiện Chỉ thị số 16/CT-TTg ngày 31 tháng 3 năm 2020 và Chỉ thị số 16/CT-TTg ngày 04 tháng 5 năm 2017.',
      ),
      citing('2016-06-03', 'Thực hiện Chỉ thị số 16/CT-TTg ngày 16 tháng 5 năm 2016.'),
      citing('2016-07-03', 'Thực hiện Chỉ thị số 16/CT-TTg.'),
      citing('2018-07-03', 'Thực hiện Chỉ thị số 16/CT-TTg.'),
    ],
    expected: [
      ['16/CT-TTg', { means: ':thu.tuong.chinh.phu:chi.thi:2020;16-ct-ttg', by: 'date' }],
      ['16/CT-TTg', { means: ':thu.tuong.chinh.phu:chi.thi:2017;16-ct-ttg', by: 'date' }],
      ['16/CT-TTg', { means: ':thu.tuong.chinh.phu:chi.thi:2016;16-ct-ttg', by: 'date' }],
      ['16/CT-TTg', { means: ':thu.tuong.chinh.phu:chi.thi:2016;16-ct-ttg', by: 'only' }],
      [
        '16/CT-TTg',
        { means: ['2016', '2017'].map((year) => `:thu.tuong.chinh.phu:chi.thi:${year};16-ct-ttg`), by: 'open' },
      ],
    ],
  },
  {
    name: 'the Land Law is the one in force where it is cited',
    texts: ['2012-05-03', '2014-09-03', '2025-05-03'].map((day) => citing(day, 'Theo quy định của Luật Đất đai.')),
    expected: [
      ['Luật Đất đai', { means: ':quoc.hoi:luat:2003;13-2003-qh11' }],
      ['Luật Đất đai', { means: ':quoc.hoi:luat:2013;45-2013-qh13' }],
      ['Luật Đất đai', { means: ':quoc.hoi:luat:2024;31-2024-qh15' }],
    ],
  },
  {
    name: 'a resolution of a plenum that adopted several is left open, unless its subject tells',
    texts: [
      citing('2014-02-03', 'Thực hiện Nghị quyết Trung ương 7 khóa XI.'),
      citing(
        '2014-02-03',
        'Thực hiện Nghị quyết Trung ương 7 khóa XI về chủ động ứng phó với biến đổi khí hậu, tăng cường quản lý tài nguyên và bảo vệ môi trường.',
      ),
    ],
    expected: [
      ['Nghị quyết Trung ương 7 khóa XI', { means: [`${PARTY}2013;24-nq-tw`, `${PARTY}2013;25-nq-tw`] }],
      ['Nghị quyết Trung ương 7 khóa XI', { means: `${PARTY}2013;24-nq-tw` }],
    ],
  },
  {
    name: 'BNV was the police until 1998',
    texts: [citing('2010-02-03', 'Theo Thông tư số 05/1995/TT-BNV và Thông tư số 05/2009/TT-BNV.')],
    expected: [
      ['05/1995/TT-BNV', { means: ':bo.noi.vu;cong.an:thong.tu:1995;05-1995-tt-bnv' }],
      ['05/2009/TT-BNV', { means: ':bo.noi.vu:thong.tu:2009;05-2009-tt-bnv' }],
    ],
  },
  {
    name: 'a province that no longer exists keeps its instruments',
    texts: [
      citing('2012-02-03', 'Theo Quyết định số 27/2007/QĐ-UBND ngày 10/01/2007 của UBND tỉnh Hà Tây.'),
      citing('2025-09-03', 'Theo Quyết định số 12/2021/QĐ-UBND ngày 10/6/2021 của UBND tỉnh Bến Tre.'),
    ],
    expected: [
      ['27/2007/QĐ-UBND', { means: ';ha.tay:uy.ban.nhan.dan:quyet.dinh:2007;27-2007-qd-ubnd' }],
      ['12/2021/QĐ-UBND', { means: ';ben.tre:uy.ban.nhan.dan:quyet.dinh:2021;12-2021-qd-ubnd' }],
    ],
  },
  {
    name: 'a law whose legislature did not sit in its year is told by its name, else by its day, else flagged',
    texts: [
      citing('2025-11-03', 'Căn cứ Luật Ngân sách nhà nước số 89/2015/QH15.'),
      citing('2025-11-03', 'Căn cứ Luật số 89/2015/QH15 ngày 23 tháng 11 năm 2015.'),
      citing('2025-11-03', 'Căn cứ Luật số 889/2015/QH15.'),
    ],
    expected: [
      ['89/2015/QH15', { means: ':quoc.hoi:luat:2025;89-2025-qh15', mended: ['number 89/2015/QH15 number-by-name'] }],
      [
        '89/2015/QH15',
        { means: ':quoc.hoi:luat:2015;89-2015-qh13', mended: ['number 89/2015/QH15 number-by-legislature'] },
      ],
      [
        '889/2015/QH15',
        { means: ':quoc.hoi:luat:2015;889-2015-qh15', doubts: ['impossible-number', 'impossible-number'] },
      ],
    ],
  },
  {
    name: 'a number that lost its year, and a day misprinted, are mended by what other texts print',
    texts: [
      text({
        issuer: 'THỦ TƯỚNG CHÍNH PHỦ',
        number: '16/CT-TTg',
        day: 'Hà Nội, ngày 31 tháng 3 năm 2020',
        type: 'CHỈ THỊ',
        title: 'Về thực hiện các biện pháp cấp bách phòng, chống dịch',
        body: 'Yêu cầu các bộ thực hiện.',
      }),
      citing('2021-05-03', 'Thực hiện Chỉ thị số 16/CT-TTg ngày 13 tháng 3 năm 2020.'),
      citing('2022-05-03', 'Thực hiện Chỉ thị số 16/2020/CT-TTg ngày 31 tháng 3 năm 2020.'),
    ],
    expected: [
      ['16/CT-TTg', { means: ':thu.tuong.chinh.phu:chi.thi:2020;16-ct-ttg', doubts: ['date-mended'] }],
      [
        '16/2020/CT-TTg',
        { means: ':thu.tuong.chinh.phu:chi.thi:2020;16-ct-ttg', by: 'same-day', doubts: ['number-mended'] },
      ],
    ],
  },
];

onEveryEngine('hard cases of identity', (engine) => {
  it.each(CASES)('$name', async ({ texts, expected }) => {
    const store = await engine.open();
    const service = await openService(store, reference, 1_000_000);
    for (const order of [texts, [...texts].reverse()]) {
      for (const one of order) await service.ingest([{ name: 'text', text: one }]);
    }
    const { documents } = await service.ingest(texts.map((one) => ({ name: 'text', text: one })));
    const ids = documents.flatMap((outcome) =>
      outcome.status === 'REFUSED'
        ? []
        : Array.from({ length: outcome.citations }, (_, ordinal) => `${outcome.document}:${ordinal}`),
    );
    const citations = await citationsById(store, ids);
    const met = ids.map((id) => citations.get(id)).filter((one) => one !== undefined && one.kind !== 'self');
    expect(met.map((one) => one?.quote)).toEqual(expected.map(([quote]) => quote));
    met.forEach((one, index) => {
      expect(one && found(one)).toMatchObject(expected[index]?.[1] ?? {});
    });
  });
});
