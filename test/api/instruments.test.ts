import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answer, name, nodes, shared } from './answers.js';
import { IDS } from './graph-of-resolution-25.js';

/** A directive of a province, with a dozen references. */
const SAMPLE = fileURLToPath(new URL('../../samples/000_09d8a89f30b60e9b.txt', import.meta.url));

describe('an instrument', () => {
  it('is told with its province, its body and its texts', async () => {
    const { instrument } = await answer(
      `query($id: ID!) { instrument(id: $id) {
        id type number title issuedOn year level place ingested scope { id name mergedInto { id } } issuers { name level branch }
        documents { source length instrument { id } } } }`,
      { id: IDS.directive07 },
    );
    expect(instrument).toEqual({
      id: IDS.directive07,
      type: 'Chỉ thị',
      number: '07/CT-UBND',
      title: 'Về tăng cường công tác dân vận',
      issuedOn: '2013-10-21',
      year: 2013,
      level: 'PROVINCIAL',
      place: 'Cà Mau',
      ingested: true,
      scope: { id: 'VN-63-ca_mau', name: 'Cà Mau', mergedInto: [{ id: 'VN-34-ca_mau' }] },
      issuers: [{ name: 'UBND tỉnh Cà Mau', level: 'provincial', branch: 'executive' }],
      documents: [{ source: '07-ct-ubnd.txt', length: 100, instrument: { id: IDS.directive07 } }],
    });
  });

  it('cites others, with candidates where it is not clear which, and itself only when that is asked', async () => {
    const CITATIONS = `query($id: ID!, $relations: [CitationRelation!]) { instrument(id: $id) { citations(relations: $relations) {
      edges { node { relation kind source { number } target { number issuedOn } candidates { issuedOn } claim { number date } pinpoint provisions { article } rule } } } } }`;
    const { instrument: letter } = await answer(CITATIONS, { id: IDS.letter9 });
    expect(nodes(letter.citations).map(({ target, candidates }: never) => [target, candidates])).toEqual([
      [{ number: '17/CT-TTg', issuedOn: '2012-06-06' }, []],
      [null, [{ issuedOn: '2011-01-01' }, { issuedOn: '2012-06-06' }]],
    ]);
    const { instrument: directive } = await answer(CITATIONS, { id: IDS.directive07 });
    expect(
      nodes(directive.citations).map(({ relation, source }: never) => [
        relation,
        (source as { number: string }).number,
      ]),
    ).toEqual([
      ['IMPLEMENTS', '07/CT-UBND'],
      ['IMPLEMENTS', '28-CTr/TU'],
    ]);
    const { instrument: itself } = await answer(CITATIONS, { id: IDS.directive07, relations: ['SELF'] });
    expect(nodes(itself.citations)).toMatchObject([{ relation: 'SELF', kind: 'SELF', target: null, claim: null }]);
  });

  it('is cited by others, also through titles that other texts quote, the newest first', async () => {
    const CITED = `query($id: ID!, $level: Level, $jurisdiction: ID, $relations: [CitationRelation!], $first: Int!, $after: String) {
      instrument(id: $id) { citedBy(level: $level, jurisdiction: $jurisdiction, relations: $relations, first: $first, after: $after) {
        pageInfo { hasNextPage hasPreviousPage endCursor }
        edges { node { source { number place } document { source } } } } } }`;
    const cited = async (variables: object) =>
      (await answer(CITED, { id: IDS.resolution25, first: 10, ...variables })).instrument.citedBy;
    const said = (page: object) =>
      nodes(page).map(({ source, document }: never) => [name(source), (document as { source: string }).source]);
    const all = [
      ['43-KL/TW VN', '14-ct-ubnd.txt'],
      ['28-CTr/TU Bến Tre', '5793-kh-ubnd.txt'],
      ['28-CTr/TU Cà Mau', '07-ct-ubnd.txt'],
    ];
    expect(said(await cited({}))).toEqual(all);
    expect(said(await cited({ level: 'CENTRAL' }))).toEqual(all.slice(0, 1));
    expect(said(await cited({ jurisdiction: 'VN-34-ca_mau' }))).toEqual(all.slice(2));
    expect(said(await cited({ relations: ['CITES'] }))).toEqual([]);
    const first = await cited({ first: 2 });
    expect(said(first)).toEqual(all.slice(0, 2));
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await cited({ first: 2, after: first.pageInfo.endCursor });
    expect(said(second)).toEqual(all.slice(2));
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('stands amended where a text of either side says so, from the day of the amendment', async () => {
    const STATUS = `query($id: ID!, $asOf: Date) { instrument(id: $id) { status(asOf: $asOf) { standing asOf changes {
      relation citationCount confidence from { number } evidence { relation source { number } } } } } }`;
    const { instrument } = await answer(STATUS, { id: IDS.decree30 });
    expect(instrument.status).toEqual({
      standing: 'AMENDED',
      asOf: null,
      changes: [
        {
          relation: 'AMENDS',
          citationCount: 2,
          confidence: 0.9,
          from: { number: '40/2021/NĐ-CP' },
          evidence: expect.arrayContaining([
            { relation: 'AMENDED_BY', source: { number: '30/2020/NĐ-CP' } },
            { relation: 'AMENDS', source: { number: '40/2021/NĐ-CP' } },
          ]),
        },
      ],
    });
    const { instrument: before } = await answer(STATUS, { id: IDS.decree30, asOf: '2020-12-31' });
    expect(before.status).toEqual({ standing: 'UNKNOWN', asOf: '2020-12-31', changes: [] });
  });
});

describe('instruments', () => {
  const QUESTION = `query($text: String, $filter: InstrumentFilter, $orderBy: InstrumentOrder, $first: Int = 100, $after: String) {
    instruments(text: $text, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor } edges { node { number place } } } }`;
  const found = async (variables: object) => nodes((await answer(QUESTION, variables)).instruments).map(name);

  it('are found by words with or without diacritics, and by number', async () => {
    expect(await found({ text: 'dân vận' })).toEqual([
      '07/CT-UBND Cà Mau',
      'null Cà Mau',
      '43-KL/TW VN',
      '25-NQ/TW VN',
    ]);
    expect(await found({ text: 'DAN VAN' })).toEqual([
      '07/CT-UBND Cà Mau',
      'null Cà Mau',
      '43-KL/TW VN',
      '25-NQ/TW VN',
    ]);
    expect(await found({ text: '28-ctr/tu' })).toEqual(['28-CTr/TU Bến Tre', '28-CTr/TU Cà Mau']);
    expect(await found({ text: 'không có từ này' })).toEqual([]);
  });

  it('are narrowed by marks, with and without words, alike', async () => {
    const marks = [
      { type: 'chuong trinh' },
      { number: '28-CTR/TU' },
      { level: 'CENTRAL' },
      { scope: 'Gia Lai' },
      { jurisdiction: 'VN-34-ca_mau' },
      { yearFrom: 2013, yearTo: 2013 },
      { ingested: false },
      { asOf: '2013-09-30' },
    ];
    const everything = await found({});
    for (const filter of marks) {
      const narrowed = await found({ filter });
      expect(narrowed.length, JSON.stringify(filter)).toBeGreaterThan(0);
      expect(narrowed.length, JSON.stringify(filter)).toBeLessThan(everything.length);
      const programmes = (names: string[]) => names.filter((one) => one.startsWith('28-CTr/TU')).sort();
      expect(programmes(await found({ text: 'chuong trinh', filter })), JSON.stringify(filter)).toEqual(
        programmes(narrowed),
      );
    }
  });

  it('come newest first, those without a date last, page by page', async () => {
    const all = await found({});
    expect(all[0]).toBe('14/CT-UBND Gia Lai');
    expect(all.at(-1)).toBe('null Cà Mau');
    const seen: string[] = [];
    for (let after: string | undefined; seen.length < all.length; ) {
      const { instruments } = await answer(QUESTION, { first: 4, after });
      seen.push(...nodes(instruments).map(name));
      after = instruments.pageInfo.endCursor;
      expect(instruments.pageInfo.hasNextPage).toBe(seen.length < all.length);
    }
    expect(seen).toEqual(all);
  });
});

describe('node', () => {
  it('finds anything by its id', async () => {
    const { ask } = await shared;
    const { data } = await ask(
      `{ instrument(id: "${IDS.directive07}") { documents { id } citations(first: 1) { edges { node { id } } } } }`,
    );
    const { documents, citations } = (data as { instrument: { documents: { id: string }[]; citations: object } })
      .instrument;
    const ids = [IDS.directive07, documents[0]?.id, nodes(citations)[0].id, 'VN-63-ca_mau', 'VN'];
    const types = await Promise.all(
      ids.map(
        async (id) =>
          ((await ask('query($id: ID!) { node(id: $id) { __typename id } }', { id })).data as { node: object }).node,
      ),
    );
    expect(types).toEqual(
      ['Instrument', 'Document', 'Citation', 'Jurisdiction', 'Jurisdiction'].map((type, at) => ({
        __typename: type,
        id: ids[at],
      })),
    );
  });

  it('finds many at once, in the order asked for, each as often as asked for, with null for what there is none of', async () => {
    const ids = [IDS.letter9, 'urn:x', 'VN', IDS.directive07, IDS.letter9];
    const found = await answer('query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
    expect(found.nodes).toEqual([
      { __typename: 'Instrument', id: IDS.letter9 },
      null,
      { __typename: 'Jurisdiction', id: 'VN' },
      { __typename: 'Instrument', id: IDS.directive07 },
      { __typename: 'Instrument', id: IDS.letter9 },
    ]);
  });
});

describe('resolve', () => {
  it('takes a name or an id for the scope', async () => {
    const RESOLVE =
      'query($scope: String) { resolve(reference: "28-CTr/TU", scope: $scope) { status hint instrument { place } candidates { place } } }';
    const { resolve: unclear } = await answer(RESOLVE);
    expect(unclear).toMatchObject({ status: 'AMBIGUOUS', instrument: null, hint: expect.any(String) });
    expect(unclear.candidates).toHaveLength(2);
    for (const scope of ['Bến Tre', 'VN-63-ben_tre']) {
      const { resolve } = await answer(RESOLVE, { scope });
      expect(resolve).toMatchObject({ status: 'RESOLVED', instrument: { place: 'Bến Tre' } });
    }
  });
});

describe('a reference that names nothing', () => {
  it('is answered with the nearest that does', async () => {
    const { resolve } = await answer('{ resolve(reference: "ngị định 30") { status instrument { id } suggestion } }');
    expect(resolve).toEqual({ status: 'UNREADABLE', instrument: null, suggestion: 'Nghị định 30/2020/NĐ-CP' });
  });
});

describe('extract', () => {
  it('reads a text and stores nothing', async () => {
    const { ask, store } = await shared;
    const before = await store.read('status/counts', {});
    const text = readFileSync(SAMPLE, 'utf8');
    const { data, errors } = await ask(
      `query($text: String!) { extract(text: $text) { instrument { type number date issuer scope title }
        citations { quote start end kind relation section from pinpoint target { number } rules confidence } } }`,
      { text },
    );
    expect(errors).toEqual([]);
    const { citations } = (data as { extract: { citations: { start: number; end: number; quote: string }[] } }).extract;
    expect(citations.length).toBeGreaterThan(0);
    for (const { start, end, quote } of citations) expect(text.slice(start, end)).toBe(quote);
    expect(await store.read('status/counts', {})).toEqual(before);
  });

  it('tells provisions and days of effect', async () => {
    const { ask } = await shared;
    const { data, errors } = await ask(
      `query($text: String!) { extract(text: $text) { effectiveOn citations {
        pinpoint effectiveOn provisions { article clause point from { article } to { article } } } } }`,
      {
        text: `NGHỊ ĐỊNH
Về đất đai

Điều 1. Sửa đổi điểm a khoản 2 Điều 9, từ Điều 11 đến Điều 12 Nghị định số 1/2019/NĐ-CP. Nghị định này có hiệu lực từ ngày 01/3/2026.
Điều 2. Nghị định số 2/2019/NĐ-CP hết hiệu lực kể từ ngày 01/4/2026.`,
      },
    );
    expect(errors).toEqual([]);
    const { effectiveOn, citations } = (
      data as { extract: { effectiveOn: string; citations: { pinpoint: string | null }[] } }
    ).extract;
    expect(effectiveOn).toBe('2026-03-01');
    const none = { article: null, clause: null, point: null, from: null, to: null };
    expect(citations[0]).toEqual({
      pinpoint: 'điểm a khoản 2 Điều 9, từ Điều 11 đến Điều 12',
      effectiveOn: null,
      provisions: [
        { ...none, article: '9', clause: '2', point: 'a' },
        { ...none, from: { article: '11' }, to: { article: '12' } },
      ],
    });
    expect(citations.at(-1)).toMatchObject({ effectiveOn: '2026-04-01', provisions: [] });
  });
});
