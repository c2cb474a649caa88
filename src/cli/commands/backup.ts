import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { GRAPH_FILE } from '../../graph/grafeo/store-folder.js';
import { openStore } from '../../graph/open-store.js';
import type { CliCommand } from '../command.js';
import type { ExitCode } from '../exit-codes.js';
import { CommandError } from '../failure.js';

/** Copies the embedded store, texts and all. */
export const backup: CliCommand = {
  usage: 'backup <FOLDER>',
  vietnamese: 'Sao lưu kho nhúng (đồ thị và toàn văn) vào một thư mục mới.',
  english: 'Copy the embedded store, graph and texts, into a new folder. Neo4j has tools of its own for the graph.',
  options: [],
  examples: [['cancu backup /srv/backup/2026-11-25', 'vào thư mục mới (into a new folder)']],
  async run(invocation, [folder = '']) {
    return invocation.withExistingStore<ExitCode>(async ({ store, settings }) => {
      const target = resolve(folder);
      await store.backup(target);
      if (existsSync(settings.texts)) cpSync(settings.texts, join(target, 'texts'), { recursive: true });
      await invocation.out.line(`Đã sao lưu (copied): ${store.location} → ${target}`);
      return 0;
    });
  },
};

/** Makes a store of a backup. */
export const restore: CliCommand = {
  usage: 'restore <FOLDER>',
  vietnamese: 'Phục hồi kho nhúng từ một bản sao lưu, vào chỗ chưa có kho.',
  english: 'Make the embedded store again from a backup, where there is no store yet.',
  options: [],
  examples: [['cancu restore /srv/backup/2026-11-25 --store /srv/cancu', 'vào kho mới (into a new store)']],
  async run(invocation, [folder = '']) {
    const { store } = invocation.settings().store;
    const from = resolve(folder);
    const to = resolve(store);
    if (!existsSync(join(from, GRAPH_FILE))) {
      throw new CommandError('BACKUP_MISSING', `${from} holds no backup: there is no ${GRAPH_FILE} in it.`);
    }
    if (existsSync(to) && readdirSync(to).length > 0) {
      throw new CommandError('STORE_NOT_EMPTY', `${to} is not empty. Name a new folder with --store, or move it away.`);
    }
    mkdirSync(to, { recursive: true });
    try {
      cpSync(from, to, { recursive: true });
      // A copy that cannot be opened is no store.
      const opened = await openStore({ store: to }, { mustExist: true });
      await opened.ensureSchema();
      await opened.close();
    } catch (error) {
      rmSync(to, { recursive: true, force: true });
      throw error;
    }
    await invocation.out.line(`Đã phục hồi (restored): ${from} → ${to}`);
    return 0;
  },
};
