import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { bulkRecords, type FieldMap, parseFieldMap, recordSource } from '../../src/ingestion/bulk-records.js';
import { withMetadata } from '../../src/ingestion/preparation/prepare-source.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { documentReader } from '../../src/resolution/read-document.js';

const folder = mkdtempSync(join(tmpdir(), 'cancu-bulk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
async function read(content: string | Uint8Array, map: FieldMap = {}) {
  count += 1;
  const path = join(folder, `${count}.jsonl`);
  writeFileSync(path, content);
  const sources = [];
  for await (const source of bulkRecords(path, map, 10_000))
    sources.push(
      'material' in source && source.material.kind === 'record'
        ? recordSource(source.name ?? '', source.material)
        : source,
    );
  return sources.map((source) => ('problem' in source ? source.problem.code : source));
}

describe('records of a dump', () => {
  const record = { id: 'x', content: 'Chỉ thị này', so_hieu: '07/CT-UBND', ngay_ban_hanh: '19/09/2013' };

  it('are read by their usual keys, plain or packed', async () => {
    const expected = [
      {
        name: expect.stringMatching(/:1 x$/),
        material: { kind: 'text', text: 'Chỉ thị này' },
        metadata: { type: null, number: '07/CT-UBND', date: '2013-09-19', title: null },
      },
    ];
    expect(await read(`${JSON.stringify(record)}\n\n`)).toEqual(expected);
    expect(await read(gzipSync(JSON.stringify(record)))).toEqual(expected);
  });

  it('are read by the keys that a map names', async () => {
    const map = parseFieldMap('text=body, number=no');
    expect(await read(JSON.stringify({ body: 'văn bản', no: 7, so_hieu: '1/CT-X' }), map)).toMatchObject([
      { material: { text: 'văn bản' }, metadata: { number: '7' } },
    ]);
    expect(() => parseFieldMap('text')).toThrow(/FIELD=KEY/);
    expect(() => parseFieldMap('colour=red')).toThrow(/one of text, name/);
  });

  it('that are broken, empty or endless are told one by one', async () => {
    expect(await read(`no json\n{"a":1}\n[]\n${JSON.stringify(record)}`)).toMatchObject([
      'RECORD_BROKEN',
      'RECORD_BROKEN',
      'RECORD_BROKEN',
      { material: { kind: 'text' } },
    ]);
    expect(await read('x'.repeat(100_000))).toEqual(['DOCUMENT_UNREADABLE']);
    const missing = [];
    for await (const source of bulkRecords(join(folder, 'none'), {}, 10)) missing.push(source);
    expect(missing).toMatchObject([{ problem: { code: 'DOCUMENT_MISSING' } }]);
  });
});

describe('metadata beside a text', () => {
  const reader = documentReader(loadReference());
  const said = { type: 'Chỉ thị', number: '07/CT-UBND', date: '2013-09-19', title: 'về dân vận' };

  it('fills in what the header does not say', () => {
    const { extraction, warnings } = withMetadata(reader.read('Thực hiện công tác dân vận.'), said);
    expect([extraction.instrument, warnings]).toMatchObject([{ number: '07/CT-UBND', date: '2013-09-19' }, []]);
  });

  it('gives way to the header, and the difference is told', () => {
    const header =
      'ỦY BAN NHÂN DÂN TỈNH CÀ MAU\nSố: 08/CT-UBND\nCà Mau, ngày 20 tháng 9 năm 2013\nCHỈ THỊ\nVề công tác\n\nNội dung.';
    const { extraction, warnings } = withMetadata(reader.read(header), said);
    expect(extraction.instrument).toMatchObject({ number: '08/CT-UBND', date: '2013-09-20' });
    expect(warnings.map(({ code }) => code)).toEqual(['METADATA_CONFLICT', 'METADATA_CONFLICT']);
  });
});
