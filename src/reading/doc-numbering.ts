import { type ListLevel, ListNumbers, type NumberedList } from './list-numbers.js';

/** Number formats of Word by their codes ([MS-OSHARED] §2.2.1.3). */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
};
const LIST_SIZE = 28;
const LEVEL_SIZE = 28;
const OVERRIDE_SIZE = 16;
const LEVELS = 9;
const LONGEST_LABEL = 60;

/**
 * Reads the lists of a Word 97 document ([MS-DOC] §2.9.131 and following). A paragraph names its list by the place, from 1, in
 * the table of overrides. What is cut short ends the reading: paragraphs without a list only lack their labels.
 *
 * @param lists PlfLst and, behind it, the levels of each list
 * @param count how many bytes of that PlfLst itself takes
 * @param overrides PlfLfo
 */
export function docNumbers(lists: DataView, count: number, overrides: DataView): ListNumbers {
  const byId = new Map<number, (ListLevel | undefined)[]>();
  const named = new Map<string, NumberedList>();
  try {
    let at = count;
    for (let index = 0; index < lists.getUint16(0, true); index += 1) {
      const list = 2 + index * LIST_SIZE;
      const simple = (lists.getUint8(list + 26) & 1) === 1;
      const levels: ListLevel[] = [];
      byId.set(lists.getInt32(list, true), levels);
      for (let level = 0; level < (simple ? 1 : LEVELS); level += 1) {
        const read = readLevel(lists, at);
        levels.push(read.level);
        at = read.end;
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const most =
    overrides.byteLength < 4 ? 0 : Math.min(overrides.getUint32(0, true), (overrides.byteLength - 4) / OVERRIDE_SIZE);
  for (let index = 0; index + 1 <= most; index += 1) {
    const id = overrides.getInt32(4 + index * OVERRIDE_SIZE, true);
    named.set(String(index + 1), { kind: String(id), levels: byId.get(id) ?? [], restarts: [] });
  }
  return new ListNumbers(named);
}

/** LVL: a head of 28 bytes, two runs of modifiers whose sizes it tells, and the label, in which 0 to 8 stand for numbers. */
function readLevel(view: DataView, at: number): { level: ListLevel; end: number } {
  const code = view.getUint8(at + 4);
  const text = at + LEVEL_SIZE + view.getUint8(at + 24) + view.getUint8(at + 25);
  const length = view.getUint16(text, true);
  let label = '';
  for (let index = 0; index < Math.min(length, LONGEST_LABEL); index += 1) {
    const unit = view.getUint16(text + 2 + index * 2, true);
    label += unit < LEVELS ? `%${unit + 1}` : String.fromCharCode(unit);
  }
  return {
    level: { start: view.getInt32(at, true), format: FORMATS[code] ?? 'decimal', label },
    end: text + 2 + length * 2,
  };
}
