/** Where a unit of local government stands. A city stands under the centre or under a province: its name tells. */
export type Tier = 'province' | 'city' | 'district' | 'commune';

/** A unit that a body's words name: `xã Hàm Rồng`, `Huyện ủy Năm Căn`, `HĐND tỉnh`. */
export interface LocalUnit {
  readonly tier: Tier;
  /** Cased as a name, perhaps with words after it that belong to no name; null where only the kind is said. */
  readonly name: string | null;
  /** The word of its kind: `xã`, `thị trấn`, `huyện ủy`. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const TIERS: Readonly<Record<string, Tier>> = {
  tỉnh: 'province',
  thành: 'city',
  tp: 'city',
  huyện: 'district',
  quận: 'district',
  thị: 'district',
  tx: 'district',
  xã: 'commune',
  phường: 'commune',
  'thị trấn': 'commune',
  'đặc khu': 'commune',
};

/** `cấp tỉnh` and `các xã` name kinds; `Thương binh và Xã hội`, `hợp tác xã` no unit at all. */
const UNIT =
  /(?<!\p{L})(?<!(?:cấp|các|những|mỗi|từng|tác|trực\sthuộc)\s)(?:(?:(?:tỉnh|thành|huyện|quận|thị)\s?(?:ủy|uỷ|đoàn)|tỉnh|thành\sphố|huyện|quận|thị\sxã|xã(?!\shội)|phường|thị\strấn|đặc\skhu)(?!\p{L})|t[px]\.|tp(?=\s))/giu;
const WORD = "\\p{Lu}[\\p{L}'’]*";
const NAME = new RegExp(
  `^\\s*(?:(${WORD}(?:(?:\\s?[-–]\\s?|\\s)${WORD}){0,5}(?:\\s\\d{1,2}(?![\\d/.]))?)|\\s(\\d{1,2})(?![\\d/.]))`,
  'u',
);
/** Words that open the name of another body, in capitals after a place: `HUYỆN NĂM CĂN PHÒNG NỘI VỤ`. */
const OTHER_BODY =
  /(?:^|\s)(?:Ban (?:Chấp|Thường|Chỉ|Quản|Nhân|Tổ|Tuyên|Dân|Nội|Kinh|Văn|Pháp|Đô|Bầu)|Phòng|Ủy Ban|Uỷ Ban|Hội Đồng|Hội Nghị|Đảng (?:Ủy|Uỷ|Bộ)|Công An|Trung Tâm|Văn Phòng|Mặt Trận|Sở|Thanh Tra|Trường (?:Tiểu|Mầm|Trung)|Khóa|Khoá|Về|Số)(?:\s.*)?$/u;

/** The units of local government in some words, in their order. */
export function unitsIn(words: string): LocalUnit[] {
  const capitals = words === words.toUpperCase();
  const found = [...words.matchAll(UNIT)];
  return found.map((match, index): LocalUnit => {
    const word = match[0].toLowerCase();
    const after = match.index + match[0].length;
    const rest = words.slice(after, found[index + 1]?.index ?? words.length);
    const printed = NAME.exec(rest);
    const tier = TIERS[word.replace(/\s+/g, ' ')] ?? TIERS[word.split(/[\s.]|(?=ủy|uỷ|đoàn)/u)[0] ?? ''] ?? 'province';
    const name = printed ? nameOf(printed[1] ?? printed[2] ?? '', word, tier, capitals) : null;
    return {
      tier,
      name,
      word,
      start: match.index,
      end: name === null || !printed ? after : after + printed[0].length,
    };
  });
}

/** The units at the head of some words that stand together: `xã Hàm Rồng, huyện Năm Căn, tỉnh Cà Mau`. */
export function firstUnits(words: string): LocalUnit[] {
  const units = unitsIn(words);
  const apart = units.findIndex((unit, index) => {
    const before = units[index - 1];
    return before !== undefined && !/^[\s,–-]*(?:thuộc\s)?$/.test(words.slice(before.end, unit.start));
  });
  return apart < 0 ? units : units.slice(0, apart);
}

const LOWEST: readonly Tier[] = ['commune', 'district', 'city', 'province'];

/** Of several units the one that acts, for what stands above it only says where it lies: `huyện Năm Căn, tỉnh Cà Mau`. */
export function lowestUnit(units: readonly LocalUnit[]): LocalUnit | null {
  return [...units].sort((one, other) => LOWEST.indexOf(one.tier) - LOWEST.indexOf(other.tier))[0] ?? null;
}

function nameOf(printed: string, word: string, tier: Tier, capitals: boolean): string | null {
  // A number is no name without its kind: "Quận 1", "Phường 12".
  if (/^\d/.test(printed)) return `${titleCase(word)} ${Number(printed)}`;
  const cased = (capitals ? titleCase(printed) : printed).replace(/\s+/g, ' ');
  // Provinces and cities are known by name; of the rest only what follows tells where the name ends.
  const name = tier === 'province' || tier === 'city' ? cased : cased.replace(OTHER_BODY, '').trim();
  return name === '' ? null : name;
}

/** Capitals as a name is written: `CÀ MAU` → `Cà Mau`. */
export function titleCase(words: string): string {
  return words
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
