/** One way for a command to end. */
export interface ExitMeaning {
  readonly code: number;
  /** Stable codes of the errors that end so; they stand in brackets behind the message. */
  readonly errors: readonly string[];
  readonly vietnamese: string;
  readonly english: string;
}

/** Every exit code, as `--help` prints them. They are part of the public interface: a number never changes its meaning. */
export const EXIT_CODES = [
  { code: 0, errors: [], vietnamese: 'Xong.', english: 'Done.' },
  {
    code: 1,
    errors: [],
    vietnamese: 'Đã chạy hết, nhưng có văn bản không nhận được.',
    english: 'Finished, but some documents were refused.',
  },
  {
    code: 2,
    errors: ['USAGE', 'SETTINGS'],
    vietnamese: 'Sai lệnh, tùy chọn hoặc thiết lập.',
    english: 'Wrong command, option or setting.',
  },
  {
    code: 3,
    errors: ['DOCUMENT_MISSING', 'DOCUMENT_UNREADABLE', 'DOCUMENT_CHANGING', 'RECORD_BROKEN', 'REGISTER_UNUSABLE'],
    vietnamese: 'Không tìm thấy hoặc không đọc được đầu vào.',
    english: 'Input not found or not readable.',
  },
  {
    code: 4,
    errors: ['AMBIGUOUS'],
    vietnamese: 'Viện dẫn hợp với nhiều văn bản.',
    english: 'The reference fits several instruments.',
  },
  {
    code: 5,
    errors: ['UNKNOWN', 'UNREADABLE', 'DOCUMENT_UNKNOWN'],
    vietnamese: 'Không có văn bản ấy trong kho, hoặc không đọc được viện dẫn.',
    english: 'The store has no such instrument or document, or the reference cannot be read.',
  },
  {
    code: 6,
    errors: [
      'STORE_MISSING',
      'STORE_NOT_EMPTY',
      'BACKUP_MISSING',
      'TEXT_MISSING',
      'STORE_UNREADABLE',
      'STORE_TOO_NEW',
      'STORE_TOO_OLD',
      'STORE_UNSUPPORTED',
    ],
    vietnamese: 'Không mở được kho.',
    english: 'The store cannot be opened.',
  },
  {
    code: 7,
    errors: ['STORE_UNREACHABLE'],
    vietnamese: 'Không kết nối được máy chủ Neo4j.',
    english: 'The Neo4j server does not answer.',
  },
  {
    code: 8,
    errors: ['PORT_IN_USE', 'PORT_FORBIDDEN', 'ADDRESS_UNKNOWN'],
    vietnamese: 'Không mở được cổng.',
    english: 'The server cannot listen on that address or port.',
  },
  {
    code: 9,
    errors: ['STORE_IN_USE'],
    vietnamese: 'Kho đang do tiến trình khác dùng.',
    english: 'Another process has the store open.',
  },
  {
    code: 10,
    errors: ['STORE_AUTHENTICATION'],
    vietnamese: 'Neo4j không nhận tên hoặc mật khẩu.',
    english: 'Neo4j refused user or password.',
  },
  {
    code: 11,
    errors: ['STORE_LOST'],
    vietnamese: 'Mất kết nối với kho giữa chừng.',
    english: 'The store went away in the middle.',
  },
  { code: 12, errors: ['DOCUMENT_EMPTY'], vietnamese: 'Tệp không có chữ.', english: 'The file holds no text.' },
  {
    code: 13,
    errors: ['DOCUMENT_BINARY'],
    vietnamese: 'Tệp không phải văn bản thuần.',
    english: 'The file is not plain text.',
  },
  {
    code: 14,
    errors: ['DOCUMENT_TOO_LARGE'],
    vietnamese: 'Tệp quá lớn.',
    english: 'The file is over the size limit.',
  },
  {
    code: 15,
    errors: ['STORE_FAILED', 'STORE_CONFLICT'],
    vietnamese: 'Kho gặp lỗi khi đọc hoặc ghi.',
    english: 'The store failed while reading or writing.',
  },
  {
    code: 16,
    errors: ['OUTPUT_FAILED'],
    vietnamese: 'Không ghi được kết quả.',
    english: 'The answer could not be written out.',
  },
  {
    code: 17,
    errors: ['DOCUMENT_TIMEOUT', 'DOCUMENT_TOO_HUNGRY'],
    vietnamese: 'Văn bản đọc quá lâu hoặc tốn quá nhiều bộ nhớ.',
    english: 'A document took too long or too much memory to read.',
  },
  {
    code: 18,
    errors: ['DOCUMENT_ENCRYPTED'],
    vietnamese: 'Tệp có mật khẩu.',
    english: 'The file is protected by a password.',
  },
  {
    code: 19,
    errors: ['DOCUMENT_DAMAGED'],
    vietnamese: 'Tệp bị hỏng hoặc thiếu phần cuối.',
    english: 'The file is damaged or cut short.',
  },
  {
    code: 20,
    errors: ['DOCUMENT_BOMB'],
    vietnamese: 'Tệp lồng quá sâu hoặc bung ra quá lớn.',
    english: 'The file is nested too deep or unpacks to too much.',
  },
  {
    code: 21,
    errors: ['DOCUMENT_UNSUPPORTED'],
    vietnamese: 'Chưa đọc được loại tệp này.',
    english: 'Files of this kind are not read.',
  },
  {
    code: 70,
    errors: ['INTERNAL', 'DOCUMENT_FAILED'],
    vietnamese: 'Lỗi của chương trình; xin hãy báo.',
    english: 'A fault of the program; please report it.',
  },
  {
    code: 130,
    errors: ['INTERRUPTED'],
    vietnamese: 'Dừng giữa chừng vì Ctrl-C (143: vì SIGTERM); phần đã ghi được giữ.',
    english: 'Stopped half-way by Ctrl-C (143: by SIGTERM); what was written is kept.',
  },
] as const satisfies readonly ExitMeaning[];

/** An exit code that {@link EXIT_CODES} explains, or 143. */
export type ExitCode = (typeof EXIT_CODES)[number]['code'] | 143;

/** A stable error code that ends a command. */
export type ErrorCode = (typeof EXIT_CODES)[number]['errors'][number];

/** What an error code means and how the process ends with it; codes that are not known count as INTERNAL. */
export function exitMeaning(error: string): ExitMeaning & { readonly code: ExitCode } {
  return exitMeanings.get(error) ?? INTERNAL;
}

type KnownMeaning = ExitMeaning & { readonly code: ExitCode };
const known: readonly KnownMeaning[] = EXIT_CODES;
const exitMeanings = new Map(known.flatMap((meaning) => meaning.errors.map((error) => [error, meaning] as const)));
const INTERNAL = known.find(({ code }) => code === 70) as KnownMeaning;
