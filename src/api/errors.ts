import type { StoreErrorCode } from '../graph/errors.js';

/** What a program can tell apart in `extensions.code` of an error. The codes stay; the sentences may change. */
export type ApiErrorCode =
  | 'BAD_INPUT'
  | 'BAD_QUERY'
  | 'QUERY_TOO_DEEP'
  | 'QUERY_TOO_LARGE'
  | 'BODY_TOO_LARGE'
  | 'DOCUMENT_TOO_LARGE'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'UPLOAD_BROKEN'
  | 'TOO_BUSY'
  | 'CANCELLED'
  | 'STOPPING'
  | 'INTERNAL'
  | StoreErrorCode;

/** An error of the one who asks: the message says what is wrong and what to do, Vietnamese first. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ApiErrorCode;

  constructor(code: ApiErrorCode, vietnamese: string, english: string) {
    super(`${vietnamese} ${english}`);
    this.code = code;
  }
}

/** The error of an argument; `name` is the argument as the schema has it. */
export function badInput(name: string, vietnamese: string, english: string): ApiError {
  return new ApiError('BAD_INPUT', `${name}: ${vietnamese}`, english);
}

/** The error where an id names nothing that is held. */
export function notFound(id: string): ApiError {
  return new ApiError(
    'NOT_FOUND',
    `Không có văn bản nào mang mã ${JSON.stringify(id)}; dùng \`resolve\` hoặc \`instruments\` để tìm mã.`,
    'No instrument has this id; `resolve` and `instruments` find ids.',
  );
}

/** What an answer says of a failing store; where it is and why is for the log. */
export const STORE_SENTENCES: Readonly<Record<StoreErrorCode, string>> = {
  STORE_UNREACHABLE:
    'Không kết nối được kho đồ thị; hãy thử lại sau. The graph store cannot be reached; try again later.',
  STORE_LOST: 'Mất kết nối với kho đồ thị giữa chừng; hãy thử lại. The graph store went away; try again.',
  STORE_CONFLICT: 'Kho đang được ghi; hãy thử lại. The graph changed meanwhile; try again.',
  STORE_AUTHENTICATION: 'Kho đồ thị từ chối đăng nhập của máy chủ. The graph store refused the server.',
  STORE_IN_USE: 'Kho đồ thị đang do tiến trình khác dùng. Another process holds the graph store.',
  STORE_MISSING: 'Chưa có kho đồ thị. There is no graph store yet.',
  STORE_UNREADABLE: 'Không đọc được kho đồ thị. The graph store cannot be read.',
  STORE_TOO_NEW: 'Kho đồ thị do bản mới hơn tạo ra. A newer version made the graph store.',
  STORE_TOO_OLD: 'Kho đồ thị do bản quá cũ tạo ra, cần nạp lại. A version too old made the graph store; ingest again.',
  STORE_UNSUPPORTED: 'Kho đồ thị không làm được việc này. The graph store cannot do this.',
  STORE_FAILED: 'Kho đồ thị gặp lỗi. The graph store failed.',
};

/** What an answer says of a fault of ours. */
export const INTERNAL_SENTENCE =
  'Máy chủ gặp lỗi; nhật ký có chi tiết dưới mã yêu cầu này. The server failed; its log has the details under this request id.';
