import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { StoreError } from '../graph/errors.js';
import type { Metadata } from './preparation/material.js';

/** A text as it was taken in, with what came beside it: all that is needed to take it in again. */
export interface KeptText {
  readonly name: string;
  readonly text: string;
  readonly metadata: Metadata | null;
}

const unzip = promisify(gunzip);
const optional = z.string().nullable();
const Kept = z.object({
  name: z.string(),
  text: z.string(),
  metadata: z.object({ type: optional, number: optional, date: optional, title: optional }).nullable(),
});
const FILE = /^([0-9a-f]{64})\.json\.gz$/;

/**
 * Texts by content hash, outside the graph, one file a text (`3f/3fa2….json.gz`). A text is written before the graph knows of it, and
 * as a whole or not at all, so that the graph can always be made again from what is here.
 */
export class TextStore {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Keeps a text under its id; what is there stays. Throws `StoreError` where it cannot be written, as on a full disk. */
  put(id: string, kept: KeptText): void {
    const file = this.#fileOf(id);
    const half = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}.half`;
    try {
      if (statSync(file, { throwIfNoEntry: false })) return;
      mkdirSync(join(this.folder, id.slice(0, 2)), { recursive: true });
      writeFileSync(half, gzipSync(JSON.stringify(kept), { level: 4 }));
      renameSync(half, file);
    } catch (error) {
      removeIfThere(half);
      throw new StoreError('STORE_FAILED', `A text could not be kept in ${this.folder}: ${reasonOf(error)}.`, {
        cause: error,
      });
    }
  }

  /** The text of that id, or null. Throws `StoreError` where its file is damaged. */
  async get(id: string): Promise<KeptText | null> {
    const file = this.#fileOf(id);
    try {
      return Kept.parse(JSON.parse((await unzip(await readFile(file))).toString('utf8')));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw new StoreError(
        'STORE_UNREADABLE',
        `${file} is damaged. Restore it from a backup, or ingest its document again.`,
        {
          cause: error,
        },
      );
    }
  }

  /** Ids of all texts, in code-unit order. */
  ids(): string[] {
    const ids: string[] = [];
    for (const folder of foldersIn(this.folder)) {
      for (const name of readdirSync(join(this.folder, folder))) {
        const id = FILE.exec(name)?.[1];
        if (id !== undefined) ids.push(id);
      }
    }
    return ids.sort();
  }

  /** Takes a text out; nothing where it is not there. */
  remove(id: string): void {
    rmSync(this.#fileOf(id), { force: true });
  }

  #fileOf(id: string): string {
    return join(this.folder, id.slice(0, 2), `${id}.json.gz`);
  }
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^[0-9a-f]{2}$/.test(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What could not be written may not be removable either; it is never taken for a text.
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' ? 'the disk is full; make room and do it again' : (code ?? message);
}
