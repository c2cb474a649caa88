import type { CitationRelation } from '../instrument/relation.js';

/** A phrase that says how what follows it is meant. */
export interface Trigger {
  readonly id: string;
  readonly relation: CitationRelation;
  /** Pattern source over lower-case text; white space may be lost. */
  readonly phrase: string;
  readonly example: string;
  readonly counterExample: string;
}

/** A trigger met in a text. */
export interface TriggerMatch {
  readonly trigger: Trigger;
  readonly start: number;
  readonly end: number;
}

/**
 * Relation phrases (`gold/GUIDELINE` §3, `relations` §3). The last one before a mention governs it, so a phrase that only
 * points ("quy định tại") takes the mention away from a verb further left.
 */
export const TRIGGERS: readonly Trigger[] = [
  {
    id: 'amended-by',
    relation: 'AMENDED_BY',
    phrase:
      '(?:được|bị|đã)\\s*(?:(?:được|bị)\\s*)?(?:sửa\\s*đổi|bổ\\s*sung|điều\\s*chỉnh|thay\\s*thế|bãi\\s*bỏ|h[uủ][ỷy]\\s*bỏ)[^;.]{0,90}?\\s(?:bởi|theo(?:\\s*quy\\s*định)?(?:\\s*tại){0,2}|tại|bằng|trong)',
    example: 'Luật Viên chức số 58/2010/QH12 được sửa đổi, bổ sung bởi Luật số 52/2019/QH14',
    counterExample: 'Thông tư sửa đổi, bổ sung một số điều của Thông tư số 07/2019/TT-BCT',
  },
  {
    id: 'carried-by',
    relation: 'CITES',
    phrase:
      'ban\\s*hành\\s*kèm(?:\\s*theo)?|kèm\\s*theo|(?:chỉ\\s*đạo|hướng\\s*dẫn|yêu\\s*cầu|kết\\s*luận)\\s*của\\s[^;.,]{2,70}?\\s*tại(?:\\s*(?:các\\s*)?văn\\s*bản)?',
    example: 'Biểu thuế ban hành kèm theo Thông tư số 164/2013/TT-BTC',
    counterExample: 'thực hiện Thông tư số 164/2013/TT-BTC',
  },
  {
    id: 'continues',
    relation: 'CONTINUES',
    phrase:
      'tiếp\\s*tục\\s*(?:tổ\\s*chức\\s*|triển\\s*khai\\s*,?\\s*|đẩy\\s*mạnh\\s*(?:việc\\s*)?|nghiêm\\s*túc\\s*|tăng\\s*cường\\s*)*(?:thực\\s*hiện|thi\\s*hành)',
    example: 'Kết luận số 43-KL/TW về tiếp tục thực hiện Nghị quyết số 25-NQ/TW',
    counterExample: 'tiếp tục quán triệt Kết luận số 65-KL/TW',
  },
  {
    id: 'reviews',
    relation: 'REVIEWS',
    phrase:
      '(?:sơ\\s*kết|tổng\\s*kết)(?:\\s*,\\s*(?:sơ|tổng)\\s*kết)?(?:[^;.,]{0,40}?\\s*(?:thực\\s*hiện|thi\\s*hành|triển\\s*khai))?',
    example: 'tổng kết 10 năm thực hiện Nghị quyết số 25-NQ/TW',
    counterExample: 'Qua 6 năm thực hiện Nghị quyết số 02-NQ/TU',
  },
  {
    id: 'details',
    relation: 'DETAILS',
    phrase:
      'quy\\s*định\\s*chi\\s*tiết(?:\\s*(?:và\\s*)?(?:hướng\\s*dẫn\\s*|biện\\s*pháp\\s*)?(?:thi\\s*hành|thực\\s*hiện))?|hướng\\s*dẫn\\s*(?:chi\\s*tiết\\s*)?(?:việc\\s*)?(?:thi\\s*hành|thực\\s*hiện|áp\\s*dụng|triển\\s*khai)|hướng\\s*dẫn\\s*một\\s*số|(?<!(?:định|tư|văn\\s*bản)\\s{0,4})hướng\\s*dẫn\\s*$|biện\\s*pháp\\s*thi\\s*hành',
    example: 'Nghị định số 60/2013/NĐ-CP quy định chi tiết Khoản 3, Điều 63 của Bộ luật Lao động',
    counterExample: 'theo quy định tại Nghị định số 60/2013/NĐ-CP',
  },
  {
    id: 'points-at',
    relation: 'CITES',
    phrase:
      '(?:theo|tại|trái\\s*với|vi\\s*phạm|căn\\s*cứ|phù\\s*hợp\\s*với|so\\s*với|quy\\s*định\\s*(?:của|tại|trong)|nêu\\s*trong|dẫn\\s*chiếu)(?!\\s*hướng)(?![\\p{L}])',
    example: 'theo quy định tại Nghị định số 30/2020/NĐ-CP',
    counterExample: 'thực hiện Nghị định số 30/2020/NĐ-CP',
  },
  {
    id: 'implements',
    relation: 'IMPLEMENTS',
    phrase:
      'thực\\s*hiện|triển\\s*khai|quán\\s*triệt|cụ\\s*thể\\s*h[oó][áa]|(?<!hiệu\\s*lực\\s*)thi\\s*hành|chấp\\s*hành|tuân\\s*thủ|hoàn\\s*thành\\s*thắng\\s*lợi',
    example: 'Kế hoạch thực hiện Chương trình hành động số 28-CTr/TU',
    counterExample: 'Căn cứ Chương trình hành động số 28-CTr/TU',
  },
  {
    id: 'amends',
    relation: 'AMENDS',
    // "Phạm vi điều chỉnh" is a noun.
    phrase:
      'sửa\\s*đổi(?:\\s*,\\s*bổ\\s*sung)?|bổ\\s*sung|(?<!(?:phạm\\s{1,4}vi|đối\\s{1,4}tượng)\\s{1,4})điều\\s*chỉnh',
    example: 'sửa đổi, bổ sung một số điều của Thông tư số 67/2024/TT-BQP',
    counterExample: 'được sửa đổi, bổ sung bởi Thông tư số 06/2020/TT-BCT',
  },
  {
    id: 'replaces',
    relation: 'REPLACES',
    phrase: 'thay\\s*thế(?:\\s*cho)?',
    example: 'có hiệu lực kể từ ngày ký và thay thế Quyết định số 1007/QĐ-TTg',
    counterExample: 'được thay thế bởi Quyết định số 58/QĐ-TTg',
  },
  {
    id: 'repeals',
    relation: 'REPEALS',
    phrase: 'bãi\\s*bỏ|h[uủ][ỷy]\\s*bỏ|chấm\\s*dứt\\s*hiệu\\s*lực|hết\\s*hiệu\\s*lực',
    example: 'Bãi bỏ toàn bộ Quyết định số 14/2025/QĐ-UBND',
    counterExample: 'đã được bãi bỏ tại Quyết định số 58/QĐ-TTg',
  },
  {
    id: 'suspends',
    relation: 'SUSPENDS',
    phrase: 'đình\\s*chỉ|(?:tạm\\s*)?ngưng\\s*hiệu\\s*lực|tạm\\s*(?:ngưng|dừng)',
    example: 'tạm ngưng hiệu lực thi hành Quyết định số 12/2016/QĐ-UBND',
    counterExample: 'thực hiện Quyết định số 12/2016/QĐ-UBND',
  },
  {
    id: 'extends',
    relation: 'EXTENDS',
    phrase: 'kéo\\s*dài|lùi\\s*(?:thời\\s*hạn|hiệu\\s*lực)|gia\\s*hạn',
    example: 'kéo dài thời gian thực hiện Nghị quyết số 12/2016/NQ-HĐND',
    counterExample: 'thực hiện Nghị quyết số 12/2016/NQ-HĐND',
  },
  {
    id: 'corrects',
    relation: 'CORRECTS',
    phrase: 'đính\\s*chính',
    example: 'đính chính Thông tư số 17/2014/TT-BTC',
    counterExample: 'sửa đổi Thông tư số 17/2014/TT-BTC',
  },
  {
    id: 'consolidates',
    relation: 'CONSOLIDATES',
    phrase: 'hợp\\s*nhất\\s*(?=thông\\s*tư|nghị|quyết|luật|các|$)',
    example: 'hợp nhất Thông tư số 17/2014/TT-BTC',
    counterExample: 'Văn bản hợp nhất số 89/VBHN-VPQH',
  },
];

const ANY = new RegExp(TRIGGERS.map(({ phrase }) => `(${phrase})`).join('|'), 'gu');

/** Every trigger in a stretch of text, in order; where two overlap the one that begins first, and of these the first listed. */
export function triggersIn(text: string): TriggerMatch[] {
  const found: TriggerMatch[] = [];
  const lower = text.toLowerCase();
  ANY.lastIndex = 0;
  for (let match = ANY.exec(lower); match; match = ANY.exec(lower)) {
    let which = 1;
    while (which < match.length && match[which] === undefined) which++;
    const trigger = TRIGGERS[which - 1];
    if (trigger) found.push({ trigger, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
