/** One level of a list: where it starts, how its numbers are written, and the label round them (`Điều %1.`). */
export interface ListLevel {
  readonly start: number;
  /** A name of ECMA-376, §17.18.59: `decimal`, `lowerLetter`, `bullet`, `none`. */
  readonly format: string;
  /** `%1` stands for the number of the first level. */
  readonly label: string;
}

/** A list: the levels it shares with others of its kind, by which they count on, and the levels it begins anew. */
export interface NumberedList {
  readonly kind: string;
  readonly levels: readonly (ListLevel | undefined)[];
  readonly restarts: readonly (number | undefined)[];
}

/** Numbers the paragraphs that a word processor numbers by itself: their labels are no text of theirs. */
export class ListNumbers {
  readonly #lists: ReadonlyMap<string, NumberedList>;
  readonly #counts = new Map<string, number[]>();
  readonly #restarted = new Set<string>();

  constructor(lists: ReadonlyMap<string, NumberedList>) {
    this.#lists = lists;
  }

  /** The label of the next paragraph of a list at a level (from 0), or the empty string. Counts it. */
  next(list: string, level: number): string {
    const { kind, levels, restarts } = this.#lists.get(list) ?? NO_LIST;
    const own = levels[level];
    if (!own) return '';
    const counts = this.#counts.get(kind) ?? [];
    this.#counts.set(kind, counts);
    const restart = restarts[level];
    if (restart !== undefined && !this.#restarted.has(`${list} ${level}`)) {
      this.#restarted.add(`${list} ${level}`);
      counts[level] = restart - 1;
    }
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    if (own.format === 'none') return '';
    if (own.format === 'bullet') return '-';
    return own.label.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return written(counts[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
    });
  }
}

const NO_LIST: NumberedList = { kind: '', levels: [], restarts: [] };

/** A number as lists write it. Letters go on as Word's do: z, aa, bb. */
export function written(number: number, format: string): string {
  if (format === 'lowerLetter' || format === 'upperLetter') {
    if (number < 1) return String(number);
    const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(9, Math.ceil(number / 26)));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (format === 'lowerRoman' || format === 'upperRoman') {
    const roman = romanOf(number);
    return format === 'lowerRoman' ? roman.toLowerCase() : roman;
  }
  return format === 'decimalZero' && number < 10 ? `0${number}` : String(number);
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function romanOf(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let roman = '';
  for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) roman += letters;
  return roman;
}
