import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { build, cancu, start, temporaryFolder } from './built-cli.js';

beforeAll(build);

const plan = (number: string) =>
  `BỘ NỘI VỤ\nSố: ${number}\nHà Nội, ngày 05 tháng 5 năm 2022\nKẾ HOẠCH\nCông tác năm\n\nNội dung.`;

it('a watched folder is taken in as its files come and change, until it is ended', async () => {
  const store = { CANCU_STORE: join(temporaryFolder(), 'store') };
  const folder = join(temporaryFolder(), 'in');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.txt'), plan('7/KH-BNV'));
  const watching = start(['ingest', folder, '--watch'], store);
  await watching.until(/Watching/);
  writeFileSync(join(folder, 'b.txt'), plan('8/KH-BNV'));
  await watching.until(/b\.txt/);
  writeFileSync(join(folder, '.hidden'), plan('99/KH-BNV'));
  writeFileSync(join(folder, 'c.half'), plan('9/KH-BNV'));
  renameSync(join(folder, 'c.half'), join(folder, 'c.txt'));
  await watching.until(/c\.txt/);
  writeFileSync(join(folder, 'a.txt'), plan('10/KH-BNV'));
  await watching.until(/added\): \S*a\.txt/);
  watching.process.kill('SIGINT');
  expect((await watching.ended).code).toBe(0);
  const { stdout } = await cancu(['export'], store);
  for (const serial of ['08', '09', '10']) expect(stdout).toContain(`;${serial}-kh-bnv`);
  for (const serial of ['07', '99']) expect(stdout).not.toContain(`;${serial}-kh-bnv`);
});
