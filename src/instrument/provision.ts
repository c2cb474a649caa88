/**
 * The units of an instrument, widest first (Decree 78/2025, Annex I; Party texts use the same words). A label is as printed but
 * for case: `12a`, `đ`, `III`, `1.2`; ordinals are figures (`gạch đầu dòng thứ hai` is `2`).
 */
export const UNITS = [
  'annex',
  'form',
  'part',
  'chapter',
  'section',
  'subsection',
  'row',
  'article',
  'clause',
  'point',
  'item',
  'paragraph',
  'dash',
] as const;

export type Unit = (typeof UNITS)[number];

/** One place in an instrument: the units that lead to it. */
export interface ProvisionPlace {
  /** Phụ lục; empty where the instrument's only annex has no label. */
  readonly annex?: string;
  /** Mẫu, Mẫu số. */
  readonly form?: string;
  /** Phần. */
  readonly part?: string;
  /** Chương. */
  readonly chapter?: string;
  /** Mục. */
  readonly section?: string;
  /** Tiểu mục. */
  readonly subsection?: string;
  /** Số thứ tự, of a table. */
  readonly row?: string;
  /** Điều. */
  readonly article?: string;
  /** Khoản. */
  readonly clause?: string;
  /** Điểm. */
  readonly point?: string;
  /** Tiết. */
  readonly item?: string;
  /** Đoạn. */
  readonly paragraph?: string;
  /** Gạch đầu dòng. */
  readonly dash?: string;
}

/** `từ Điều 5 đến Điều 9`: kept as its ends, since what lies between is for the instrument itself to say. */
export interface ProvisionRange {
  readonly from: ProvisionPlace;
  readonly to: ProvisionPlace;
}

/** What a pinpoint names: one place, or all from one to another. */
export type Provision = ProvisionPlace | ProvisionRange;

/** True for `từ … đến …`. */
export function isRange(provision: Provision): provision is ProvisionRange {
  return 'from' in provision;
}

const WORDS: Readonly<Record<Unit, string>> = {
  annex: 'Phụ lục',
  form: 'Mẫu',
  part: 'Phần',
  chapter: 'Chương',
  section: 'Mục',
  subsection: 'Tiểu mục',
  row: 'số thứ tự',
  article: 'Điều',
  clause: 'khoản',
  point: 'điểm',
  item: 'tiết',
  paragraph: 'đoạn',
  dash: 'gạch đầu dòng',
};
const UNIT_OF = new Map(UNITS.map((unit) => [WORDS[unit].toLowerCase(), unit]));
const RANK = new Map(UNITS.map((unit, rank) => [unit, rank]));

const UNIT_AT =
  /(phụ\s{1,4}lục|tiểu\s{1,4}mục|gạch\s{1,4}đầu\s{1,4}dòng|số\s{1,4}thứ\s{1,4}tự|mẫu|phần|chương|mục|điều|khoản|điểm|tiết|đoạn)(?:\s{1,4}(?:số|thứ)(?!\p{L}))?(?=\s|[,;.)]|$)/iuy;
const LABEL_AT =
  /\s{0,8}(\d{1,4}(?:\.\d{1,2}(?!\d)){0,4}(?:(?:bis|ter|[a-zđ]{1,2}\d?|[A-ZĐ])(?![\p{L}\d])|(?!\d|\s{0,2}(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng|%)))(?![.,]\d|\/)|[a-zđ]\d?(?![\p{L}\d/]|\.\p{L})|[IVXL]{1,7}[a-zA-Z]?(?![\p{L}\d/])|[A-ZĐ]\d?(?![\p{L}\d/])|(?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?!\p{L}))/uy;
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
/** Between labels of one unit: `1, 3 và 5`, `a-d`. */
const LABEL_JOIN_AT =
  /\s{0,8}(?:([,;]|và(?!\p{L})|hoặc(?!\p{L}))(?:\s{1,4}(?:và|hoặc)(?!\p{L}))?|(đến|tới|[-\u2010-\u2015])(?:\s{1,4}hết)?)/iuy;
/** Between units: nothing, `của`, a comma; `và`; `đến`. */
const UNIT_JOIN_AT =
  /(?:\s{0,8}(?:(,)|(;|[,;]?\s{0,4}(?<!\p{L})(?:và|hoặc)(?!\p{L}))|((?<!\p{L})(?:đến|tới)(?:\s{1,4}hết)?(?!\p{L})|[-\u2010-\u2015])|(?<!\p{L})(?:của|tại|thuộc)(?!\p{L})))?\s{0,8}(?:các\s{1,4}|từ\s{1,4}|tại\s{1,4}){0,2}/iuy;

type Join = 'within' | 'comma' | 'list' | 'range';

interface Item {
  readonly unit: Unit;
  readonly rank: number;
  readonly label: string;
  /** How it is joined to the one before. */
  readonly join: Join;
}

interface Chain {
  readonly items: readonly Item[];
  readonly end: number;
}

/** Reads units and labels from `start`; null where none stand there. */
function readChain(text: string, start: number): Chain | null {
  const items: Item[] = [];
  let end = start;
  let position = start;
  let join: Join = 'within';
  for (;;) {
    UNIT_AT.lastIndex = position;
    const word = UNIT_AT.exec(text);
    const unit = word?.[1] === undefined ? undefined : UNIT_OF.get(word[1].toLowerCase().replace(/\s+/g, ' '));
    if (!word || unit === undefined) break;
    const rank = RANK.get(unit) ?? 0;
    const before = items.length;
    let at = position + word[0].length;
    let labelJoin = join;
    for (;;) {
      LABEL_AT.lastIndex = at;
      const label = LABEL_AT.exec(text);
      if (!label?.[1] || !fits(unit, label[1], items.length > before)) break;
      items.push({ unit, rank, label: labelOf(unit, label[1]), join: labelJoin });
      end = at + label[0].length;
      LABEL_JOIN_AT.lastIndex = end;
      const between = LABEL_JOIN_AT.exec(text);
      if (!between) break;
      labelJoin = between[2] === undefined ? 'list' : 'range';
      at = end + between[0].length;
    }
    if (items.length === before) {
      if (unit !== 'annex' || (before === 0 && word[0].length < text.length - position)) break;
      items.push({ unit, rank, label: '', join });
      end = position + word[0].length;
    }
    UNIT_JOIN_AT.lastIndex = end;
    const between = UNIT_JOIN_AT.exec(text);
    if (!between || between[0] === '') break;
    join =
      between[3] !== undefined
        ? 'range'
        : between[2] !== undefined
          ? 'list'
          : between[1] !== undefined
            ? 'comma'
            : 'within';
    position = end + between[0].length;
  }
  return items.length === 0 ? null : { items, end };
}

/** `Điều` has figures; letters are of points and what is narrower, capitals and Roman figures of what is wider. */
function fits(unit: Unit, label: string, listed: boolean): boolean {
  if (/^\d/.test(label)) return true;
  if (/^[a-zđ]\d?$/.test(label)) return unit === 'point' || unit === 'item' || (unit === 'section' && !listed);
  if (/^[A-ZĐ]/.test(label)) return unit !== 'article' && unit !== 'clause' && unit !== 'row';
  return unit === 'dash' || unit === 'paragraph';
}

function labelOf(unit: Unit, printed: string): string {
  const ordinal = ORDINALS.indexOf(printed.toLowerCase().replace('bốn', 'tư').replace('bẩy', 'bảy'));
  if (ordinal >= 0) return String(ordinal + 1);
  return (RANK.get(unit) ?? 0) >= (RANK.get('row') ?? 0) ? printed.toLowerCase() : printed;
}

/**
 * Where the provision that begins at `start` ends (`điểm a khoản 2 Điều 9|`), or null where none begins there. Time grows with
 * what is read.
 */
export function provisionEnd(text: string, start: number): number | null {
  return readChain(text, start)?.end ?? null;
}

/**
 * Takes apart a pinpoint as printed.
 *
 * @param quote what {@link Citation.pinpoint} holds: `các khoản 1, 3 và 5 Điều 7`, `từ Điều 5 đến Điều 9`
 * @returns places in the order printed; empty where it names none
 * @example parseProvisions('khoản 3, khoản 4 Điều 8') // [{ article: '8', clause: '3' }, { article: '8', clause: '4' }]
 */
export function parseProvisions(quote: string): Provision[] {
  const text = quote.normalize('NFC');
  const opening = /^\s{0,8}(?:(?:tại|các|từ)\s{1,8}){0,3}/iu.exec(text)?.[0].length ?? 0;
  const items = readChain(text, opening)?.items ?? [];
  const parents = parentsOf(items);
  const holders = new Set(parents);
  const provisions: Provision[] = [];
  items.forEach((item, index) => {
    if (holders.has(index)) return;
    const place = placeOf(items, parents, index);
    const before = provisions.at(-1);
    if (item.join === 'range' && before && !isRange(before))
      provisions[provisions.length - 1] = { from: before, to: place };
    else provisions.push(place);
  });
  return provisions;
}

/**
 * The unit that holds each: the next wider one behind it (`khoản 2 Điều 9`), else the wider one before it (`Điều 9 khoản 2`).
 * Lists share what follows them: `khoản 3 và khoản 4 Điều 8`; `và` before a wider unit parts them: `Điều 5 và Phụ lục I`.
 */
function parentsOf(items: readonly Item[]): (number | null)[] {
  const parents: (number | null)[] = items.map(() => null);
  const next = new Array<number>(UNITS.length).fill(Number.POSITIVE_INFINITY);
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index];
    if (!item) continue;
    const wider = Math.min(...next.slice(0, item.rank));
    const holder = items[wider];
    if (holder && (holder.join === 'within' || (holder.join === 'comma' && !parted(item, holder))))
      parents[index] = wider;
    // Only the first label of a list can hold what stands before it.
    if (item.join === 'within' || item.join === 'comma' || items[index - 1]?.unit !== item.unit)
      next[item.rank] = index;
  }
  // A unit that holds what stands before it does not hold what stands behind: `Điều 5 Chương II, Điều 6`.
  const holders = new Set(parents);
  items.forEach((item, index) => {
    if (parents[index] !== null) return;
    let holder: number | null = index - 1;
    const direct = (items[holder]?.rank ?? 0) < item.rank;
    if (holder < 0 || (direct && (holders.has(holder) || item.join === 'list' || item.join === 'range'))) return;
    while (holder !== null && (items[holder]?.rank ?? 0) >= item.rank) {
      const above: number | null = parents[holder] ?? null;
      holder = above !== null && above < holder ? above : null;
    }
    parents[index] = holder;
  });
  return parents;
}

/** A comma before an annex begins another place, but for what only annexes have: `Điều 5, Phụ lục I` and `Mục 2, Phụ lục I`. */
function parted(item: Item, holder: Item): boolean {
  return holder.unit === 'annex' && (item.unit === 'article' || item.unit === 'clause');
}

function placeOf(items: readonly Item[], parents: readonly (number | null)[], index: number): ProvisionPlace {
  const units: [Unit, string][] = [];
  for (let at: number | null = index; at !== null; at = parents[at] ?? null) {
    const item = items[at];
    if (item) units.push([item.unit, item.label]);
  }
  return Object.fromEntries(units);
}

/** Writes provisions as a text would: `khoản 3 Điều 8; từ Điều 10 đến Điều 12`. */
export function formatProvisions(provisions: readonly Provision[]): string {
  return provisions
    .map((one) => (isRange(one) ? `từ ${formatPlace(one.from)} đến ${formatPlace(one.to)}` : formatPlace(one)))
    .join('; ');
}

function formatPlace(place: ProvisionPlace): string {
  return [...UNITS]
    .reverse()
    .flatMap((unit) => {
      const label = place[unit];
      return label === undefined ? [] : [`${WORDS[unit]}${unit === 'dash' ? ' thứ' : ''} ${label}`.trim()];
    })
    .join(' ');
}
