import { decoders, type LegacyKind } from './legacy-tables.js';
import { isSyllable } from './vietnamese-syllable.js';

/** A text that was in an older encoding, decoded. */
export interface LegacyText {
  readonly text: string;
  readonly kind: LegacyKind;
  /** Lines that were decoded; the others were Unicode, or had nothing to decode. */
  readonly lines: number;
}

/** What is looked at to tell the encoding, in characters. */
const SAMPLE = 200_000;

/** Gain below which a text stays as it is: two words that were no syllables and become some; more beside Unicode. */
const LEAST_GAIN = { alone: 4, besideUnicode: 10 };

/** Words in whose favour or against which something can be said: they hold more than ASCII. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: VISCII takes six control characters for letters
const WORD = /[A-Za-z\u0002\u0005\u0006\u0014\u0019\u001e\u0080-\u{10ffff}]+/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const BEYOND_ASCII = /[\u0002\u0005\u0006\u0014\u0019\u001e\u0080-\u{10ffff}]/u;
/** Signs of any text, at the edge of a word or alone. */
const SIGNS = /^[\u00a0«»°§·•‘’“”„–—…′″]+|[\u00a0«»°§·•‘’“”„–—…′″]+$/gu;
/** Signs that stand behind a number or a unit and say nothing of the encoding: m², 3 ×, ½. */
const UNITS = /^[¹²³ºª×÷±¼½¾€£µ]+|[¹²³ºª×÷±¼½¾€£]+$/gu;

/** A letter that only Unicode has, so that the line it stands in is decoded already. */
const UNICODE_LETTER = /[\u0102-\u01b0\u1ea0-\u1ef9](?<![ŒœŠšŸŽžƒ])/u;

/**
 * Decodes text whose characters are bytes of TCVN3 (ABC), VNI, VISCII or Windows-1258, or of UTF-8, each read as one
 * Latin letter: what comes of such a file when it is opened as Windows-1252, and what Word 6 gives of its fonts.
 * Told by how many words are Vietnamese syllables under each reading; lines that are Unicode already stay.
 *
 * @returns null where the text is best as it stands
 */
export function decodeLegacy(text: string): LegacyText | null {
  if (!BEYOND_ASCII.test(text)) return null;
  const kind = kindOf(text.slice(0, SAMPLE));
  return kind && decodeLines(text, kind);
}

function kindOf(sample: string): LegacyKind | null {
  const written = sample.split('\n').filter((line) => BEYOND_ASCII.test(line));
  const lines = written.filter((line) => !UNICODE_LETTER.test(line));
  let best: LegacyKind | null = null;
  let most = (lines.length < written.length ? LEAST_GAIN.besideUnicode : LEAST_GAIN.alone) - 1;
  for (const kind of Object.keys(decoders) as LegacyKind[]) {
    const gain = lines.reduce((sum, line) => sum + Math.max(0, gainOf(line, kind)), 0);
    if (gain > most) [best, most] = [kind, gain];
  }
  return best;
}

function decodeLines(text: string, kind: LegacyKind): LegacyText | null {
  let lines = 0;
  const source = text.split('\n');
  const evidence = source.map((line) => {
    if (!BEYOND_ASCII.test(line)) return 0;
    return UNICODE_LETTER.test(line) ? -1 : gainOf(line, kind);
  });
  // A line that says nothing is as the one before it, and at the head as the most.
  let decodes = evidence.reduce((sum, gain) => sum + Math.sign(gain), 0) > 0;
  const decoded = source.map((line, index) => {
    const gain = evidence[index] ?? 0;
    if (gain !== 0) decodes = gain > 0;
    const other = decodes ? decoders[kind](line) : line;
    if (other !== line) lines++;
    return other;
  });
  return lines > 0 ? { text: decoded.join('\n'), kind, lines } : null;
}

/** How many more words of a line are Vietnamese syllables when it is decoded: 2 for each that was none before. */
function gainOf(line: string, kind: LegacyKind): number {
  let gain = 0;
  for (const [token] of line.matchAll(WORD)) {
    const word = token.replace(SIGNS, '');
    if (!/[a-z]/i.test(word) || !BEYOND_ASCII.test(word.replace(UNITS, ''))) continue;
    const decoded = decoders[kind](token).replace(SIGNS, '');
    if (decoded !== word) gain += standing(decoded) - standing(word);
  }
  return gain;
}

function standing(word: string): number {
  return !BEYOND_ASCII.test(word) ? 0 : isSyllable(word) ? 1 : -1;
}
