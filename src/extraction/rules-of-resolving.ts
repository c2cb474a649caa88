import type { Rule } from './rule.js';

const CA_MAU = [
  'ỦY BAN NHÂN DÂN TỈNH CÀ MAU',
  'Cà Mau, ngày 9 tháng 9 năm 2013',
  'CHỈ THỊ',
  'Về công tác dân vận',
  '',
  'Phần 1\n',
].join('\n');
const HUE = CA_MAU.replace('TỈNH CÀ MAU', 'THÀNH PHỐ HUẾ').replace(
  'Cà Mau, ngày 9 tháng 9 năm 2013',
  'Huế, ngày 9 tháng 9 năm 2025',
);
const OF_THE_CENTRE = CA_MAU.replace('ỦY BAN NHÂN DÂN TỈNH CÀ MAU', 'BỘ TƯ PHÁP').replace('Cà Mau,', 'Hà Nội,');
const MERGED = CA_MAU.replace('2013', '2025').replace('tháng 9', 'tháng 11');
const OWN = `ỦY BAN NHÂN DÂN TỈNH CÀ MAU\nSố: 07/CT-UBND\nCà Mau, ngày 9 tháng 9 năm 2013\nCHỈ THỊ\nVề công tác dân vận\n\nPhần 1\n`;
const YET_TO_COME = CA_MAU.replace('2013', '2025');

/** What told which instrument is meant, beyond the words of the mention itself. Resolution applies these. */
export const RULES_OF_RESOLVING = [
  {
    id: 'date-shared',
    stage: 'resolve',
    vietnamese: 'Ngày in một lần cho các số được nối với nhau.',
    english: 'One date printed for numbers that are joined.',
    example: 'Theo Công điện số 008/CĐ-UBND và số 009/CĐ-UBND ngày 19/11/2025.',
    counterExample: 'Theo Công điện số 008/CĐ-UBND. Công điện số 009/CĐ-UBND ngày 19/11/2025.',
  },
  {
    id: 'number-by-name',
    stage: 'resolve',
    vietnamese: 'Số hiệu in sai: tên luật đi cùng chỉ có một số hiệu hợp.',
    english: 'A misprinted number: the name of the law beside it fits just one.',
    example: 'Căn cứ Luật Xử lý vi phạm hành chính số 15/2021/QH13.',
    counterExample: 'Căn cứ Luật Xử lý vi phạm hành chính số 15/2012/QH13.',
  },
  {
    id: 'number-by-legislature',
    stage: 'resolve',
    vietnamese: 'Khóa Quốc hội không họp vào năm in trong số hiệu: chỉ một luật có số ấy, khác năm hoặc khóa.',
    english: 'The legislature did not sit in the year printed: just one law has the serial with either.',
    example: 'Theo Luật số 21/2017/QH12 ngày 24 tháng 11 năm 2017.',
    counterExample: 'Theo Luật số 21/2017/QH14 ngày 24 tháng 11 năm 2017.',
  },
  {
    id: 'number-with-year',
    stage: 'resolve',
    vietnamese: 'Nghị định, thông tư mất năm trong số hiệu: năm của ngày ban hành.',
    english: 'A decree or circular whose number lost its year: that of its date.',
    example: 'Căn cứ Nghị định số 118/NĐ-CP ngày 09 tháng 6 năm 2025.',
    counterExample: 'Căn cứ Nghị quyết số 118/NQ-CP ngày 09 tháng 6 năm 2025.',
  },
  {
    id: 'number-in-document',
    stage: 'resolve',
    vietnamese: 'Năm trong số hiệu in sai: cùng ngày ấy văn bản nêu một số hiệu chỉ khác năm.',
    english:
      'The year in a number is misprinted: the document has a number of that day that differs in its year alone.',
    example:
      'Căn cứ Nghị định số 178/2024/NĐ-CP ngày 31 tháng 12 năm 2024.\nTheo Nghị định số 178/2025/NĐ-CP ngày 31 tháng 12 năm 2024.',
    counterExample:
      'Căn cứ Nghị định số 178/2024/NĐ-CP ngày 31 tháng 12 năm 2024.\nTheo Nghị định số 178/2025/NĐ-CP ngày 31 tháng 12 năm 2025.',
  },
  {
    id: 'version-by-date',
    stage: 'resolve',
    vietnamese: 'Phiên bản của luật theo ngày in cùng tên.',
    english: 'The version of a law by the date printed with its name.',
    example: 'Căn cứ Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001.',
    counterExample: 'Căn cứ Luật Tổ chức Chính phủ năm 2001.',
  },
  {
    id: 'version-by-year',
    stage: 'resolve',
    vietnamese: 'Phiên bản của luật theo năm in cùng tên.',
    english: 'The version of a law by the year printed with its name.',
    example: 'Theo Luật Đất đai năm 2013.',
    counterExample: 'Theo Luật Đất đai.',
  },
  {
    id: 'version-in-force',
    stage: 'resolve',
    vietnamese: 'Phiên bản của luật có hiệu lực vào ngày của văn bản này.',
    english: 'The version of a law in force on the date of the document.',
    example: 'Theo Luật Đất đai.',
    counterExample: 'Theo Luật Đất đai năm 2013.',
  },
  {
    id: 'version-adopted',
    stage: 'resolve',
    vietnamese: 'Chưa phiên bản nào có hiệu lực: phiên bản mới nhất đã được thông qua.',
    english: 'No version is in force yet: the latest that was adopted.',
    example: `${YET_TO_COME}Theo Luật sửa đổi, bổ sung một số điều của Luật Tiêu chuẩn và quy chuẩn kỹ thuật.`,
    counterExample: `${YET_TO_COME}Theo Luật Đất đai.`,
  },
  {
    id: 'version-in-title',
    stage: 'resolve',
    vietnamese: 'Phiên bản mới nhất của luật đã được thông qua khi văn bản mang tên ấy được ban hành.',
    english: 'The newest version of a law adopted when the instrument was made whose title names it.',
    example: `${YET_TO_COME}Theo Nghị định số 43/2014/NĐ-CP quy định chi tiết thi hành một số điều của Luật Đất đai.`,
    counterExample: `${YET_TO_COME}Theo Nghị định số 102/2024/NĐ-CP quy định chi tiết thi hành một số điều của Luật Đất đai.`,
  },
  {
    id: 'event-from-reference',
    stage: 'resolve',
    vietnamese: 'Số hiệu hoặc ngày của văn bản do hội nghị, đại hội ấy thông qua, theo dữ liệu tham chiếu.',
    english: 'Number or date of what that plenum or congress adopted, as reference data has it.',
    example:
      'Theo Nghị quyết Trung ương 7 (khoá XI) về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận.',
    counterExample: 'Theo Nghị quyết Trung ương 29 (khoá XI).',
  },
  {
    id: 'scope-named',
    stage: 'resolve',
    vietnamese: 'Địa danh in cùng tên cơ quan ban hành.',
    english: 'The place printed with the issuer.',
    example: 'Theo Kế hoạch số 14/KH-UBND của Ủy ban nhân dân tỉnh Cà Mau.',
    counterExample: 'Theo Kế hoạch số 14/KH-UBND của Ủy ban nhân dân tỉnh.',
  },
  {
    id: 'scope-of-host',
    stage: 'resolve',
    vietnamese: 'Không in nơi ban hành: cùng nơi với văn bản này.',
    english: 'No place printed: that of the document itself.',
    example: `${CA_MAU}Theo Kế hoạch số 14/KH-UBND.`,
    counterExample: `${CA_MAU}Theo Nghị định số 30/2012/NĐ-CP.`,
  },
  {
    id: 'scope-of-time',
    stage: 'resolve',
    vietnamese: 'Tỉnh của văn bản này dưới tên vào thời điểm văn bản được dẫn ra đời.',
    english: "The document's province as it was called when the instrument was made.",
    example: `${HUE}Theo Nghị quyết số 12/2016/NQ-HĐND.`,
    counterExample: `${HUE}Theo Nghị quyết số 12/2025/NQ-HĐND.`,
  },
  {
    id: 'scope-in-document',
    stage: 'resolve',
    vietnamese: 'Nơi ban hành in ở chỗ khác trong văn bản dẫn cùng số, cùng ngày.',
    english: 'The place the document prints where it cites the same number of the same day.',
    example: `${MERGED}Thay thế Quyết định số 23/2016/QĐ-UBND của Ủy ban nhân dân tỉnh Bạc Liêu. Nội dung Quyết định số 23/2016/QĐ-UBND.`,
    counterExample: `${MERGED}Thay thế Quyết định số 23/2016/QĐ-UBND của Ủy ban nhân dân tỉnh Bạc Liêu. Nội dung Quyết định số 24/2016/QĐ-UBND.`,
  },
  {
    id: 'scope-of-source',
    stage: 'resolve',
    vietnamese: 'Nơi của văn bản mà tên gọi chứa viện dẫn.',
    english: 'The place of the instrument whose title holds the citation.',
    example: `${MERGED}Bãi bỏ Quyết định số 41/2020/QĐ-UBND ngày 30/7/2020 của Ủy ban nhân dân tỉnh Bạc Liêu sửa đổi, bổ sung Quyết định số 78/2016/QĐ-UBND ngày 21/12/2016 của Ủy ban nhân dân tỉnh.`,
    counterExample: `${MERGED}Bãi bỏ Quyết định số 41/2020/QĐ-UBND ngày 30/7/2020 của Ủy ban nhân dân tỉnh sửa đổi, bổ sung Quyết định số 78/2016/QĐ-UBND ngày 21/12/2016 của Ủy ban nhân dân tỉnh.`,
  },
  {
    id: 'scope-in-title',
    stage: 'resolve',
    vietnamese: 'Tỉnh đã sáp nhập, nêu trong tên gọi của văn bản được dẫn.',
    english: 'A province since merged, named in the title of the cited instrument.',
    example: `${MERGED}Theo Nghị quyết số 41/2023/NQ-HĐND của HĐND tỉnh về chính sách hỗ trợ du lịch tỉnh Bạc Liêu.`,
    counterExample: `${MERGED}Theo Nghị quyết số 41/2023/NQ-HĐND của HĐND tỉnh về chính sách hỗ trợ du lịch tỉnh Cà Mau.`,
  },
  {
    id: 'scope-in-heading',
    stage: 'resolve',
    vietnamese: 'Tỉnh đứng đầu mục hoặc dòng bảng chứa viện dẫn, trong văn bản không của riêng nơi nào.',
    english: 'The province that heads the list or table row of the citation, in a document of no one place.',
    example: `${OF_THE_CENTRE}Tỉnh Cà Mau: Kế hoạch số 14/KH-UBND ngày 9/9/2012.`,
    counterExample: `${OF_THE_CENTRE}Các địa phương: Kế hoạch số 14/KH-UBND ngày 9/9/2012.`,
  },
  {
    id: 'scope-of-heir',
    stage: 'resolve',
    vietnamese: 'Trước khi sáp nhập, không in nơi ban hành: tỉnh đã giữ tên.',
    english: 'From before a merger, no place printed: the province that kept its name.',
    example: `${MERGED}Theo Nghị quyết số 41/2023/NQ-HĐND của HĐND tỉnh.`,
    counterExample: `${MERGED}Theo Nghị quyết số 41/2025/NQ-HĐND ngày 9/10/2025 của HĐND tỉnh.`,
  },
  {
    id: 'name-in-document',
    stage: 'resolve',
    vietnamese: 'Luật gọi bằng tên mà nơi khác trong văn bản có số hiệu.',
    english: 'A law by name whose number the document gives elsewhere.',
    example: 'Theo Luật Đất đai số 31/2024/QH15. Nội dung của Luật Đất đai.',
    counterExample: 'Theo Luật Đất đai số 31/2024/QH15. Nội dung của Luật Nhà ở.',
  },
  {
    id: 'date-from-document',
    stage: 'resolve',
    vietnamese: 'Ngày lấy từ chỗ khác trong văn bản dẫn cùng số hiệu.',
    english: 'The date the document gives where it cites the same number.',
    example: 'Theo Nghị quyết số 12-NQ/TU ngày 3/6/2013. Nội dung Nghị quyết số 12-NQ/TU.',
    counterExample: 'Theo Nghị quyết số 12-NQ/TU ngày 3/6/2013. Nội dung Nghị quyết số 13-NQ/TU.',
  },
  {
    id: 'date-from-reference',
    stage: 'resolve',
    vietnamese: 'Ngày lấy từ dữ liệu tham chiếu.',
    english: 'The date that reference data gives for the number.',
    example: 'Theo Luật số 31/2024/QH15.',
    counterExample: 'Theo Kế hoạch số 14/KH-UBND.',
  },
  {
    id: 'short-in-document',
    stage: 'resolve',
    vietnamese: 'Số không đuôi là văn bản cùng loại, cùng số mà văn bản này ghi đầy đủ.',
    english: 'A serial without tail is the instrument of that type and serial the document names in full.',
    example: 'Theo Nghị định số 59/2015/NĐ-CP. Nội dung Nghị định số 59.',
    counterExample: 'Theo Nghị định số 60/2015/NĐ-CP. Nội dung Nghị định số 59.',
  },
  {
    id: 'back-pointed',
    stage: 'resolve',
    vietnamese: 'Từ chỉ ngược trỏ tới văn bản cùng loại nhắc gần nhất phía trước, hoặc luật đang được sửa.',
    english: 'A back reference points at the last instrument of its type before it, or at the one being amended.',
    example: 'Theo Chương trình hành động số 28-CTr/TU. Nội dung Chương trình hành động nêu trên.',
    counterExample: 'Nội dung Chương trình hành động nêu trên.',
  },
  {
    id: 'own-number',
    stage: 'header',
    vietnamese: 'Số hiệu của chính văn bản này.',
    english: 'The number of the document itself.',
    example: `${OWN}Theo Chỉ thị số 07/CT-UBND ngày 9/9/2013.`,
    counterExample: `${OWN}Theo Chỉ thị số 08/CT-UBND ngày 9/9/2013.`,
  },
  {
    id: 'own-title',
    stage: 'header',
    vietnamese: 'Tên gọi chứa viện dẫn là của chính văn bản này.',
    english: 'The title that holds the citation is that of the document itself.',
    example: `${OWN}Chỉ thị số 07/CT-UBND về thực hiện Chương trình số 28-CTr/TU.`,
    counterExample: `${OWN}Chỉ thị số 08/CT-UBND về thực hiện Chương trình số 28-CTr/TU.`,
  },
] as const satisfies readonly Rule[];

/** Id of a rule by which resolution was helped. */
export type ResolvingRule = (typeof RULES_OF_RESOLVING)[number]['id'];
