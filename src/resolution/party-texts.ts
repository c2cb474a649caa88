import type { PlenumSpan } from '../extraction/scan-plenums.js';
import { CENTRAL, type InstrumentClaim } from '../instrument/claim.js';
import { notAfter } from '../instrument/date.js';
import { fold } from '../instrument/fold.js';
import { numberKey } from '../instrument/number.js';
import type { PartyInstrument, PlenumInstrument, Reference } from '../instrument/reference/index.js';

/** Words that titles share and that tell nothing apart. */
const COMMON_WORDS = new Set(
  've va cua cac cho trong doi voi tinh hinh moi mot so tiep tuc dang cong tac viec'.split(' '),
);

/**
 * The text a plenum or congress adopted. One plenum adopts several (`number_grammar` §4): the words of the title that follow
 * choose; where they do not, number and date stay unknown.
 */
export function plenumInstrument(
  span: PlenumSpan,
  titleWords: string,
  quote: string,
  reference: Reference,
): InstrumentClaim {
  const rows = resolutionsOf(span, reference);
  const row = rows.length === 1 ? rows[0] : byTitle(rows, titleWords);
  const oneDay = new Set(rows.map((candidate) => candidate.date)).size === 1 ? (rows[0]?.date ?? null) : null;
  return {
    type: 'Nghị quyết',
    number: row?.number ?? null,
    date: row?.date ?? oneDay,
    issuer: row?.issuer ?? (span.plenum === 'congress' ? 'Đại hội đại biểu toàn quốc' : 'Ban Chấp hành Trung ương'),
    scope: CENTRAL,
    title: row?.title ?? quote.replace(/\s+/g, ' '),
  };
}

/** All that a plenum or congress adopted, where what is printed does not choose among several: each may be meant. */
export function plenumAlternatives(span: PlenumSpan, titleWords: string, reference: Reference): InstrumentClaim[] {
  const rows = resolutionsOf(span, reference);
  if (rows.length < 2 || byTitle(rows, titleWords)) return [];
  return rows.map(({ type, number, date, issuer, title }) => ({ type, number, date, issuer, scope: CENTRAL, title }));
}

/** The texts of a plenum that some typed words may mean: those whose titles hold most of the words, or all where no word helps. */
export function plenumCandidates(
  span: PlenumSpan,
  typedWords: string,
  reference: Reference,
): readonly PlenumInstrument[] {
  const rows = resolutionsOf(span, reference);
  const typed = typedWords.split(/[^a-z0-9]+/).filter((word) => word.length > 1 && !COMMON_WORDS.has(word));
  const score = (row: PlenumInstrument) => {
    const title = new Set(fold(row.title).split(/[^a-z0-9]+/));
    return typed.filter((word) => title.has(word)).length;
  };
  const best = Math.max(0, ...rows.map(score));
  return rows.filter((row) => score(row) === best);
}

/** The resolutions a plenum or congress adopted. */
function resolutionsOf(span: PlenumSpan, reference: Reference): readonly PlenumInstrument[] {
  return reference.plenums.filter(
    (row) => row.term === span.term && row.plenum === String(span.plenum) && row.type === 'Nghị quyết',
  );
}

function byTitle(rows: readonly PlenumInstrument[], titleWords: string): PlenumInstrument | undefined {
  const words = new Set(titleWords.split(/[^a-z0-9]+/));
  const scored = rows
    .map((row) => {
      const title = fold(row.title)
        .split(/[^a-z0-9]+/)
        .filter((word) => word.length > 1 && !COMMON_WORDS.has(word));
      return { row, score: title.filter((word) => words.has(word)).length / Math.max(1, title.length) };
    })
    .sort((one, other) => other.score - one.score);
  const [best, second] = scored;
  return best && best.score >= 0.5 && best.score > (second?.score ?? 0) + 0.15 ? best.row : undefined;
}

/** A central Party text cited by number without date: known only where one of that number existed by then. */
export function partyInstrument(
  claim: InstrumentClaim,
  citedOn: string | null,
  reference: Reference,
): PartyInstrument | PlenumInstrument | null {
  if (claim.number === null || claim.scope !== CENTRAL) return null;
  const key = numberKey(claim.number);
  const ofNumber = rowsByNumber(reference).get(key) ?? [];
  const rows = ofNumber.filter((row) => row.type === claim.type && notAfter(row.date, citedOn));
  return new Set(rows.map((row) => row.date)).size === 1 ? (rows[0] ?? null) : null;
}

const byReference = new WeakMap<Reference, ReadonlyMap<string, readonly (PartyInstrument | PlenumInstrument)[]>>();

function rowsByNumber(reference: Reference): ReadonlyMap<string, readonly (PartyInstrument | PlenumInstrument)[]> {
  const known = byReference.get(reference);
  if (known) return known;
  const byNumber = new Map<string, (PartyInstrument | PlenumInstrument)[]>();
  for (const row of [...reference.partyInstruments, ...reference.plenums]) {
    if (row.number === null) continue;
    const rows = byNumber.get(numberKey(row.number));
    if (rows) rows.push(row);
    else byNumber.set(numberKey(row.number), [row]);
  }
  byReference.set(reference, byNumber);
  return byNumber;
}
