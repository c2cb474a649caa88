import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, brotliDecompress, constants } from 'node:zlib';
import { z } from 'zod';
import { StoreError } from '../graph/errors.js';
import { encodeUtf8 } from '../reading/utf8.js';
import type { Metadata } from './preparation/material.js';
import { TextHistory } from './replacement/text-history.js';

/** A text as it was taken in, with what came beside it: all that is needed to take it in again. */
export interface KeptText {
  readonly name: string;
  readonly text: string;
  readonly metadata: Metadata | null;
}

const unpack = promisify(brotliDecompress);
const optional = z.string().nullable();
const Beside = z.object({
  name: z.string(),
  metadata: z.object({ type: optional, number: optional, date: optional, title: optional }).nullable(),
  text: z.string().optional(),
});
const FILE = /^([0-9a-f]{64})\.br$/;
/** The quickest that still packs four to one: a store is written once a text, at the pace of the ingestion. */
const QUALITY = 1;

/**
 * Texts by content hash, outside the graph, one file a text (`3f/3fa2….br`, by Brotli: a line of JSON with what came beside it, then the
 * text; one with half a surrogate pair, which UTF-8 cannot hold and JSON can, in the line of JSON). A text is written before the graph
 * knows of it, and as a whole or not at all, so that the graph can always be made again from what is here.
 */
export class TextStore {
  readonly folder: string;
  /** What became of texts that left the graph. */
  readonly history: TextHistory;

  constructor(folder: string) {
    this.folder = folder;
    this.history = new TextHistory(folder);
  }

  /**
   * Keeps a text under its id; what is there stays, but for an empty file, as a loss of power can leave one. `bytes` are those of the
   * text in UTF-8, where they are at hand. Throws `StoreError` where it cannot be written, as on a full disk.
   */
  put(id: string, kept: KeptText, bytes: Uint8Array = encodeUtf8(kept.text)): void {
    const file = this.#fileOf(id);
    // Begun in the one folder above: file systems scatter folders over the disk, and a file begun in another each time takes eight times as long.
    const half = join(this.folder, `${id}.${process.pid}.${Math.random().toString(36).slice(2)}.half`);
    try {
      if (statSync(file, { throwIfNoEntry: false })?.size) return;
      mkdirSync(join(this.folder, id.slice(0, 2)), { recursive: true });
      writeFileSync(half, packed(kept, bytes));
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
      return unpacked(await unpack(await readFile(file)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw new StoreError(
        'STORE_UNREADABLE',
        `${file} is damaged. Restore it from a backup, or take it away and ingest its document again.`,
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

  /** True where the text of that id is kept. */
  has(id: string): boolean {
    return statSync(this.#fileOf(id), { throwIfNoEntry: false }) !== undefined;
  }

  /** Takes a text out. Answers false where it is not there. */
  remove(id: string): boolean {
    const was = this.has(id);
    rmSync(this.#fileOf(id), { force: true });
    return was;
  }

  #fileOf(id: string): string {
    return join(this.folder, id.slice(0, 2), `${id}.br`);
  }
}

function packed({ text, ...beside }: KeptText, textBytes: Uint8Array): Buffer {
  const bytes = text.isWellFormed()
    ? Buffer.concat([encodeUtf8(`${JSON.stringify(beside)}\n`), textBytes])
    : encodeUtf8(`${JSON.stringify({ ...beside, text })}\n`);
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

function unpacked(bytes: Buffer): KeptText {
  const end = bytes.indexOf('\n');
  const { text, ...beside } = Beside.parse(JSON.parse(bytes.toString('utf8', 0, Math.max(end, 0))));
  return { ...beside, text: text ?? bytes.toString('utf8', end + 1) };
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
