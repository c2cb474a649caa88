/** A run of bytes of a Word file that share their formatting, from `from` up to `to`. */
export interface FormattedRun {
  readonly from: number;
  readonly to: number;
  /** Operands of the modifiers that were looked for and are set. */
  readonly modifiers: ReadonlyMap<number, number>;
}

/** Single property modifiers that decide what is read ([MS-DOC] §2.6.1, §2.6.2). */
export const MODIFIERS = {
  inTable: 0x2416,
  endOfRow: 0x2417,
  list: 0x460b,
  listLevel: 0x260a,
  deleted: 0x0800,
  hidden: 0x083c,
} as const;

const WANTED: ReadonlySet<number> = new Set(Object.values(MODIFIERS));
const PAGE = 512;
/** Widths of operands by the top three bits of a modifier ([MS-DOC] §2.2.5.1); 6 tells its own. */
const WIDTHS = [1, 1, 2, 4, 2, 2, null, 3] as const;
const TABLE_DEFINITION = 0xd608;

/** The run, of runs in order, that holds a byte. */
export function runAt(runs: readonly FormattedRun[], offset: number): FormattedRun | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  return run && offset < run.to ? run : undefined;
}

/**
 * Runs that carry one of the {@link MODIFIERS}, in order, as the formatted disk pages of a Word 97 document tell ([MS-DOC]
 * §2.9.33, §2.9.175).
 *
 * @param document the stream `WordDocument`
 * @param bins the table of those pages: PlcBtePapx or PlcBteChpx
 */
export function formattedRuns(document: DataView, bins: DataView, kind: 'paragraphs' | 'characters'): FormattedRun[] {
  const runs: FormattedRun[] = [];
  const count = Math.max(0, Math.floor((bins.byteLength - 4) / 8));
  for (let index = 0; index < count; index += 1) {
    const page = (bins.getUint32((count + 1) * 4 + index * 4, true) & 0x3fffff) * PAGE;
    if (page + PAGE <= document.byteLength) runs.push(...runsOfPage(document, page, kind));
  }
  return runs.sort((a, b) => a.from - b.from);
}

function* runsOfPage(document: DataView, page: number, kind: 'paragraphs' | 'characters'): Generator<FormattedRun> {
  const count = document.getUint8(page + PAGE - 1);
  const width = kind === 'paragraphs' ? 13 : 1;
  if ((count + 1) * 4 + count * width > PAGE - 1) return;
  for (let index = 0; index < count; index += 1) {
    const at = document.getUint8(page + (count + 1) * 4 + index * width) * 2;
    if (at === 0) continue;
    const [from, to] =
      kind === 'paragraphs' ? paragraphModifiers(document, page, at) : characterModifiers(document, page, at);
    const modifiers = modifiersIn(document, from, Math.min(to, page + PAGE));
    if (modifiers.size === 0) continue;
    const start = page + index * 4;
    yield { from: document.getUint32(start, true), to: document.getUint32(start + 4, true), modifiers };
  }
}

/** Behind the size stands the style, of two bytes. A size of 0 is told by the byte after it, in words. */
function paragraphModifiers(document: DataView, page: number, at: number): readonly [number, number] {
  const size = document.getUint8(page + at);
  if (size > 0) return [page + at + 3, page + at + size * 2];
  if (at + 1 >= PAGE) return [0, 0];
  return [page + at + 4, page + at + 2 + document.getUint8(page + at + 1) * 2];
}

function characterModifiers(document: DataView, page: number, at: number): readonly [number, number] {
  return [page + at + 1, page + at + 1 + document.getUint8(page + at)];
}

function modifiersIn(document: DataView, from: number, to: number): Map<number, number> {
  const found = new Map<number, number>();
  let at = from;
  while (at + 2 < to) {
    const modifier = document.getUint16(at, true);
    const width = WIDTHS[modifier >> 13];
    if (WANTED.has(modifier))
      found.set(modifier, width === 2 && at + 4 <= to ? document.getUint16(at + 2, true) : document.getUint8(at + 2));
    if (width !== null && width !== undefined) at += 2 + width;
    else if (modifier === TABLE_DEFINITION) at += at + 4 <= to ? 3 + document.getUint16(at + 2, true) : 3;
    else at += 3 + document.getUint8(at + 2);
  }
  return found;
}
