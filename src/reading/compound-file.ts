import { damaged } from './refusals.js';

/** A compound file, [MS-CFB]: streams by their path from the root, `Macros/VBA/dir`. */
export interface CompoundFile {
  /** Storages and streams. */
  readonly paths: readonly string[];
  /** A stream's bytes, null where there is none of that path. Throws DocumentError. */
  stream(path: string): Uint8Array | null;
}

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_SIZE = 512;
const ENTRY_SIZE = 128;
/** Sector numbers above this are marks: end of a chain, free, part of the allocation table. */
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const STREAM = 2;
const ROOT = 5;

export const isCompoundFile = (bytes: Uint8Array): boolean => MAGIC.every((byte, index) => bytes[index] === byte);

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/**
 * Opens a compound file. A chain has no more sectors than the file, so that one that bites its tail ends.
 *
 * @throws DocumentError DOCUMENT_DAMAGED
 */
export function openCompoundFile(bytes: Uint8Array, name: string): CompoundFile {
  if (bytes.length < HEADER_SIZE) throw damaged(name, 'it ends within its header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(0x1e, true);
  if (shift !== 9 && shift !== 12) throw damaged(name, 'its sectors have no size that there is');
  const sectors = new Sectors(bytes, 1 << shift, 1 << shift, name);
  const table = allocationTable(view, sectors);
  const entries = readEntries(sectors.chain(view.getUint32(0x30, true), table));
  const root = entries[0];
  if (root?.type !== ROOT) throw damaged(name, 'it has no root');
  const byPath = pathsOf(entries, root.child);
  const cutoff = view.getUint32(0x38, true);
  const small = new Sectors(sectors.chain(root.start, table), 64, 0, name);
  const smallTable = numbersOf(sectors.chain(view.getUint32(0x3c, true), table));
  return {
    paths: [...byPath.keys()],
    stream(path) {
      const entry = byPath.get(path);
      if (entry?.type !== STREAM || entry.size === 0) return null;
      const content = entry.size < cutoff ? small.chain(entry.start, smallTable) : sectors.chain(entry.start, table);
      if (content.length < entry.size) throw damaged(name, `its stream ${path} is cut short`);
      return content.subarray(0, entry.size);
    },
  };
}

class Sectors {
  readonly #bytes: Uint8Array;
  readonly #size: number;
  readonly #first: number;
  readonly #name: string;

  constructor(bytes: Uint8Array, size: number, first: number, name: string) {
    this.#bytes = bytes;
    this.#size = size;
    this.#first = first;
    this.#name = name;
  }

  /** A sector; the last of a file may be short. */
  at(sector: number): Uint8Array {
    const from = this.#first + sector * this.#size;
    if (from >= this.#bytes.length) throw damaged(this.#name, 'a sector lies beyond its end');
    return this.#bytes.subarray(from, from + this.#size);
  }

  chain(start: number, table: Uint32Array): Uint8Array {
    const parts: Uint8Array[] = [];
    const most = this.#bytes.length / this.#size + 1;
    for (let sector = start; sector <= LAST_SECTOR; sector = table[sector] ?? NO_ENTRY) {
      if (parts.length > most) throw damaged(this.#name, 'a chain of sectors has no end');
      parts.push(this.at(sector));
    }
    return Buffer.concat(parts);
  }
}

/** The first 109 sectors of the table stand in the header, others in sectors of their own (§2.5.1). */
function allocationTable(view: DataView, sectors: Sectors): Uint32Array {
  const numbers: number[] = [];
  for (let at = 0x4c; at < HEADER_SIZE; at += 4) numbers.push(view.getUint32(at, true));
  let more = view.getUint32(0x44, true);
  const seen = new Set<number>();
  while (more <= LAST_SECTOR && !seen.has(more)) {
    seen.add(more);
    const listed = numbersOf(sectors.at(more));
    numbers.push(...listed.subarray(0, -1));
    more = listed.at(-1) ?? NO_ENTRY;
  }
  const used = [...new Set(numbers.filter((sector) => sector <= LAST_SECTOR))];
  return numbersOf(Buffer.concat(used.map((sector) => sectors.at(sector))));
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true));
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  return Array.from({ length: Math.floor(directory.length / ENTRY_SIZE) }, (_, index) => {
    const at = index * ENTRY_SIZE;
    const letters = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + letters)),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

/** Entries by path: the children of a storage are a tree of siblings (§2.6.4). Each entry is visited once. */
function pathsOf(entries: readonly Entry[], first: number): Map<string, Entry> {
  const paths = new Map<string, Entry>();
  const visited = new Set<number>();
  const waiting: (readonly [number, string])[] = [[first, '']];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [index, folder] = next;
    const entry = entries[index];
    if (!entry || visited.has(index)) continue;
    visited.add(index);
    const path = `${folder}${entry.name}`;
    paths.set(path, entry);
    waiting.push([entry.left, folder], [entry.right, folder]);
    // A storage in a storage without end would make names without end.
    if (path.length < 1000) waiting.push([entry.child, `${path}/`]);
  }
  return paths;
}
