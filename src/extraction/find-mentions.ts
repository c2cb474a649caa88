import { fold } from '../instrument/fold.js';
import { numberKey } from '../instrument/number.js';
import { dateAfter, issuerAfter, reconcileType, typeBefore } from './attach.js';
import type { Lexicon } from './lexicon.js';
import type { Mention } from './mention.js';
import type { NameSpan } from './scan-names.js';
import type { NumberSpan } from './scan-numbers.js';
import type { PlenumSpan } from './scan-plenums.js';
import { type ProvisionSpan, provisionBefore } from './scan-provisions.js';
import type { ShortSpan } from './scan-short.js';
import { typeOfWord } from './type-words.js';

/** What the scanners found in one text. */
export interface Scanned {
  readonly numbers: readonly NumberSpan[];
  readonly names: readonly NameSpan[];
  readonly plenums: readonly PlenumSpan[];
  readonly shorts: readonly ShortSpan[];
  readonly provisions: readonly ProvisionSpan[];
}

/** Between a law's name and its number: `Luật Đất đai số 31/2024/QH15`, `Luật Đất đai năm 2024 số 31/2024/QH15`. */
const NAME_TO_NUMBER = /^[\s,(]*(?:(?:số|SỐ|Số)\s*){1,2}[:.]?\s*$|^\s*$/;

/**
 * Makes mentions of what was scanned: a number with its type word, date and issuer is one mention; a name with a number
 * beside it is that same one; names and plenums without number stand for themselves.
 */
export function findMentions(text: string, scanned: Scanned, lexicon: Lexicon): Mention[] {
  const mentions: Mention[] = [];
  const nameOfNumber = new Map<NumberSpan, NameSpan>();
  const numberOfName = new Map<NameSpan, NumberSpan>();
  joinNamesAndNumbers(text, scanned, lexicon, nameOfNumber, numberOfName);
  let after = 0;
  for (const span of scanned.numbers) {
    mentions.push(numbered(text, span, nameOfNumber.get(span) ?? null, after, scanned.provisions));
    after = span.end;
  }
  scanned.names.forEach((span, index) => {
    if (numberOfName.has(span)) return;
    const holder = holderOf(scanned.names, index);
    mentions.push(named(text, span, holder === null ? null : (numberOfName.get(holder) ?? holder), scanned.provisions));
  });
  for (const span of scanned.plenums) {
    if (!overlapsNumber(scanned.numbers, span)) mentions.push(plenum(text, span));
  }
  let known: ReadonlySet<string> | null = null;
  for (const span of scanned.shorts) {
    if (overlapsNumber(scanned.numbers, span)) continue;
    known ??= new Set(scanned.numbers.map((number) => shortKey(typeOfNumber(text, number), number.number.serial)));
    if (span.labelled || known.has(shortKey(span.type, span.serial)))
      mentions.push(short(text, span, scanned.provisions));
  }
  return mentions.sort((one, other) => one.outerStart - other.outerStart || other.end - one.end);
}

/** True where a span shares characters with a number; numbers come in the order of the text. */
function overlapsNumber(
  numbers: readonly NumberSpan[],
  span: { readonly start: number; readonly end: number },
): boolean {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  return (numbers[low]?.start ?? Number.POSITIVE_INFINITY) < span.end;
}

function joinNamesAndNumbers(
  text: string,
  { names, numbers }: Scanned,
  lexicon: Lexicon,
  nameOfNumber: Map<NumberSpan, NameSpan>,
  numberOfName: Map<NameSpan, NumberSpan>,
): void {
  let next = 0;
  names.forEach((name, index) => {
    while (next < numbers.length && (numbers[next]?.start ?? 0) < name.end) next++;
    const number = numbers[next];
    if (!number || number.start - name.end > 16 || !NAME_TO_NUMBER.test(text.slice(name.end, number.start))) return;
    if (number.number.family !== 'assembly' && number.number.family !== 'old') return;
    const holder = holderOf(names, index);
    // An amending law's number stands behind the law it amends; that law's own number is known by name.
    const own = holder === null || lexicon.numbersOf(name.name).has(numberKey(number.number.canonical));
    const owner = own ? name : holder;
    if (owner.amends > 0 && own) return;
    nameOfNumber.set(number, owner);
    numberOfName.set(owner, number);
  });
}

/** The amending law whose name holds the name at `index`, or null. */
function holderOf(names: readonly NameSpan[], index: number): NameSpan | null {
  const span = names[index];
  for (let back = index - 1; span && back >= 0; back--) {
    const other = names[back];
    if (other && other.amends > 0 && other.start <= span.start && span.end <= other.end && other !== span) return other;
    if (other && other.end < span.start && index - back > 30) break;
  }
  return null;
}

function numbered(
  text: string,
  span: NumberSpan,
  name: NameSpan | null,
  after: number,
  provisions: readonly ProvisionSpan[],
): Mention {
  const before = name
    ? {
        start: name.start,
        type: typeOfWord(/^(?:Bộ\s*)?\p{L}+(?:\s+lệnh|\s+pháp)?/iu.exec(text.slice(name.start))?.[0] ?? ''),
      }
    : typeBefore(text, span.start, after);
  const { date: printed, end, issuer } = tail(text, span.end);
  const date = agrees(printed, span.number.year) ? printed : null;
  const provision = provisionBefore(text, provisions, before.start);
  return {
    kind: 'numbered',
    start: span.start,
    end: span.end,
    outerStart: before.start,
    outerEnd: name && name.amends > 0 ? name.start + 4 : end,
    designation: {
      by: 'number',
      number: span.number,
      type: reconcileType(span.number, before.type),
      name: name?.name ?? null,
    },
    date,
    ...(printed !== null && date === null ? { oddDate: printed } : {}),
    issuer,
    pinpoint: provision?.quote ?? null,
    rules: [
      span.rule,
      ...(name ? ['name-with-number'] : []),
      ...(date ? ['date-after'] : []),
      ...(provision ? ['provision-before'] : []),
    ],
  };
}

/** A short form names its instrument by type and serial: the dictionary of what a document has named in full. */
export function shortKey(type: string, serial: string): string {
  return `${type} ${serial.replace(/^0+(?=\d)/, '')}`;
}

function typeOfNumber(text: string, span: NumberSpan): string {
  return reconcileType(span.number, typeBefore(text, span.start, 0).type);
}

function short(text: string, span: ShortSpan, provisions: readonly ProvisionSpan[]): Mention {
  const { date, end, issuer } = tail(text, span.end);
  const provision = provisionBefore(text, provisions, span.outerStart);
  return {
    kind: 'short',
    start: span.start,
    end: span.end,
    outerStart: span.outerStart,
    outerEnd: end,
    designation: { by: 'serial', serial: span.serial, type: span.type },
    date,
    issuer,
    pinpoint: provision?.quote ?? null,
    rules: ['number-short', ...(date ? ['date-after'] : []), ...(provision ? ['provision-before'] : [])],
  };
}

/** A date more than a year from the year in the number is a misprint, or another's. */
function agrees(date: string | null, year: number | null): boolean {
  return date === null || year === null || Math.abs(Number(date.slice(0, 4)) - year) <= 1;
}

/** Date and issuer behind a mention, in either order. */
function tail(text: string, from: number): { date: string | null; issuer: string | null; end: number } {
  const first = dateAfter(text, from);
  const issuer = issuerAfter(text, first.end);
  if (first.date !== null || issuer.issuer === null)
    return { date: first.date, issuer: issuer.issuer, end: issuer.end };
  const second = dateAfter(text, issuer.end);
  return { date: second.date, issuer: issuer.issuer, end: second.end };
}

function named(
  text: string,
  span: NameSpan,
  holder: NameSpan | NumberSpan | null,
  provisions: readonly ProvisionSpan[],
): Mention {
  // What stands behind the last amended law dates the law that amends.
  const own =
    holder === null
      ? tail(text, span.end)
      : { date: null, issuer: null, end: tail(text, Math.max(span.end, holder.end)).end };
  const provision = provisionBefore(text, provisions, span.start);
  const head = /^(?:Bộ\s*)?\p{L}+(?:\s+lệnh|\s+pháp)?/iu.exec(text.slice(span.start, span.start + 20))?.[0] ?? '';
  return {
    kind: 'named',
    start: span.start,
    end: span.end,
    outerStart: span.start,
    outerEnd: span.amends > 0 ? span.start + 4 : Math.max(own.end, span.end),
    designation: {
      by: 'name',
      name: span.name,
      printed: text.slice(span.start, span.end).replace(/\s+/g, ' '),
      type: typeOfWord(head) ?? (span.name.startsWith('bo luat') ? 'Bộ luật' : 'Luật'),
      year: span.year,
    },
    date: own.date,
    issuer: own.issuer,
    pinpoint: provision?.quote ?? null,
    rules: [span.rule, ...(own.date ? ['date-after'] : []), ...(provision ? ['provision-before'] : [])],
  };
}

function plenum(text: string, span: PlenumSpan): Mention {
  return {
    kind: 'plenum',
    start: span.start,
    end: span.end,
    outerStart: span.start,
    outerEnd: span.end,
    designation: { by: 'plenum', plenum: span, titleWords: fold(text.slice(span.end, span.end + 240)) },
    date: null,
    issuer: null,
    pinpoint: null,
    rules: [span.rule],
  };
}
