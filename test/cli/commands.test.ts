import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cancu, SAMPLES, temporaryFolder } from './captured.js';

const environment = { CANCU_STORE: join(temporaryFolder(), 'store') };
const ask = (...argv: string[]) => cancu(argv, { environment });

beforeAll(async () => {
  const { code, stderr } = await ask('ingest', SAMPLES);
  expect([code, stderr]).toEqual([0, '']);
});

describe('ingest', () => {
  it('names every document and what became of it', async () => {
    const { code, stdout } = await ask('ingest', SAMPLES, '--format', 'jsonl');
    expect(code).toBe(0);
    const outcomes = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(outcomes).toHaveLength(5);
    expect(outcomes[0]).toMatchObject({
      status: 'UNCHANGED',
      document: expect.stringMatching(/^[0-9a-f]{64}$/),
      instrument: 'urn:lex:vn;ca.mau:uy.ban.nhan.dan:chi.thi:2013;07-ct-ubnd',
      citations: 9,
    });
  });

  it('keeps what is done when it is interrupted before it begins, and says so', async () => {
    const store = join(temporaryFolder(), 'store');
    const { code, stderr } = await cancu(['ingest', SAMPLES, '--store', store], {
      whenListening: (press) => press('SIGINT'),
    });
    expect(code).toBe(130);
    expect(stderr).toContain('Stopped: 0 of 5 documents are in the store');
    expect((await cancu(['status', '--store', store, '--format', 'json'])).stdout).toContain('"Document": 0');
  });

  it('makes no store for a path that does not exist', async () => {
    const folder = temporaryFolder();
    expect((await cancu(['ingest', join(folder, 'no'), '--store', join(folder, 'store')])).code).toBe(3);
    expect((await cancu(['ingest', join(folder, 'store')])).code).toBe(3);
  });
});

describe('resolve', () => {
  it('ends with 0, 4 or 5 as the reference is clear, ambiguous or unknown', async () => {
    expect(await ask('resolve', 'nghi', 'quyet', '25', 'nq', 'tw', '2013')).toMatchObject({ code: 0, stderr: '' });
    const ambiguous = await ask('resolve', '28-CTr/TU', '--format', 'json');
    expect(ambiguous.code).toBe(4);
    expect(JSON.parse(ambiguous.stdout)).toMatchObject({
      status: 'AMBIGUOUS',
      instrument: null,
      candidates: [{ scope: 'Bến Tre' }, { scope: 'Cà Mau' }],
    });
    expect(ambiguous.stderr).toContain('Bến Tre, Cà Mau');
    expect((await ask('resolve', '28-CTr/TU', '--scope', 'Bến Tre')).code).toBe(0);
    expect((await ask('resolve', '99-NQ/TW')).code).toBe(5);
    expect((await ask('resolve', 'xyz')).code).toBe(5);
  });

  it('says what was meant by a misspelt reference', async () => {
    const { code, stdout, stderr } = await ask('resolve', 'chuong', 'tirnh', '28', 'ca', 'mau', '--format', 'json');
    expect(code).toBe(5);
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'UNREADABLE',
      suggestion: 'Chương trình 28-CTr/TU, Cà Mau, ngày 19/08/2013',
    });
    expect(stderr).toContain('Did you mean "Chương trình 28-CTr/TU, Cà Mau, ngày 19/08/2013"');
  });
});

describe('lineage', () => {
  it('walks up, with what each step says', async () => {
    const { code, stdout } = await ask(
      'lineage',
      '14/CT-UBND',
      '--relations',
      'implements,continues',
      '--format',
      'jsonl',
    );
    expect(code).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toContainEqual({
      source: 'urn:lex:vn:dang.cong.san;trung.uong:ket.luan:2019;43-kl-tw',
      relation: 'CONTINUES',
      target: 'urn:lex:vn:dang.cong.san;trung.uong:nghi.quyet:2013;25-nq-tw',
      citations: 1,
      confidence: expect.any(Number),
    });
  });

  it('walks down as of a day', async () => {
    const { stdout } = await ask(
      'lineage',
      '25-NQ/TW',
      '2013',
      '--direction',
      'down',
      '--as-of',
      '31/8/2013',
      '--depth',
      '1',
    );
    expect(stdout).toContain('19/8/2013');
    expect(stdout).not.toContain('Bến Tre');
  });

  it('lists the candidates of an ambiguous reference and walks nowhere', async () => {
    const { code, stdout, stderr } = await ask('lineage', '28-CTr/TU');
    expect([code, stdout]).toEqual([4, '']);
    expect(stderr).toMatch(/Bến Tre[\s\S]*Cà Mau[\s\S]*\[AMBIGUOUS\]/);
  });
});

describe('implementations', () => {
  it('shows eight, each with its way and its evidence', async () => {
    const { stdout } = await ask('implementations', '25-NQ/TW', '2013', '--format', 'json');
    const { implementations } = JSON.parse(stdout);
    expect(implementations).toHaveLength(8);
    for (const { steps } of implementations) {
      expect(steps.length).toBeGreaterThan(0);
      for (const { evidence } of steps)
        expect(evidence[0]).toMatchObject({ quote: expect.any(String), start: expect.any(Number) });
    }
    const table = await ask('implementations', '25-NQ/TW', '2013');
    expect(table.stdout).toContain('14/CT-UBND thực hiện 43-KL/TW; 43-KL/TW tiếp tục thực hiện 25-NQ/TW');
  });
});

describe('coverage', () => {
  it('counts the provinces of the day and names those without', async () => {
    const then = await ask('coverage', '25-NQ/TW', '2013', '--as-of', '2021-12-31');
    expect(then.stdout).toMatch(/3\/63/);
    expect(then.stdout).toMatch(/60 tỉnh, thành \(none known in\): Hà Nội/);
    const now = await ask('coverage', '25-NQ/TW', '2013', '--as-of', '2026-01-01');
    expect(now.stdout).toMatch(/3\/34/);
    expect(now.stdout).toMatch(/Vĩnh Long +│ Kế hoạch 5793\/KH-UBND .* của Bến Tre cũ/);
  });
});

describe('export, status and remove', () => {
  it('export the same bytes before a document came and after it went', async () => {
    const store = join(temporaryFolder(), 'store');
    const [first = '', ...others] = ['000_09d8a89f30b60e9b', '001_c748b1c2dbd3381b', '002_b2209b564e01dc84'].map(
      (name) => join(SAMPLES, `${name}.txt`),
    );
    const here = (...argv: string[]) => cancu([...argv, '--store', store]);
    await here('ingest', ...others);
    const before = (await here('export')).stdout;
    await here('ingest', first);
    expect((await here('export')).stdout).not.toBe(before);
    expect((await here('remove', first)).code).toBe(0);
    expect((await here('export')).stdout).toBe(before);
    expect(await here('remove', first)).toMatchObject({
      code: 5,
      stderr: expect.stringContaining('[DOCUMENT_UNKNOWN]'),
    });
  });

  it('tells what the store holds', async () => {
    const { stdout } = await ask('status', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ engine: 'grafeo', counts: { Document: 5, Jurisdiction: 119 } });
  });
});

describe('import', () => {
  const file = (content: string) => {
    const path = join(temporaryFolder(), 'danh-muc.tsv');
    writeFileSync(path, content);
    return path;
  };
  const HEADER = 'type\tnumber\tissue_date\ttitle';

  it('loads a register, tells what it did and what it refused, and is found by resolve', async () => {
    const store = join(temporaryFolder(), 'store');
    const path = file(
      `${HEADER}\nNghị định\t930/2020/NĐ-CP\t05/03/2020\tvề công tác văn thư\nThông tư\t21/2017/TT-\t\t\n`,
    );
    const { code, stdout, stderr } = await cancu(['import', path, '--store', store]);
    expect([code, stdout]).toEqual([
      1,
      'danh-muc.tsv: 1 thêm (added), 0 giữ nguyên (unchanged), 0 bỏ (removed), 1 không nhận (refused)\n',
    ]);
    expect(stderr).toContain(`${path}:3 has "21/2017/TT-", a number that lost its end`);
    expect(stderr).toContain('[ENTRY_NUMBER_CUT]');
    const found = await cancu(['resolve', 'nd 930', '--store', store, '--format', 'json']);
    expect(JSON.parse(found.stdout)).toMatchObject({
      status: 'RESOLVED',
      instrument: { title: 'về công tác văn thư' },
    });
  });

  it('is refused where no entry is of use, and leaves no store behind where there is no file', async () => {
    const store = join(temporaryFolder(), 'store');
    const none = await cancu(['import', join(temporaryFolder(), 'no.tsv'), '--store', store]);
    expect([none.code, (await cancu(['status', '--store', store])).code]).toEqual([3, 6]);
    const { code, stderr } = await cancu(['import', file('a\tb\n1\t2\n'), '--store', store]);
    expect(code).toBe(3);
    expect(stderr).toContain('[REGISTER_UNUSABLE]');
  });
});

const plan = (number: string, content = 'Nội dung.') =>
  `BỘ NỘI VỤ\nSố: ${number}\nHà Nội, ngày 05 tháng 5 năm 2022\nKẾ HOẠCH\nCông tác năm\n\n${content}`;

describe('a file that is read again with another text in it', () => {
  it('says what it says now, and its earlier text leaves the graph', async () => {
    const store = join(temporaryFolder(), 'store');
    const path = join(temporaryFolder(), 'van-ban.txt');
    const read = async (number: string) => {
      writeFileSync(path, plan(number));
      const { stdout } = await cancu(['ingest', path, '--store', store, '--format', 'json']);
      return JSON.parse(stdout);
    };
    const first = await read('7/KH-BNV');
    const second = await read('8/KH-BNV');
    const [old, now] = [first.documents[0], second.documents[0]];
    expect(now.status).toBe('ADDED');
    expect(second.totals.REPLACED).toBe(1);
    expect(second.replaced).toMatchObject([
      { status: 'REPLACED', document: old.document, by: now.document, because: 'SAME_FILE', source: path },
    ]);
    const { stdout } = await cancu(['export', '--store', store]);
    expect(stdout).toContain(';08-kh-bnv');
    expect(stdout).not.toContain(';07-kh-bnv');
    expect(await read('8/KH-BNV')).toMatchObject({ documents: [{ status: 'UNCHANGED' }], replaced: [] });
  });

  it('leaves a text that another file of the run still holds, under the name of that file', async () => {
    const [store, folder] = [join(temporaryFolder(), 'store'), temporaryFolder()];
    const put = (name: string, number: string) => writeFileSync(join(folder, name), plan(number));
    put('a.txt', '7/KH-BNV');
    put('b.txt', '7/KH-BNV');
    const ingest = async (...names: string[]) =>
      JSON.parse(
        (await cancu(['ingest', ...names.map((name) => join(folder, name)), '--store', store, '--format', 'json']))
          .stdout,
      );
    await ingest('a.txt', 'b.txt');
    put('a.txt', '8/KH-BNV');
    expect((await ingest('b.txt', 'a.txt')).replaced).toEqual([]);
    put('a.txt', '9/KH-BNV');
    expect((await ingest('a.txt')).replaced).toMatchObject([{ instrument: { number: '8/KH-BNV' } }]);
    const { stdout } = await cancu(['export', '--store', store]);
    for (const serial of ['07', '09']) expect(stdout).toContain(`;${serial}-kh-bnv`);
    expect(stdout).toContain(`"source":${JSON.stringify(join(folder, 'b.txt'))}`);
  });
});

describe('history', () => {
  it('tells which texts of an instrument stand and which gave way, and prints them', async () => {
    const [store, folder] = [join(temporaryFolder(), 'store'), temporaryFolder()];
    const ingest = async (name: string, content: string) => {
      writeFileSync(join(folder, name), plan('7/KH-BNV', content));
      const { stdout } = await cancu(['ingest', join(folder, name), '--store', store, '--format', 'json']);
      return JSON.parse(stdout).documents[0].document as string;
    };
    const old = await ingest('old.txt', 'Nội dung cũ.');
    const now = await ingest('new.txt', 'Nội dung mới.');
    const ask = (...argv: string[]) => cancu(['history', '7/KH-BNV', ...argv, '--store', store]);
    expect(JSON.parse((await ask('--format', 'json')).stdout)).toMatchObject({
      instrument: { number: '7/KH-BNV' },
      texts: [
        { document: now, standing: true, replacedBy: null, kept: true },
        { document: old, standing: false, replacedBy: now, because: 'SAME_INSTRUMENT', kept: true },
      ],
    });
    const { stdout: table } = await ask();
    for (const said of [old.slice(0, 12), 'old.txt', 'có bản nạp sau (a later text of it)'])
      expect(table).toContain(said);
    expect((await ask('--text', old.slice(0, 8))).stdout).toContain('Nội dung cũ.');
    const unknown = await ask('--text', 'ffffffff');
    expect([unknown.code, unknown.stderr]).toEqual([5, expect.stringContaining('[DOCUMENT_UNKNOWN]')]);

    const { texts } = JSON.parse((await cancu(['status', '--store', store, '--format', 'json'])).stdout);
    expect(texts).toMatchObject({ kept: 2, replaced: 1, loose: 0, missing: 0 });
    expect((await cancu(['remove', old, '--store', store])).code).toBe(0);
    expect((await ask('--format', 'jsonl')).stdout).toContain('"kept":false');
    expect((await cancu(['remove', old, '--store', store])).stderr).toContain('[DOCUMENT_UNKNOWN]');
  });
});
