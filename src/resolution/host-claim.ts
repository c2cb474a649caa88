import type { TextReading } from '../extraction/extract.js';
import type { Header } from '../extraction/read-header.js';
import { CENTRAL, type InstrumentClaim } from '../instrument/claim.js';
import { fold } from '../instrument/fold.js';
import type { Reference } from '../instrument/reference/index.js';
import { districtsNamed, WITHOUT_DISTRICTS } from './districts.js';
import { issuerNames } from './issuing-body.js';
import { type LocalUnit, lowestUnit, titleCase, unitsIn } from './local-units.js';
import { levelOfNumber, onlyCentral, provinceIn, provinceOf, scopeNamed } from './places.js';

/** Lines that head the papers of central bodies and of the departments under them, and name no province. */
const CENTRAL_ISSUER =
  /^(?!.*(?:TỈNH|THÀNH PHỐ|TP\.))(?:CHÍNH PHỦ|THỦ TƯỚNG|BỘ |QUỐC HỘI|BAN CHẤP HÀNH TRUNG|BAN BÍ THƯ|(?:BAN CHỈ ĐẠO|(?:ỦY|UỶ) BAN|HỘI ĐỒNG) (?:NHÀ NƯỚC|QUỐC GIA|TRUNG ƯƠNG)|TỔNG CỤC|NGÂN HÀNG NHÀ NƯỚC|THANH TRA CHÍNH PHỦ|KIỂM TOÁN NHÀ NƯỚC|VĂN PHÒNG (?:CHÍNH PHỦ|QUỐC HỘI|TRUNG ƯƠNG)|BẢO HIỂM XÃ HỘI VIỆT NAM|TÒA ÁN NHÂN DÂN TỐI CAO|VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO)/u;
const PLACE_KIND = /^(?:TP\.?|Thành phố|Tỉnh)\s+/u;

/** What a document's header says of itself; the place comes from the issuer's lines, the date line, or the text where it names but one. */
export function hostClaim({ header, text }: TextReading, reference: Reference): InstrumentClaim {
  const scope = scopeOf(header, text, reference);
  const issuer = header.number === null ? null : issuerNames(header.number, header.date, reference);
  return {
    type: header.type ?? 'Văn bản',
    number: header.number?.canonical ?? null,
    date: header.date,
    // The table's names are those of the province's bodies.
    issuer: scope?.includes('/') ? (header.issuer ?? issuer) : (issuer ?? header.issuer),
    scope,
    title: header.title,
  };
}

function scopeOf(header: Header, text: string, reference: Reference): string | null {
  const level = header.number === null ? 'unknown' : levelOfNumber(header.number, header.date, reference);
  if (level === 'central' || onlyCentral(header.type)) return CENTRAL;
  if (level === 'unknown' && CENTRAL_ISSUER.test(header.issuer ?? '')) return CENTRAL;
  if (level === 'unknown' && sitsWithTheCentre(header)) return CENTRAL;
  const local = localScope(header, text, reference);
  return local ?? (level === 'unknown' && header.number !== null ? CENTRAL : null);
}

/** Papers dated in Hà Nội whose issuer names no place: a body of the city says which. */
function sitsWithTheCentre(header: Header): boolean {
  const issuer = header.issuer ?? '';
  const silent = issuer !== '' && unitsIn(issuer).length === 0 && !fold(issuer).includes('ha noi');
  return header.number !== null && silent && fold(header.place ?? '') === 'ha noi';
}

/**
 * The place of a local body. Its own lines come first; a district or commune that they leave without province lies in the one of the
 * date line, or in the one that the text names most.
 */
function localScope(header: Header, text: string, reference: Reference): string | null {
  const units = issuingUnits(header);
  const lowest = lowestUnit(units);
  const below =
    lowest?.name != null && (lowest.tier === 'district' || lowest.tier === 'commune' || isTown(lowest, header));
  const printed = scopeNamed(units, header.date, null, null, reference);
  // A place alone may be another's namesake (huyện Châu Thành): only what the lines or the date say is sure.
  if (printed !== null) return printed;
  const place = header.place?.replace(PLACE_KIND, '') ?? null;
  // Papers of a commune are dated there, and its name may be a province's or a district's elsewhere.
  const elsewhere = below && fold(place ?? '') === fold(lowest.name ?? '');
  const province =
    (elsewhere ? null : provinceOf(place, header.date, reference)) ??
    provinceOfDistrict(elsewhere && lowest.word !== 'đặc khu' ? null : place, header.date, reference) ??
    standingProvince(text, header, reference);
  return province !== null && below
    ? (scopeNamed(units, header.date, province, header.date, reference) ?? province)
    : province;
}

/** A city that is no province of that day: thành phố Vinh. */
function isTown(unit: LocalUnit, header: Header): boolean {
  return unit.tier === 'city' && (header.date === null || header.date < WITHOUT_DISTRICTS);
}

/** The units in the issuer's lines; of two bodies that issue together those of the first. */
function issuingUnits(header: Header): readonly LocalUnit[] {
  const units = unitsIn(header.issuer ?? '');
  const second = units.findIndex((unit, index) =>
    units.slice(0, index).some((other) => other.tier === unit.tier && other.name !== null && unit.name !== null),
  );
  return second < 0 ? units : units.slice(0, second);
}

/** `Tam Kỳ, ngày …`: the town where a province's papers are signed, where only one province has it; as called on the date. */
function provinceOfDistrict(place: string | null, date: string | null, reference: Reference): string | null {
  const { jurisdictions } = reference;
  const provinces = new Set(
    place === null ? [] : districtsNamed(titleCase(place), reference).map((row) => row.province),
  );
  const [only] = provinces;
  if (only === undefined || provinces.size > 1) return null;
  const unit = jurisdictions.named(only, date);
  return (unit && date !== null ? jurisdictions.successorOn(unit.id, date)?.name : null) ?? only;
}

/** The province that a text names most, of those that stood on its day if it names one of them. */
function standingProvince(text: string, header: Header, reference: Reference): string | null {
  const { date } = header;
  const standing = date === null ? null : new Set(reference.jurisdictions.validOn(date).map((unit) => unit.name));
  return (
    (standing && provinceIn(text, date, reference, (name) => standing.has(name))) ?? provinceIn(text, date, reference)
  );
}

/** Below the province, which kind of unit a document comes from; null for a province's or the centre's. */
export function tierOfHost(header: Header, scope: string | null): 'district' | 'commune' | null {
  if (scope === null || !scope.includes('/')) return null;
  if (header.date !== null && header.date >= WITHOUT_DISTRICTS) return 'commune';
  return lowestUnit(issuingUnits(header))?.tier === 'commune' ? 'commune' : 'district';
}
