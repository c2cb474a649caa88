import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { build, cancu, temporaryFolder } from './built-cli.js';

beforeAll(build);

const PLAN =
  'BỘ NỘI VỤ\nSố: 7/KH-BNV\nHà Nội, ngày 05 tháng 5 năm 2022\nKẾ HOẠCH\nCông tác năm\n\nTheo Nghị định số 30/2020/NĐ-CP.';
const bytes = (text: string) => new TextEncoder().encode(text);

/** What a hostile world may hold, each with the code it is refused with; null is read. */
const FILES: readonly (readonly [name: string, content: string | Uint8Array, code: string | null])[] = [
  ['good.txt', PLAN, null],
  ['wrong-extension.pdf', `${PLAN} Một.`, null],
  ['utf16-without-mark.txt', Buffer.from(`${PLAN} Hai.`, 'utf16le'), null],
  ['lone-surrogate.txt', Buffer.concat([Buffer.from(`${PLAN} Ba. `), Buffer.from([0xed, 0xa0, 0x80])]), null],
  ['wrong-charset.html', `<meta charset="windows-1258"><p>${PLAN.replaceAll('\n', '<p>')} Bốn.`, null],
  ['nested.html', `<html><body>${'<div>'.repeat(20_000)}${PLAN}`, 'DOCUMENT_BOMB'],
  ['nul.txt', `${PLAN}\u0000\u0000\u0000`, 'DOCUMENT_BINARY'],
  ['cut.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog', 'DOCUMENT_DAMAGED'],
  ['empty.docx', '', 'DOCUMENT_EMPTY'],
  ['program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0]), 'DOCUMENT_BINARY'],
  [
    'laughs.xml',
    `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]><l>&j;</l>`,
    null,
  ],
  ['bomb.zip', zipSync({ 'a.txt': new Uint8Array(300_000_000) }, { level: 9 }), 'DOCUMENT_BOMB'],
];

it('what a hostile world may hold is read or refused with its code, each by itself, and nothing is written outside the store', async () => {
  const world = temporaryFolder();
  const folder = join(world, 'in');
  mkdirSync(folder);
  for (const [name, content] of FILES) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, 'climbs.zip'), zipSync({ '../../climbed.txt': bytes(`${PLAN} Năm.`) }));
  writeFileSync(join(folder, 'huge.txt'), gzipSync('x').subarray(0, 0));
  execFileSync('truncate', ['-s', '220M', join(folder, 'huge.txt')]);
  symlinkSync(folder, join(folder, 'loop'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'));

  const { code, stdout, stderr } = await cancu(['ingest', folder, '--format', 'jsonl', '-q'], {
    CANCU_STORE: join(world, 'store'),
  });
  expect(code).toBe(1);
  const outcomes = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { name: string; status: string; code?: string });
  const of = (name: string) => outcomes.find((outcome) => outcome.name.includes(`/${name}`));
  for (const [name, , expected] of FILES) {
    if (name === 'laughs.xml') expect(of(name), name).toBeDefined();
    else expect([name, of(name)?.code ?? null], stderr).toEqual([name, expected]);
  }
  expect(of('huge.txt')?.code).toBe('DOCUMENT_TOO_LARGE');
  expect(of('dangling')?.code).toBe('DOCUMENT_MISSING');
  expect(outcomes.filter(({ name }) => name.includes('loop'))).toEqual([]);
  expect(stderr).not.toContain('    at ');
  expect(readdirSync(world).sort()).toEqual(['in', 'store']);
});

it('a disk that is full ends an ingest with a clear sentence, and what was written before is kept', async () => {
  const world = temporaryFolder();
  const folder = join(world, 'in');
  mkdirSync(folder);
  for (let at = 0; at < 20; at++) writeFileSync(join(folder, `${at}.txt`), `${PLAN} Bản ${at}.`);
  const texts = join(world, 'texts');
  writeFileSync(texts, 'a file where the folder of texts should be');
  const settings = { CANCU_STORE: join(world, 'store'), CANCU_TEXTS: texts };
  const { code, stderr } = await cancu(['ingest', folder, '-q'], settings);
  expect([code, stderr]).toEqual([15, expect.stringMatching(/A text could not be kept in .*\[STORE_FAILED\]/)]);
  expect(stderr).not.toContain('    at ');
  const again = await cancu(['ingest', folder, '-q'], { CANCU_STORE: settings.CANCU_STORE });
  expect(again.code).toBe(0);
});
