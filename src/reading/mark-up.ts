/** How an encoding is told in the head of mark-up. */
const XML_ENCODING = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/;
const META_CHARSET = /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i;
const HEAD_BYTES = 4096;

/** The first characters of a file, enough to tell mark-up by: UTF-16 where a mark says so, else bytes as Latin letters. */
export function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD_BYTES);
  const marked = markOf(bytes);
  return marked ? new TextDecoder(marked).decode(head) : Buffer.from(head).toString('latin1').replace(/^ï»¿/, '');
}

function markOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/**
 * Mark-up as text. UTF-8 that is well formed is UTF-8, whatever the head declares; else the declared encoding holds, and
 * Windows-1252 where none is known.
 */
export function decodeMarkUp(bytes: Uint8Array): { readonly text: string; readonly declaredWrong: string | null } {
  const marked = markOf(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), declaredWrong: null };
  const head = headOf(bytes);
  const declared = (XML_ENCODING.exec(head) ?? META_CHARSET.exec(head))?.[1]?.toLowerCase() ?? null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the letters of ASCII, which all encodings share
    const wrong = declared !== null && declared !== 'utf-8' && declared !== 'utf8' && /[^\u0000-\u007f]/.test(text);
    return { text, declaredWrong: wrong ? declared : null };
  } catch {
    // Pages in Vietnamese legacy fonts declare `x-user-defined`: letters of a font, in the places of Western ones.
    const other = declared === null || /^(?:utf-?(?:8|16)|x-user-defined)/.test(declared) || !knows(declared);
    const label = other ? 'windows-1252' : declared;
    return {
      text: new TextDecoder(label).decode(bytes),
      declaredWrong: declared === null || declared === label ? null : declared,
    };
  }
}

function knows(label: string): boolean {
  try {
    return new TextDecoder(label) !== null;
  } catch {
    return false;
  }
}

/** What a reader warns of when the head of a file names another encoding than its bytes have. */
export const charsetWarning = (declared: string) => ({
  code: 'declared-charset-wrong',
  message: `Khai là ${declared} nhưng không phải. The file declares ${declared}, which its bytes are not.`,
});
