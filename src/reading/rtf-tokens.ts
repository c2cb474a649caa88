/** One token of Rich Text Format 1.9.1. */
export type RtfToken =
  | { readonly kind: 'open' | 'close'; readonly at: number }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null; readonly at: number }
  /** A character of the code page: `\'e1`. */
  | { readonly kind: 'byte'; readonly byte: number; readonly at: number }
  /** Characters that stand for themselves, as bytes of the code page. */
  | { readonly kind: 'text'; readonly from: number; readonly to: number; readonly at: number };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isLineEnd = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d;

/** The longest control word is 32 letters, the longest parameter ten digits (specification, "Control Word"). */
const LONGEST_WORD = 32;
const LONGEST_VALUE = 10;

/** The tokens of an RTF file. Binary data (`\binN`) are passed over. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === OPEN || byte === CLOSE) {
      yield { kind: byte === OPEN ? 'open' : 'close', at };
      at += 1;
    } else if (byte === BACKSLASH) {
      const { token, next } = control(bytes, at);
      yield token;
      at = token.kind === 'word' && token.word === 'bin' ? next + Math.max(0, token.value ?? 0) : next;
    } else if (isLineEnd(byte) || byte === 0) at += 1;
    else {
      const from = at;
      while (at < bytes.length && !isMark(bytes[at])) at += 1;
      yield { kind: 'text', from, to: at, at: from };
    }
  }
}

const isMark = (byte: number | undefined): boolean =>
  byte === OPEN || byte === CLOSE || byte === BACKSLASH || byte === 0 || isLineEnd(byte);

function control(bytes: Uint8Array, at: number): { token: RtfToken; next: number } {
  const first = bytes[at + 1];
  if (!isLetter(first)) {
    if (first === 0x27) {
      const byte = Number.parseInt(String.fromCharCode(bytes[at + 2] ?? 0, bytes[at + 3] ?? 0), 16);
      return { token: { kind: 'byte', byte: Number.isNaN(byte) ? 0x3f : byte, at }, next: at + 4 };
    }
    const word = isLineEnd(first) ? 'par' : String.fromCharCode(first ?? 0x20);
    return { token: { kind: 'word', word, value: null, at }, next: at + 2 };
  }
  let next = at + 1;
  while (isLetter(bytes[next]) && next - at <= LONGEST_WORD) next += 1;
  const word = String.fromCharCode(...bytes.subarray(at + 1, next));
  const digits = next;
  if (bytes[next] === 0x2d) next += 1;
  while (isDigit(bytes[next]) && next - digits <= LONGEST_VALUE) next += 1;
  const value = next > digits ? Number(String.fromCharCode(...bytes.subarray(digits, next))) : null;
  if (bytes[next] === 0x20) next += 1;
  return { token: { kind: 'word', word, value: value !== null && Number.isFinite(value) ? value : null, at }, next };
}
