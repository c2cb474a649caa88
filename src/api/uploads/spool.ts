import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StoreError } from '../../graph/errors.js';
import { ApiError } from '../errors.js';

/** Milliseconds after which what another machine left behind is taken away. */
const ABANDONED = 24 * 3_600_000;

/** A folder of one process: its machine, its id, and something that no other one of that id has. */
const OWNER = /^(.+)-(\d+)-[0-9a-f]{8}$/;

/** How much may be spooled. */
export interface SpoolLimits {
  /** Bytes of one file. */
  readonly maxFileBytes: number;
  /** Bytes of all files that lie here at once. */
  readonly maxBytes: number;
}

/** A file that was uploaded, for as long as somebody holds it. */
export interface UploadedFile {
  /** The name that was sent, without its folders. */
  readonly name: string;
  /** Where it lies; its name there has nothing of the one that was sent. */
  readonly path: string;
  readonly size: number;
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
  /** Whether it was removed already, since the one who sent it went away. */
  readonly gone: boolean;
  /** Keeps it until as many releases. Whoever spooled it holds it once. */
  hold(): void;
  /** Removes it when nobody holds it any more. */
  release(): Promise<void>;
}

/** Whether a variable of a query is such a file: a client cannot write one as JSON. */
export function isUploadedFile(value: unknown): value is UploadedFile {
  return value instanceof SpooledFile;
}

/**
 * Uploads on disk while they wait and are read, of a bounded size together. Each process has a folder of its own there, which is
 * removed when the spool is closed, or when another one is opened after a crash.
 */
export class Spool {
  readonly #folder: string;
  readonly #limits: SpoolLimits;
  #taken = 0;

  /** @param folder where the folders of processes lie; nothing is made there before the first upload */
  constructor(folder: string, limits: SpoolLimits) {
    removeAbandoned(folder);
    this.#folder = join(folder, `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`);
    this.#limits = limits;
    ownFolders.add(this.#folder);
  }

  /**
   * Writes a stream to disk. Whatever goes wrong, nothing is left of it.
   *
   * @param name as it was sent, folders and all
   * @throws ApiError DOCUMENT_TOO_LARGE, TOO_BUSY; StoreError where the disk does not take it; else what the stream threw
   */
  async take(name: string, stream: Readable, signal: AbortSignal): Promise<UploadedFile> {
    const shown = bareName(name);
    const path = join(this.#folder, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    const counted = async function* (this: Spool, chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        size += chunk.length;
        this.#taken += chunk.length;
        if (size > this.#limits.maxFileBytes) throw tooLarge(shown, this.#limits.maxFileBytes);
        if (this.#taken > this.#limits.maxBytes) throw this.#full(size);
        hash.update(chunk);
        yield chunk;
      }
    }.bind(this);
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      await pipeline(stream, counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal });
    } catch (error) {
      await this.#remove(path, size);
      throw notWritten(error);
    }
    return new SpooledFile(shown, path, size, hash.digest('hex'), () => this.#remove(path, size));
  }

  /** Removes what is left. */
  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
    ownFolders.delete(this.#folder);
  }

  async #remove(path: string, size: number): Promise<void> {
    await rm(path, { force: true });
    this.#taken -= size;
  }

  #full(size: number): ApiError {
    const { maxBytes } = this.#limits;
    if (this.#taken > size) {
      return new ApiError(
        'TOO_BUSY',
        'Đang có nhiều tệp tải lên chờ xử lý; hãy gửi lại sau.',
        'Too many uploads are waiting; send this again later.',
      );
    }
    return tooLarge('Tệp', maxBytes);
  }
}

class SpooledFile implements UploadedFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly hash: string;
  readonly #remove: () => Promise<void>;
  #holders = 1;

  constructor(name: string, path: string, size: number, hash: string, remove: () => Promise<void>) {
    this.name = name;
    this.path = path;
    this.size = size;
    this.hash = hash;
    this.#remove = remove;
  }

  get gone(): boolean {
    return this.#holders === 0;
  }

  hold(): void {
    this.#holders++;
  }

  async release(): Promise<void> {
    if (--this.#holders === 0) await this.#remove();
  }
}

/** The last part of a path of either kind, without what a terminal or a page would not show as it is. */
function bareName(sent: string): string {
  const last = sent.split(/[/\\]/).at(-1) ?? '';
  const printable = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
  return [...printable].slice(0, 200).join('') || '(không tên)';
}

function tooLarge(name: string, most: number): ApiError {
  return new ApiError(
    'DOCUMENT_TOO_LARGE',
    `${name} lớn hơn ${most} byte; hãy chia nhỏ, hoặc nâng giới hạn của máy chủ (CANCU_MAX_DOCUMENT_BYTES, CANCU_MAX_UPLOAD_BYTES).`,
    `${name} has more than ${most} bytes; cut it up, or raise the server's limits (CANCU_MAX_DOCUMENT_BYTES, CANCU_MAX_UPLOAD_BYTES).`,
  );
}

/** A disk that is full or closed is the server's fault, not the sender's. */
function notWritten(error: unknown): unknown {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (syscall === undefined || code === 'ECONNRESET') return error;
  return new StoreError('STORE_FAILED', `An upload could not be kept: ${message}`, { cause: error });
}

/** Takes away what processes left that are no more: those of this machine that do not run, and of others after a day. */
function removeAbandoned(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    // Not there yet; where it cannot be read, the first upload tells.
    return;
  }
  for (const name of names) {
    const [, machine, id] = OWNER.exec(name) ?? [];
    if (machine === undefined) continue;
    const path = join(folder, name);
    const abandoned = machine === hostname() ? !runs(Number(id), path) : ageOf(path) > ABANDONED;
    if (abandoned) rmSync(path, { recursive: true, force: true });
  }
}

function ageOf(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}

/** Folders of this process: what else bears its id was left by one that had it before, as the first of a container always has. */
const ownFolders = new Set<string>();

function runs(id: number, folder: string): boolean {
  if (id === process.pid) return ownFolders.has(folder);
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
