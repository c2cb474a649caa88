import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readRegister } from '../../../src/ingestion/register/read-register.js';

const folder = mkdtempSync(join(tmpdir(), 'cancu-register-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
async function read(content: string | Uint8Array) {
  count += 1;
  const path = join(folder, `register-${count}`);
  writeFileSync(path, content);
  const rows = [];
  for await (const row of readRegister(path)) rows.push(row);
  return rows;
}

const TSV = 'type\tnumber\ttitle\nLuật\t31/2024/QH15\tĐất đai "mới"\nThông tư\t01/2020/TT-BTC\tvề thuế\n';
const ROWS = [
  { line: 2, fields: { type: 'Luật', number: '31/2024/QH15', title: 'Đất đai "mới"' } },
  { line: 3, fields: { type: 'Thông tư', number: '01/2020/TT-BTC', title: 'về thuế' } },
];

describe('a register', () => {
  it('is read as TSV, CSV or JSONL, by what its first line holds', async () => {
    expect(await read(TSV)).toEqual(ROWS);
    expect(await read(`\ufeff${TSV.replaceAll('\n', '\r\n')}`)).toEqual(ROWS);
    const csv = 'type,number,title\nLuật,31/2024/QH15,"Đất đai ""mới"""\nThông tư,01/2020/TT-BTC,về thuế\n';
    expect(await read(csv)).toEqual(ROWS);
    const lines = ROWS.map(({ fields }) => JSON.stringify(fields)).join('\n');
    expect((await read(lines)).map((row) => 'fields' in row && row.fields)).toEqual(ROWS.map(({ fields }) => fields));
  });

  it('is read packed', async () => {
    expect(await read(gzipSync(TSV))).toEqual(ROWS);
  });

  it('goes on past lines that hold no entry, and names them', async () => {
    expect(await read(`${TSV}một cột\n`)).toMatchObject([
      ...ROWS,
      { line: 4, broken: expect.stringContaining('3 columns') },
    ]);
    expect(await read('{"number":"1"}\nnot json\n[1]\n{"number":"2"}')).toMatchObject([
      { line: 1, fields: { number: '1' } },
      { line: 2, broken: 'is not a JSON object' },
      { line: 3, broken: 'is not a JSON object' },
      { line: 4, fields: { number: '2' } },
    ]);
  });

  it('that is not there, is a folder, is empty or is damaged is refused by name', async () => {
    await expect(readRegister(join(folder, 'no')).next()).rejects.toMatchObject({ code: 'DOCUMENT_MISSING' });
    await expect(readRegister(folder).next()).rejects.toMatchObject({ code: 'DOCUMENT_UNREADABLE' });
    await expect(read('\n \n')).rejects.toMatchObject({ code: 'DOCUMENT_EMPTY' });
    await expect(read('x'.repeat(3_000_000))).rejects.toMatchObject({
      code: 'DOCUMENT_UNREADABLE',
      message: expect.stringContaining('a line of more than'),
    });
    await expect(read(gzipSync(TSV).subarray(0, 30))).rejects.toMatchObject({ code: 'DOCUMENT_UNREADABLE' });
  });
});
