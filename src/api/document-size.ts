import { bytesBeyond } from '../reading/utf8.js';
import { ApiError } from './errors.js';

/** Checks a text against `CANCU_MAX_DOCUMENT_BYTES`. Throws `ApiError` DOCUMENT_TOO_LARGE. */
export function checkDocumentSize(text: string, most: number): void {
  const bytes = bytesBeyond(text, most);
  if (bytes === null) return;
  throw new ApiError(
    'DOCUMENT_TOO_LARGE',
    `Văn bản dài ${bytes} byte, quá ${most}; hãy chia nhỏ, hoặc nâng CANCU_MAX_DOCUMENT_BYTES của máy chủ.`,
    `The text has ${bytes} bytes, more than ${most}; cut it up, or raise the server's CANCU_MAX_DOCUMENT_BYTES.`,
  );
}
