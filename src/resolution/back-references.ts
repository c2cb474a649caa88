import type { ExtractedMention } from '../extraction/extract.js';
import { shortKey } from '../extraction/find-mentions.js';
import type { ResolvingRule } from '../extraction/rules-of-resolving.js';
import { CENTRAL, type InstrumentClaim } from '../instrument/claim.js';
import { noting } from './helping-rules.js';

/**
 * What numbers without their tail mean: the instrument of that type and serial the document names in full, the last before it,
 * else the first after; where it names none, no more than what is printed.
 */
export function completeShort(
  mentions: readonly ExtractedMention[],
  known: readonly (InstrumentClaim | null)[],
  host: InstrumentClaim,
  helped: readonly ResolvingRule[][],
): (InstrumentClaim | null)[] {
  const first = new Map<string, InstrumentClaim>();
  mentions.forEach(({ designation }, index) => {
    const claim = known[index];
    if (designation.by !== 'number' || !claim) return;
    const key = shortKey(claim.type, designation.number.serial);
    if (!first.has(key)) first.set(key, claim);
  });
  const last = new Map<string, InstrumentClaim>();
  return mentions.map(({ designation, date }, index) => {
    const claim = known[index] ?? null;
    if (designation.by === 'number' && claim) last.set(shortKey(claim.type, designation.number.serial), claim);
    if (designation.by !== 'serial') return claim;
    const { type, serial } = designation;
    const key = shortKey(type, serial);
    const named = last.get(key) ?? first.get(key);
    const scope = host.scope === CENTRAL ? CENTRAL : null;
    if (named) noting(helped, index)('short-in-document');
    else if (scope !== null) noting(helped, index)('scope-of-host');
    return named ?? { type, number: serial, date, issuer: null, scope, title: null };
  });
}

/**
 * Gives back references what they point at: "Chương trình hành động nêu trên" the last mention of that type before it; "Luật này"
 * in quoted amending text what the host amends.
 */
export function pointBack(
  mentions: readonly ExtractedMention[],
  known: readonly (InstrumentClaim | null)[],
  host: InstrumentClaim,
  helped: readonly ResolvingRule[][],
): (InstrumentClaim | null)[] {
  const amended = new Map<string, InstrumentClaim>();
  mentions.forEach(({ relation, from }, index) => {
    const claim = known[index];
    if (claim && relation === 'AMENDS' && from === null && !amended.has(claim.type)) amended.set(claim.type, claim);
  });
  const lastOf = new Map<string | null, InstrumentClaim>();
  const at = new Map(
    mentions.map(({ outerStart, designation }, index) => [designation.by === 'defined' ? -1 : outerStart, index]),
  );
  return mentions.map(({ designation, kind, rules }, index) => {
    const claim = known[index] ?? null;
    if (designation.by === 'defined') {
      noting(helped, index)('name-in-document');
      return known[at.get(designation.definedAt) ?? -1] ?? null;
    }
    if (claim && kind !== 'self') lastOf.set(claim.type, claim).set(null, claim);
    if (claim || designation.by !== 'back') return claim;
    const pointed = rules.includes('this-quoted')
      ? amended.get(designation.type ?? host.type)
      : lastOf.get(designation.type);
    if (pointed) noting(helped, index)('back-pointed');
    return pointed ?? null;
  });
}
