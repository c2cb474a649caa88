import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { build, cancu, start, temporaryFolder } from './built-cli.js';

beforeAll(build);

const plan = (number: string, content: string, basis = '30/2020/NĐ-CP') =>
  `BỘ NỘI VỤ\nSố: ${number}\nHà Nội, ngày 05 tháng 5 năm 2022\nKẾ HOẠCH\nCông tác văn thư năm 2022\n\nBộ Nội vụ thực hiện Nghị định số ${basis}. ${content}`;
const record = (name: string, text: string) => `${JSON.stringify({ name, text })}\n`;

/** A folder with a store, and a way to run the program on it. */
function place() {
  const folder = temporaryFolder();
  const store = join(folder, 'store');
  const run = (...argv: string[]) => cancu(argv, { CANCU_STORE: store });
  const graph = async () => (await run('export')).stdout;
  return { folder, store, run, graph };
}

describe('a later run with another text of an instrument', () => {
  const { folder, store, run, graph } = place();
  const [first, second, report] = ['first.jsonl', 'second.jsonl', 'report.jsonl'].map((name) => join(folder, name));
  const lines = () =>
    readFileSync(report ?? '', 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  let replaced = '';

  it('puts it in the place of the old one, and reports that behind the documents', async () => {
    const others = Array.from({ length: 40 }, (_, at) => record(`${at}`, plan(`${100 + at}/KH-BNV`, 'Một.')));
    writeFileSync(first ?? '', [record('cũ', plan('7/KH-BNV', 'Bản cũ.')), ...others].join(''));
    writeFileSync(second ?? '', record('mới', plan('7/KH-BNV', 'Bản mới.', '101/2017/NĐ-CP')));
    expect((await run('ingest', first ?? '', '-q')).code).toBe(0);
    const { code, stdout } = await run('ingest', second ?? '', '--report', report ?? '');
    expect([code, stdout]).toEqual([0, expect.stringContaining('1 bản cũ nhường chỗ (earlier texts replaced)')]);
    const [document, gone] = lines();
    expect(document).toMatchObject({ status: 'ADDED', name: expect.stringContaining('mới') });
    expect(gone).toMatchObject({
      status: 'REPLACED',
      by: document.document,
      because: 'SAME_INSTRUMENT',
      source: expect.stringContaining('cũ'),
      instrument: { id: document.instrument, number: '7/KH-BNV', date: '2022-05-05', scope: 'VN' },
    });
    replaced = gone.document;
    expect(await graph()).not.toContain(replaced);
  });

  it('is so after rebuild, backup, restore and move, which carry what it replaced', async () => {
    const before = await graph();
    expect((await run('rebuild', '-q')).code).toBe(0);
    expect(await graph()).toBe(before);
    const places = ['copy', 'restored', 'moved'].map((name) => join(folder, name));
    const [copy = '', restored = '', moved = ''] = places;
    expect((await run('backup', copy)).code).toBe(0);
    expect((await cancu(['restore', copy], { CANCU_STORE: restored })).code).toBe(0);
    expect((await run('move', '--to', moved, '-q')).code).toBe(0);
    for (const other of [store, restored, moved]) {
      const history = await cancu(['history', '7/KH-BNV', '--format', 'json'], { CANCU_STORE: other });
      expect(JSON.parse(history.stdout).texts).toMatchObject([
        { standing: true },
        { document: replaced, standing: false, kept: true },
      ]);
      const text = await cancu(['history', '7/KH-BNV', '--text', replaced], { CANCU_STORE: other });
      expect(text.stdout).toContain('Bản cũ.');
    }
  });

  it('leaves it so when the new one is removed, until the old one is ingested again', async () => {
    const { document } = lines()[0];
    expect((await run('remove', document)).code).toBe(0);
    expect(await graph()).not.toContain(replaced);
    expect((await run('ingest', first ?? '', '-q')).code).toBe(0);
    expect(await graph()).toContain(replaced);
    const { texts } = JSON.parse((await run('status', '--format', 'json')).stdout);
    expect(texts).toMatchObject({ kept: 41, replaced: 0, loose: 0, missing: 0 });
  });

  it('leaves both where one run gives both, and the earlier where the later is an extract', async () => {
    const both = join(folder, 'both.jsonl');
    const long = plan('9/KH-BNV', 'Nội dung đầy đủ. '.repeat(40));
    writeFileSync(both, record('một', long) + record('hai', plan('9/KH-BNV', 'Trích.')));
    expect((await run('ingest', both)).stdout).not.toContain('replaced');
    expect((await run('ingest', both)).stdout).toContain('2 không đổi');
    const extract = join(folder, 'extract.txt');
    writeFileSync(extract, plan('9/KH-BNV', 'Trích đoạn.'));
    const { stdout } = await run('ingest', extract, '--format', 'json');
    expect(JSON.parse(stdout).replaced).toMatchObject([{ source: expect.stringContaining('hai') }]);
  });
});

describe('a watched folder', () => {
  it('is one run: two texts of an instrument that come to it both stay, and those of before leave', async () => {
    const { folder, store, run, graph } = place();
    const watched = join(folder, 'in');
    mkdirSync(watched);
    writeFileSync(join(folder, 'before.txt'), plan('7/KH-BNV', 'Trước đó.'));
    await run('ingest', join(folder, 'before.txt'), '-q');
    writeFileSync(join(watched, 'a.txt'), plan('8/KH-BNV', 'Một.'));
    const watching = start(['ingest', watched, '--watch'], { CANCU_STORE: store });
    await watching.until(/Watching/);
    writeFileSync(join(watched, 'b.txt'), plan('7/KH-BNV', 'Bản thứ hai.'));
    await watching.until(/replaced\): \S*before\.txt/);
    writeFileSync(join(watched, 'c.txt'), plan('7/KH-BNV', 'Bản thứ ba.'));
    await watching.until(/added\): \S*c\.txt/);
    writeFileSync(join(watched, 'a.txt'), plan('8/KH-BNV', 'Hai.'));
    await watching.until(/replaced\): \S*a\.txt/);
    watching.process.kill('SIGINT');
    expect((await watching.ended).code).toBe(0);
    const documents = (await graph()).split('\n').filter((line) => line.includes('"kind":"document"'));
    expect(documents.map((line) => JSON.parse(line).source.split('/').at(-1)).sort()).toEqual([
      'a.txt',
      'b.txt',
      'c.txt',
    ]);
  });
});

describe('texts of an ingest that was stopped', () => {
  it('are told by status, and a half made graph is taken away by the next rebuild', async () => {
    const { folder, store, run, graph } = place();
    writeFileSync(join(folder, 'a.txt'), plan('7/KH-BNV', 'Một.'));
    await run('ingest', join(folder, 'a.txt'), '-q');
    const graphBefore = await graph();
    const other = place();
    writeFileSync(join(other.folder, 'b.txt'), plan('8/KH-BNV', 'Hai.'));
    await other.run('ingest', join(other.folder, 'b.txt'), '-q');
    // Just what a kill leaves between keeping a text and the commit of its graph.
    cpSync(join(other.store, 'texts'), join(store, 'texts'), { recursive: true });
    mkdirSync(join(store, '.rebuild-killed'));
    appendFileSync(join(store, '.rebuild-killed', 'graph.grafeo'), 'half');
    expect((await run('status')).stdout).toContain('of these, not in the graph');
    expect((await run('rebuild', '-q')).code).toBe(0);
    expect(await graph()).toBe(graphBefore);
    expect((await cancu(['status', '--format', 'json'], { CANCU_STORE: store })).stdout).toContain('"loose": 1');
    expect(() => readFileSync(join(store, '.rebuild-killed', 'graph.grafeo'))).toThrow();
    rmSync(join(store, 'texts'), { recursive: true });
    expect((await run('status', '--format', 'json')).stdout).toContain('"missing": 1');
  });
});
