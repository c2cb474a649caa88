import type { TextReading } from '../extraction/extract.js';
import { CENTRAL, type InstrumentClaim } from '../instrument/claim.js';
import type { Reference } from '../instrument/reference/index.js';
import { issuerNames } from './issuing-body.js';
import { levelOfNumber, provinceIn, provinceOf, withDistrict, withPlaceCased } from './places.js';

/** Lines that head the papers of central bodies and of the departments under them, and name no province. */
const CENTRAL_ISSUER =
  /^(?!.*(?:TỈNH|THÀNH PHỐ|TP\.))(?:CHÍNH PHỦ|THỦ TƯỚNG|BỘ |QUỐC HỘI|BAN CHẤP HÀNH TRUNG|BAN BÍ THƯ|TỔNG CỤC|NGÂN HÀNG NHÀ NƯỚC|THANH TRA CHÍNH PHỦ|KIỂM TOÁN NHÀ NƯỚC|VĂN PHÒNG (?:CHÍNH PHỦ|QUỐC HỘI|TRUNG ƯƠNG)|BẢO HIỂM XÃ HỘI VIỆT NAM|TÒA ÁN NHÂN DÂN TỐI CAO|VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO)/u;

/** What a document's header says of itself; the place comes from the issuer's lines, the date line, or the text where it names but one. */
export function hostClaim({ header, text }: TextReading, reference: Reference): InstrumentClaim {
  const level = header.number === null ? 'unknown' : levelOfNumber(header.number, header.date, reference);
  const province =
    provinceIn(withPlaceCased(header.issuer ?? ''), header.date, reference) ??
    (header.place === null
      ? null
      : provinceOf(header.place.replace(/^(?:TP\.?|Thành phố|Tỉnh)\s+/u, ''), header.date, reference));
  const central = level === 'central' || (level === 'unknown' && CENTRAL_ISSUER.test(header.issuer ?? ''));
  const local = central ? null : (province ?? provinceIn(text, header.date, reference));
  const scope = central
    ? CENTRAL
    : local === null
      ? level === 'local'
        ? null
        : header.number
          ? CENTRAL
          : null
      : withDistrict(local, header.issuer);
  return {
    type: header.type ?? 'Văn bản',
    number: header.number?.canonical ?? null,
    date: header.date,
    issuer: (header.number === null ? null : issuerNames(header.number, header.date, reference)) ?? header.issuer,
    scope,
    title: header.title,
  };
}
