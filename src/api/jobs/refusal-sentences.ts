import type { DocumentErrorCode } from '../service.js';

const SENTENCES: Readonly<Record<DocumentErrorCode, string>> = {
  DOCUMENT_MISSING: 'Không tìm thấy tệp.',
  DOCUMENT_UNREADABLE: 'Không đọc được tệp.',
  DOCUMENT_CHANGING: 'Tệp đang bị ghi trong khi được đọc; hãy nạp lại khi đã ghi xong.',
  DOCUMENT_EMPTY: 'Tệp không có chữ.',
  DOCUMENT_BINARY: 'Tệp không phải văn bản thuần.',
  DOCUMENT_TOO_LARGE: 'Tệp quá lớn.',
  DOCUMENT_TOO_HUNGRY: 'Văn bản tốn quá nhiều bộ nhớ để đọc; hãy chia nhỏ.',
  DOCUMENT_TIMEOUT: 'Văn bản đọc quá lâu nên đã bỏ qua.',
  RECORD_BROKEN: 'Dòng dữ liệu bị hỏng.',
  DOCUMENT_ENCRYPTED: 'Tệp có mật khẩu; hãy lưu lại không mật khẩu.',
  DOCUMENT_DAMAGED: 'Tệp bị hỏng hoặc thiếu phần cuối; hãy gửi lại bản nguyên vẹn.',
  DOCUMENT_BOMB: 'Tệp lồng quá sâu hoặc bung ra quá lớn.',
  DOCUMENT_UNSUPPORTED: 'Chưa đọc được loại tệp này.',
  DOCUMENT_FAILED: 'Lỗi của chương trình; xin hãy báo.',
};

/** Why a document was refused, in Vietnamese; readers say it in English, with the place. */
export function refusalSentence(code: DocumentErrorCode): string {
  return SENTENCES[code];
}
