import type { Edit } from '../src/extraction/edits.js';

/** A kind of damage that texts suffer on their way, with what real case it stands for. */
export interface Damage {
  readonly kind: string;
  readonly example: string;
  /** Ascending edits that do it to a clean text. */
  edits(text: string, random: () => number): Edit[];
}

/** An instrument's number, as clean texts print it. */
const NUMBER =
  /(?<![\p{L}\d/.-])\d{1,5}[a-z]?(?:\/(?:19|20)\d\d)?[/-][A-ZĐ][A-Za-zĐđ]*\d{0,2}(?:[/-][A-ZĐ][A-Za-zĐđ]*\d{0,2})*/gu;
const DATE = /ngày\s+\d{1,2}(?:\/\d{1,2}\/\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/gu;

/** What OCR reads for what is printed (seen in scans of acts: `l5/2O20/QĐ-UBND`, `NO-CP`, `0H13`). */
const CONFUSED: Readonly<Record<string, readonly string[]>> = {
  '0': ['O', 'o'],
  '1': ['l', 'I', 'i'],
  '2': ['Z'],
  '5': ['S'],
  '8': ['B'],
  Đ: ['D', 'Ð'],
  O: ['0'],
  Q: ['O'],
  T: ['1'],
};
const FROM_TONE = new Map<string, string>();
for (const [first, second] of [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['ủy', 'uỷ'],
  ['úy', 'uý'],
  ['ùy', 'uỳ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
] as const)
  for (const [from, to] of [
    [first, second],
    [first.toUpperCase(), second.toUpperCase()],
  ] as const) {
    FROM_TONE.set(from, to);
    FROM_TONE.set(to, from);
  }
/** Tones that old keyboards left on the wrong vowel, which no spelling has. */
const MISPLACED: ReadonlyMap<string, string> = new Map([
  ['của', 'cuả'],
  ['sửa', 'sưả'],
  ['khoản', 'khỏan'],
  ['Khoản', 'Khỏan'],
  ['hoàn', 'hòan'],
  ['toàn', 'tòan'],
  ['ngoài', 'ngòai'],
  ['nghĩa', 'nghiã'],
  ['quý', 'qúy'],
  ['quả', 'qủa'],
  ['giữa', 'giưã'],
  ['mùa', 'muà'],
]);

export const DAMAGES: readonly Damage[] = [
  {
    kind: 'unicode-form',
    example: 'letters and marks apart, in every second word',
    edits: (text, random) => onWords(text, random, 0.5, (word) => word.normalize('NFD')),
  },
  {
    kind: 'tone-placement',
    example: 'hoà for hòa and the reverse; khỏan, cuả, hòan',
    edits: (text, random) =>
      onWords(text, random, 0.5, (word) => {
        const wrong = MISPLACED.get(word);
        if (wrong !== undefined) return wrong;
        return word.replace(/[oòóỏõọuùúủũụ][aàáảãạyỳýỷỹỵeèéẻẽẹ]$/iu, (vowels) => FROM_TONE.get(vowels) ?? vowels);
      }),
  },
  {
    kind: 'glued-words',
    example: 'one space in ten lost: `Quyết địnhsố 12/2020/QĐ-UBND ngày01 tháng`',
    edits: (text, random) => onMatches(text, /[ \t](?=\S)\S/g, random, 0.1, (match) => match.slice(1)),
  },
  {
    kind: 'line-ends',
    example: 'one space in ten a line end, as pages of short lines have',
    edits: (text, random) => onMatches(text, /(?<=\S) (?=\S)/g, random, 0.1, () => '\n'),
  },
  {
    kind: 'broken-number',
    example: '12/2020/⏎QĐ-UBND, 12 /QĐ - UBND, one number in two',
    edits: (text, random) =>
      onMatches(text, NUMBER, random, 0.5, (number) =>
        number.replace(/[/-](?=\p{Lu})/gu, (separator) =>
          random() < 0.5
            ? `${separator}${pick(['\n', ' ', ' \n'], random)}`
            : `${random() < 0.5 ? ' ' : ''}${separator} `,
        ),
      ),
  },
  {
    kind: 'ocr-numbers',
    example: 'one confusable character in eight of numbers: l5/2O20/QD-UBND',
    edits: (text, random) => confused(text, NUMBER, random),
  },
  {
    kind: 'ocr-dates',
    example: 'one confusable figure in eight of dates: ngày l5 tháng O2 năm 2O20',
    edits: (text, random) => confused(text, DATE, random),
  },
];

function confused(text: string, places: RegExp, random: () => number): Edit[] {
  const edits: Edit[] = [];
  for (const { index, 0: place } of text.matchAll(places))
    for (let at = 0; at < place.length; at++) {
      // Words of a date are words: only its figures are confused.
      const choices = CONFUSED[place[at] ?? ''];
      if (choices === undefined || random() >= 0.125) continue;
      if (places === DATE && !/\d/.test(place[at] ?? '')) continue;
      edits.push({ start: index + at, end: index + at + 1, text: pick(choices, random) });
    }
  return edits;
}

function onWords(text: string, random: () => number, rate: number, change: (word: string) => string): Edit[] {
  return onMatches(text, /\p{L}+/gu, random, rate, change);
}

function onMatches(
  text: string,
  pattern: RegExp,
  random: () => number,
  rate: number,
  change: (match: string) => string,
): Edit[] {
  const edits: Edit[] = [];
  for (const { index, 0: match } of text.matchAll(pattern)) {
    if (random() >= rate) continue;
    const changed = change(match);
    if (changed !== match) edits.push({ start: index, end: index + match.length, text: changed });
  }
  return edits;
}

function pick<T>(choices: readonly T[], random: () => number): T {
  return choices[Math.floor(random() * choices.length)] as T;
}
