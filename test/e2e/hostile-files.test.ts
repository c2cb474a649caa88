import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import CFB from 'cfb';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { exitMeaning } from '../../src/cli/exit-codes.js';
import { fixture } from '../reading/fixture.js';
import { build, cancu, temporaryFolder } from './built-cli.js';

beforeAll(build);

const PLAN =
  'BỘ NỘI VỤ\nSố: 7/KH-BNV\nHà Nội, ngày 05 tháng 5 năm 2022\nKẾ HOẠCH\nCông tác năm\n\nTheo Nghị định số 30/2020/NĐ-CP.';
const bytes = (text: string) => new TextEncoder().encode(text);

const LAUGHS = Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`,
);

/** A package with a password is a compound file of two streams (MS-OFFCRYPTO, §2.3). */
function encryptedWord(): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const name of ['/EncryptionInfo', '/EncryptedPackage']) CFB.utils.cfb_add(file, name, new Uint8Array(5_000));
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}

/** What a hostile world may hold, each with the code it is refused with. */
const BAD: readonly (readonly [name: string, content: string | Uint8Array, code: string])[] = [
  ['nested.html', `<html><body>${'<div>'.repeat(20_000)}${PLAN}`, 'DOCUMENT_BOMB'],
  ['nul.txt', `${PLAN}\u0000\u0000\u0000`, 'DOCUMENT_BINARY'],
  ['cut.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog', 'DOCUMENT_DAMAGED'],
  ['half.pdf', fixture('small.pdf').subarray(0, 1_000), 'DOCUMENT_DAMAGED'],
  ['half.gif', fixture('trang.gif').subarray(0, 600), 'DOCUMENT_DAMAGED'],
  ['password.pdf', fixture('encrypted.pdf'), 'DOCUMENT_ENCRYPTED'],
  ['password.docx', encryptedWord(), 'DOCUMENT_ENCRYPTED'],
  ['half.docx', fixture('chi-thi.docx').subarray(0, 6_000), 'DOCUMENT_DAMAGED'],
  ['half.doc', fixture('chi-thi.doc').subarray(0, 9_000), 'DOCUMENT_DAMAGED'],
  ['empty.docx', '', 'DOCUMENT_EMPTY'],
  ['program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0]), 'DOCUMENT_BINARY'],
  ['laughs.xml', `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${LAUGHS.join('')}]><l>&j;</l>`, 'DOCUMENT_BOMB'],
  ['bomb.zip', zipSync({ 'a.txt': new Uint8Array(300_000_000) }, { level: 9 }), 'DOCUMENT_BOMB'],
  ['climbs.zip', zipSync({ '../../climbed.txt': bytes(PLAN) }), 'DOCUMENT_DAMAGED'],
  [
    'sheet.xlsx',
    zipSync({ '[Content_Types].xml': bytes('<Types/>'), 'xl/workbook.xml': bytes('<a/>') }),
    'DOCUMENT_UNSUPPORTED',
  ],
];

/** What looks hostile and is read none the less; with what is told of it. */
const GOOD: readonly (readonly [name: string, content: string | Uint8Array, warning: string | null])[] = [
  ['good.txt', PLAN, null],
  ['wrong-extension.pdf', `${PLAN} Một.`, null],
  ['utf16-without-mark.txt', Buffer.from(`${PLAN} Hai.`, 'utf16le'), null],
  [
    'lone-surrogate.txt',
    Buffer.concat([Buffer.from(`${PLAN} Ba. `), Buffer.from([0xed, 0xa0, 0x80])]),
    'characters-replaced',
  ],
  [
    'wrong-charset.html',
    `<meta charset="windows-1258"><p>${PLAN.replaceAll('\n', '<p>')} Bốn.`,
    'declared-charset-wrong',
  ],
  [
    'macros.docx',
    zipSync({ ...unzipSync(fixture('chi-thi.docx')), 'word/vbaProject.bin': bytes('x') }),
    'macros-ignored',
  ],
];

interface Outcome {
  readonly name: string;
  readonly status: string;
  readonly code?: string;
  readonly warnings?: readonly { readonly code: string }[];
}
const outcomesOf = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Outcome);

const statusesOf = (stdout: string) =>
  outcomesOf(stdout)
    .map(({ status }) => status)
    .sort();

/** A folder for one run, with nothing in it but what is made here; whatever the run writes elsewhere in it is seen. */
function world(): { readonly root: string; readonly input: string; readonly settings: Record<string, string> } {
  const root = temporaryFolder();
  const [input, home] = [join(root, 'in'), join(root, 'home')];
  for (const folder of [input, home]) mkdirSync(folder);
  return { root, input, settings: { CANCU_STORE: join(root, 'store'), HOME: home, TMPDIR: home } };
}

/** Nothing stands outside of the store, and in it the graph and the texts of so many documents, none of them half. */
async function expectOnly(root: string, settings: Record<string, string>, texts: number): Promise<void> {
  expect(readdirSync(root).sort()).toEqual(['home', 'in', 'store']);
  expect(readdirSync(join(root, 'home'))).toEqual([]);
  const kept = readdirSync(join(root, 'store'), { recursive: true, encoding: 'utf8' }).sort();
  const files = kept.filter((name) => /^texts\/..\/[0-9a-f]{64}\.br$/.test(name));
  expect(kept.filter((name) => !/^(?:graph\.grafeo.*|texts|texts\/..)$/.test(name))).toEqual(files);
  expect(files).toHaveLength(texts);
  if (texts === 0) return;
  const { stdout } = await cancu(['export'], settings);
  expect(stdout.split('\n').filter((line) => line.includes('"kind":"document"'))).toHaveLength(texts);
}

describe('what a hostile world may hold', () => {
  it('is read or refused with its code, each by itself, and the good ones are in', async () => {
    const { root, input, settings } = world();
    for (const [name, content] of [...BAD, ...GOOD]) writeFileSync(join(input, name), content);
    execFileSync('truncate', ['-s', '220M', join(input, 'huge.txt')]);
    symlinkSync(input, join(input, 'loop'));
    symlinkSync(join(input, 'nowhere'), join(input, 'dangling'));
    symlinkSync(join(input, 'itself'), join(input, 'itself'));
    const given = readdirSync(input).sort();

    const { code, stdout, stderr } = await cancu(['ingest', input, '--format', 'jsonl', '-q'], settings);
    expect(code, stderr).toBe(1);
    const outcomes = outcomesOf(stdout);
    const of = (name: string) => outcomes.find((outcome) => outcome.name.includes(`/${name}`));
    for (const [name, , expected] of BAD)
      expect([name, of(name)?.status, of(name)?.code]).toEqual([name, 'REFUSED', expected]);
    for (const [name, , warning] of GOOD)
      expect([name, of(name)?.status, of(name)?.warnings?.[0]?.code ?? null]).toEqual([name, 'ADDED', warning]);
    expect(of('huge.txt')?.code).toBe('DOCUMENT_TOO_LARGE');
    expect(of('dangling')?.code).toBe('DOCUMENT_MISSING');
    expect(of('itself')?.code).toBe('DOCUMENT_UNREADABLE');
    expect(outcomes.filter(({ name }) => name.includes('loop'))).toEqual([]);
    expect(outcomes).toHaveLength(BAD.length + GOOD.length + 3);
    expect(stderr).not.toContain('    at ');
    // No library speaks for itself.
    expect(stderr.split('\n').filter((line) => line !== '' && !/DOCUMENT_|documents were refused/.test(line))).toEqual(
      [],
    );
    expect(readdirSync(input).sort()).toEqual(given);
    await expectOnly(root, settings, GOOD.length);
  });

  const oneOfEach = BAD.filter(([, , code], index) => BAD.findIndex(([, , other]) => other === code) === index);
  it.each(oneOfEach)(
    'ends the program with the exit code of its error where it is alone: %s',
    async (name, content, expected) => {
      const { root, input, settings } = world();
      writeFileSync(join(input, name), content);
      const { code, stdout, stderr } = await cancu(['ingest', join(input, name), '--format', 'jsonl', '-q'], settings);
      expect([code, stderr]).toEqual([exitMeaning(expected).code, expect.stringContaining(`[${expected}]`)]);
      expect(outcomesOf(stdout).map((outcome) => outcome.status)).toEqual(['REFUSED']);
      expect(stderr).toContain(name);
      expect(stderr).not.toContain('    at ');
      await expectOnly(root, settings, 0);
    },
  );
});

describe('a text of 200 MB', () => {
  it('ends with a clear code where the limit lets it in, and the one beside it is read', {
    timeout: 300_000,
  }, async () => {
    const { root, input, settings } = world();
    const page = Buffer.from(`${PLAN}\n`.repeat(8_000));
    for (let at = 0; at < Math.floor(199_000_000 / page.length); at++)
      writeFileSync(join(input, 'huge.txt'), page, { flag: 'a' });
    writeFileSync(join(input, 'small.txt'), PLAN);
    const began = Date.now();
    const { code, stdout, stderr } = await cancu(['ingest', input, '--format', 'jsonl', '-q'], {
      ...settings,
      CANCU_MAX_DOCUMENT_BYTES: '200000000',
      CANCU_DOCUMENT_SECONDS: '20',
    });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/\[DOCUMENT_(?:TIMEOUT|TOO_HUNGRY|TOO_LARGE)\]/)]);
    expect(Date.now() - began).toBeLessThan(120_000);
    expect(statusesOf(stdout)).toEqual(['ADDED', 'REFUSED']);
    await expectOnly(root, settings, 1);
  });
});

describe('a file that changes while it is read', () => {
  it('is refused as long as it does, and read afterwards', async () => {
    const { root, input, settings } = world();
    const file = join(input, 'growing.txt');
    // Long enough that a busy machine does not stop whoever writes it for as long as it is read.
    const text = PLAN + '\n'.repeat(8_000_000);
    writeFileSync(file, text);
    writeFileSync(join(input, 'small.txt'), `${PLAN} Một.`);
    const written = `const fs=require('fs');const file=fs.openSync(process.argv[1],'r+');console.log('writes');for(;;)fs.writeSync(file,'B',0)`;
    const writer = spawn(process.execPath, ['-e', written, file]);
    await new Promise((resolve) => writer.stdout.once('data', resolve));
    const { code, stdout, stderr } = await cancu(['ingest', input, '--format', 'jsonl', '-q'], settings);
    writer.kill('SIGKILL');
    await new Promise((resolve) => writer.once('close', resolve));
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/growing\.txt changes while it is read.*\[DOCUMENT_CHANGING\]/),
    ]);
    expect(statusesOf(stdout)).toEqual(['ADDED', 'REFUSED']);
    await expectOnly(root, settings, 1);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect((await cancu(['ingest', input, '-q'], settings)).code).toBe(0);
    await expectOnly(root, settings, 2);
  });
});

// Root may read everything: for it there is no such file.
if (process.getuid?.() !== 0)
  describe('what may not be read', () => {
    it('is refused: a file and a folder', async () => {
      const { root: folder, input, settings } = world();
      writeFileSync(join(input, 'good.txt'), PLAN);
      writeFileSync(join(input, 'secret.txt'), `${PLAN} Một.`, { mode: 0 });
      mkdirSync(join(input, 'locked'), { mode: 0 });
      const { code, stdout } = await cancu(['ingest', input, '--format', 'jsonl', '-q'], settings);
      expect(code).toBe(1);
      expect(
        outcomesOf(stdout)
          .map((outcome) => outcome.code ?? outcome.status)
          .sort(),
      ).toEqual(['ADDED', 'DOCUMENT_UNREADABLE', 'DOCUMENT_UNREADABLE']);
      await expectOnly(folder, settings, 1);
    });
  });

it('a place for texts that cannot be written ends an ingest with a clear sentence, and what was written before is kept', async () => {
  const { root: folder, input, settings } = world();
  for (let at = 0; at < 20; at++) writeFileSync(join(input, `${at}.txt`), `${PLAN} Bản ${at}.`);
  const texts = join(folder, 'texts');
  writeFileSync(texts, 'a file where the folder of texts should be');
  const { code, stderr } = await cancu(['ingest', input, '-q'], { ...settings, CANCU_TEXTS: texts });
  expect([code, stderr]).toEqual([15, expect.stringMatching(/A text could not be kept in .*\[STORE_FAILED\]/)]);
  expect(stderr).not.toContain('    at ');
  expect((await cancu(['ingest', input, '-q'], settings)).code).toBe(0);
});
