import type { Rule } from './rule.js';
import { TRIGGERS, type Trigger, triggersIn } from './triggers.js';

const OPERATIVE = '\nĐiều 1. Ban hành quy chế.';
const REPEALED = /hết\s*hiệu\s*lực|bị\s*bãi\s*bỏ/iu;

/** What tells how a mention relates without a phrase of its own. */
const STRUCTURAL = [
  {
    id: 'basis-line',
    stage: 'relate',
    vietnamese: 'Dòng căn cứ trong phần mở đầu.',
    english: 'A line of the preamble that gives the legal basis.',
    example: `Căn cứ Luật Đất đai;${OPERATIVE}`,
    counterExample: 'Báo cáo về Luật Đất đai.',
    evidence: { side: 'before', pattern: /căn\s*cứ|chiếu|theo/iu },
  },
  {
    id: 'proposal-line',
    stage: 'relate',
    vietnamese: 'Dòng "theo đề nghị", "xét" trong phần mở đầu.',
    english: 'A line of the preamble that names a proposal.',
    example: `Theo đề nghị của Giám đốc Sở Tư pháp tại Tờ trình số 12/TTr-STP;${OPERATIVE}`,
    counterExample: 'Đề nghị của Sở Tư pháp tại Tờ trình số 12/TTr-STP được đồng ý.',
    evidence: { side: 'before', pattern: /xét|đề\s*nghị|trên\s*cơ\s*sở|ý\s*kiến|báo\s*cáo\s*thẩm\s*(?:tra|định)/iu },
  },
  {
    id: 'repealed-after',
    stage: 'relate',
    vietnamese: 'Sau viện dẫn nói rằng văn bản ấy hết hiệu lực hoặc bị bãi bỏ.',
    english: 'What stands behind the citation says that it ceases to have effect.',
    example: 'Quyết định số 12/2016/QĐ-UBND hết hiệu lực kể từ ngày ký.',
    counterExample: 'Quyết định số 12/2016/QĐ-UBND có hiệu lực kể từ ngày ký.',
    evidence: { side: 'after', pattern: REPEALED },
  },
  {
    id: 'other-subject',
    stage: 'relate',
    vietnamese: 'Việc do một văn bản khác chưa có số làm, không phải văn bản này.',
    english: 'Done by another instrument without number, not by this text.',
    example: 'KẾ HOẠCH\nVề công tác dân vận\n\nPhần 1\nXong trước tháng 6 Nghị định quy định chi tiết Luật Đất đai.',
    counterExample: 'KẾ HOẠCH\nVề công tác dân vận\n\nPhần 1\nQuy định chi tiết Luật Đất đai.',
  },
  {
    id: 'planned',
    stage: 'relate',
    vietnamese: 'Việc chỉ mới được đề nghị, nghiên cứu, rà soát.',
    english: 'What is only asked for, studied or planned is not done.',
    example: 'Đề nghị cấp có thẩm quyền bãi bỏ Quyết định số 14/QĐ-UBND.',
    counterExample: 'Bãi bỏ Quyết định số 14/QĐ-UBND.',
    evidence: {
      side: 'before',
      pattern:
        /(?:đề\s*nghị|kiến\s*nghị|đề\s*xuất|tham\s*mưu|nghiên\s*cứu|rà\s*soát|dự\s*thảo|xem\s*xét|xây\s*dựng|trình)(?![\p{L}])/iu,
    },
  },
  {
    id: 'no-trigger',
    stage: 'relate',
    vietnamese: 'Không có từ chỉ quan hệ: chỉ là nhắc đến.',
    english: 'No phrase of relation: a mere mention.',
    example: 'Nội dung Quyết định số 14/QĐ-UBND.',
    counterExample: 'Bãi bỏ Quyết định số 14/QĐ-UBND.',
  },
  {
    id: 'list',
    stage: 'relate',
    vietnamese: 'Nối với viện dẫn trước bằng dấu phẩy hoặc liên từ: cùng quan hệ.',
    english: 'Joined to the citation before by a comma or conjunction: the same relation.',
    example: 'Thực hiện Nghị định số 30/2020/NĐ-CP và Nghị định số 31/2020/NĐ-CP.',
    counterExample: 'Thực hiện Nghị định số 30/2020/NĐ-CP. Theo Nghị định số 31/2020/NĐ-CP.',
  },
  {
    id: 'list-loose',
    stage: 'relate',
    vietnamese: 'Cùng câu với viện dẫn trước, không có từ chỉ quan hệ riêng: cùng quan hệ.',
    english: 'In the same sentence as the citation before, with no phrase of its own: the same relation.',
    example: 'Thực hiện Nghị định số 30/2020/NĐ-CP của Chính phủ và nội dung Nghị định số 31/2020/NĐ-CP.',
    counterExample: 'Thực hiện Nghị định số 30/2020/NĐ-CP và Nghị định số 31/2020/NĐ-CP.',
  },
  {
    id: 'list-semicolon',
    stage: 'relate',
    vietnamese: 'Sau dấu chấm phẩy, không có từ chỉ quan hệ riêng: quan hệ của cả danh sách.',
    english: 'After a semicolon with no phrase of its own: the relation of the whole list.',
    example: 'Thực hiện Nghị định số 30/2020/NĐ-CP; Nghị quyết số 12/2016/NQ-HĐND.',
    counterExample: 'Thực hiện Nghị định số 30/2020/NĐ-CP, Nghị quyết số 12/2016/NQ-HĐND.',
  },
  {
    id: 'next-amender',
    stage: 'relate',
    vietnamese: 'Sau ngày có hiệu lực của văn bản sửa đổi trước: văn bản sửa đổi kế tiếp.',
    english: 'Behind the day of effect of one amender: the next amender.',
    example:
      'Luật số 14/2008/QH12 được sửa đổi bởi Luật số 32/2013/QH13 có hiệu lực từ ngày 01/01/2014; Luật số 71/2014/QH13.',
    counterExample: 'Luật số 14/2008/QH12 được sửa đổi bởi Luật số 32/2013/QH13; Luật số 71/2014/QH13.',
    evidence: { side: 'before', pattern: /có\s*hiệu\s*lực/iu },
  },
] as const satisfies readonly Rule[];

const FIRST = 'Nghị định số 30/2020/NĐ-CP';
const SECOND = 'Nghị quyết số 12/2016/NQ-HĐND';

/** The ways in which the phrase of a trigger stands to a mention; the key is what the id of the trigger gets at its end. */
const CONSTRUCTIONS = {
  '': {
    vietnamese: 'đứng trước viện dẫn và chi phối nó',
    english: 'stands before the citation and governs it',
    text: (phrase: string) => `Các cơ quan ${phrase} ${SECOND}.`,
    otherwise: '-list',
  },
  '-new-clause': {
    vietnamese: 'mở vế mới, nói về chính văn bản',
    english: 'opens a new clause, which speaks of the document itself',
    text: (phrase: string) => `Các nội dung của ${FIRST}; ${phrase} ${SECOND}.`,
    otherwise: '',
  },
  '-second-verb': {
    vietnamese: 'là động từ thứ hai cùng chủ thể',
    english: 'is a second verb of the same subject',
    text: (phrase: string) => `Các nội dung của ${FIRST}, ${phrase} ${SECOND}.`,
    otherwise: '-new-clause',
  },
  '-in-title': {
    vietnamese: 'nằm trong tên gọi của viện dẫn trước: văn bản ấy mới là bên dẫn',
    english: 'stands in the title of the citation before, which is the one that relates',
    text: (phrase: string) => `Các nội dung của ${FIRST} về việc ${phrase} ${SECOND}.${OPERATIVE}`,
    otherwise: '-new-clause',
  },
  '-list': {
    vietnamese: 'mở đầu danh sách mà viện dẫn là một mục',
    english: 'heads the list of which the citation is an item',
    text: (phrase: string) => `Các cơ quan ${phrase} các văn bản sau:\n- ${SECOND};`,
    otherwise: '',
  },
} as const;

type Construction = keyof typeof CONSTRUCTIONS;

/** Constructions `relate` never makes of a trigger: an amender and a carrier are never verbs of a list or a title. */
const NEVER: Readonly<Record<string, readonly Construction[]>> = {
  'amended-by': ['-second-verb', '-in-title'],
  'carried-by': ['-second-verb', '-in-title'],
};

function rulesOfTrigger(trigger: Trigger): Rule[] {
  const match = triggersIn(trigger.example).findLast((found) => found.trigger.id === trigger.id);
  const phrase = match ? trigger.example.slice(match.start, match.end).toLowerCase() : trigger.example;
  return (Object.keys(CONSTRUCTIONS) as Construction[])
    .filter((construction) => !NEVER[trigger.id]?.includes(construction))
    .map((construction) => {
      const { vietnamese, english, text, otherwise } = CONSTRUCTIONS[construction];
      return {
        id: trigger.id + construction,
        stage: 'relate',
        vietnamese: `Cụm từ như "${phrase}" (${trigger.relation}) ${vietnamese}.`,
        english: `A phrase such as this (${trigger.relation}) ${english}.`,
        example: text(phrase),
        counterExample: CONSTRUCTIONS[otherwise].text(phrase),
        evidence: { side: 'before', pattern: new RegExp(trigger.phrase, 'iu') },
      };
    });
}

/** How a mention relates, and to what. */
export const RULES_OF_RELATING: readonly Rule[] = [...STRUCTURAL, ...TRIGGERS.flatMap(rulesOfTrigger)];
