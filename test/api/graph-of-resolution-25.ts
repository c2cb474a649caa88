import type { GraphStore } from '../../src/graph/port.js';
import { GraphWriter } from '../../src/ingestion/graph-writer/graph-writer.js';
import { openService, type Service } from '../../src/ingestion/service.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { clusterer } from '../../src/resolution/cluster.js';
import { preparedDocument } from '../ingestion/prepared-document.js';

const instrument = (type: string, number: string | null, scope: string, date: string | null) => ({
  type,
  number,
  scope,
  date,
});

const RESOLUTION_25 = instrument('Nghị quyết', '25-NQ/TW', 'VN', '2013-06-03');
const CONCLUSION_43 = instrument('Kết luận', '43-KL/TW', 'VN', '2019-01-07');
const PROGRAMME_CA_MAU = instrument('Chương trình', '28-CTr/TU', 'Cà Mau', '2013-08-19');
const PROGRAMME_BEN_TRE = instrument('Chương trình', '28-CTr/TU', 'Bến Tre', '2013-09-11');
const PLAN_GIA_LAI = instrument('Kế hoạch', '193-KH/TU', 'Gia Lai', '2019-06-04');
const DECREE_30 = instrument('Nghị định', '30/2020/NĐ-CP', 'VN', '2020-03-05');
const DECREE_40 = instrument('Nghị định', '40/2021/NĐ-CP', 'VN', '2021-04-01');
const NOTICE = instrument('Thông báo', '5/TB-UBND', 'Gia Lai', '2021-05-05');

/** Documents that tell, in few citations, what the five samples tell of 25-NQ/TW, and some more: an amendment, a cycle, an ambiguity. */
export const DOCUMENTS = [
  preparedDocument('07-ct-ubnd', {
    header: instrument('Chỉ thị', '07/CT-UBND', 'Cà Mau', '2013-10-21'),
    title: 'Về tăng cường công tác dân vận',
    mentions: [
      { relation: 'SELF' },
      { relation: 'IMPLEMENTS', target: PROGRAMME_CA_MAU, confidence: 950 },
      { relation: 'IMPLEMENTS', target: RESOLUTION_25, inTitleOf: PROGRAMME_CA_MAU, confidence: 900 },
    ],
  }),
  preparedDocument('chi-thi', {
    header: instrument('Chỉ thị', null, 'Cà Mau', null),
    title: 'Về công tác dân vận của chính quyền',
    spokenOn: '2013-12-01',
    mentions: [{ relation: 'IMPLEMENTS', target: PROGRAMME_CA_MAU }],
  }),
  preparedDocument('5793-kh-ubnd', {
    header: instrument('Kế hoạch', '5793/KH-UBND', 'Bến Tre', '2013-11-26'),
    mentions: [
      { relation: 'IMPLEMENTS', target: PROGRAMME_BEN_TRE },
      { relation: 'IMPLEMENTS', target: RESOLUTION_25, inTitleOf: PROGRAMME_BEN_TRE },
    ],
  }),
  preparedDocument('14-ct-ubnd', {
    header: instrument('Chỉ thị', '14/CT-UBND', 'Gia Lai', '2021-09-14'),
    mentions: [
      { relation: 'CONTINUES', target: RESOLUTION_25, inTitleOf: CONCLUSION_43 },
      { relation: 'IMPLEMENTS', target: CONCLUSION_43 },
      { relation: 'BASED_ON', target: PLAN_GIA_LAI },
      { relation: 'IMPLEMENTS', target: CONCLUSION_43, inTitleOf: PLAN_GIA_LAI },
      { relation: 'CITES', target: { ...DECREE_30, date: null } },
    ],
  }),
  preparedDocument('nd-30', {
    header: DECREE_30,
    title: 'Về công tác văn thư',
    mentions: [
      { relation: 'AMENDED_BY', target: DECREE_40, confidence: 800 },
      { relation: 'CITES', target: NOTICE },
    ],
  }),
  preparedDocument('nd-40', {
    header: DECREE_40,
    mentions: [{ relation: 'AMENDS', target: DECREE_30, confidence: 1000 }],
  }),
  preparedDocument('5-tb-ubnd', { header: NOTICE, mentions: [{ relation: 'CITES', target: DECREE_30 }] }),
  preparedDocument('16-ct-ttg', {
    header: instrument('Chỉ thị', '16/CT-TTg', 'VN', '2012-05-05'),
    mentions: [{ relation: 'CITES', target: instrument('Chỉ thị', '17/CT-TTg', 'VN', '2011-01-01') }],
  }),
  preparedDocument('cv', {
    header: instrument('Công văn', '9/UBND-NC', 'Gia Lai', '2013-02-02'),
    mentions: [
      { relation: 'CITES', target: instrument('Chỉ thị', '17/CT-TTg', 'VN', '2012-06-06') },
      { relation: 'CITES', target: instrument('Chỉ thị', '17/CT-TTg', 'VN', null) },
    ],
  }),
];

/** The tables of `data/`. */
export const reference = loadReference();

/** Ids in the graph of {@link DOCUMENTS}. */
export const IDS = {
  resolution25: 'urn:lex:vn:dang.cong.san;trung.uong:nghi.quyet:2013;25-nq-tw',
  directive07: 'urn:lex:vn;ca.mau:uy.ban.nhan.dan:chi.thi:2013;07-ct-ubnd',
  directive14: 'urn:lex:vn;gia.lai:uy.ban.nhan.dan:chi.thi:2021;14-ct-ubnd',
  decree30: 'urn:lex:vn:chinh.phu:nghi.dinh:2020;30-2020-nd-cp',
  letter9: 'urn:lex:vn;gia.lai:uy.ban.nhan.dan:cong.van:2013;09-ubnd-nc',
} as const;

/** Writes {@link DOCUMENTS} into an empty store with the real writer, and gives the real service over it. */
export async function writeResolution25(store: GraphStore): Promise<Service> {
  const service = await openService(store, reference, 20_000_000);
  await new GraphWriter(store, clusterer(reference)).writeDocuments(DOCUMENTS);
  return service;
}
