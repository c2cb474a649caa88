import type { TextRepair } from '../instrument/citation.js';
import { findDamagedWords } from './damaged-words.js';
import { applyEdits, backOver, type Edit, type RepairEdit, UNMOVED, type WayBack } from './edits.js';
import { findMisreadDates } from './misread-dates.js';
import { findMisreadNumbers } from './misread-numbers.js';
import { repairCharacters } from './repair-characters.js';

/** A text made fit for reading by rules, with the way back to the original and what was done. */
export interface RepairedText extends WayBack {
  readonly text: string;
  readonly repairs: readonly TextRepair[];
}

/** Repairs a text; the original is untouched, and every place in the repaired text leads back to one in the original. */
export function repair(original: string): RepairedText {
  const characters = repairCharacters(original);
  const edits = editsFor(characters.text);
  const { text, way } =
    edits.length === 0 ? { text: characters.text, way: UNMOVED } : applyEdits(characters.text, edits);
  const counts = new Map<string, number>([
    ['unicode-form', characters.composed],
    ['unseen-character', characters.unseen],
    ['look-alike-letter', characters.lookAlikes],
    ['capital-font', characters.capitals],
  ]);
  for (const { kind } of edits) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const repairs = [...counts].flatMap(([kind, count]) => (count === 0 ? [] : [{ kind, count }]));
  return { text, ...backOver(way, characters.way), repairs };
}

/** What is to be done to the words, numbers and dates of a text whose characters are in order, ascending. */
export function editsFor(text: string): RepairEdit[] {
  const as = (kind: RepairEdit['kind']) => (edit: Edit) => ({ ...edit, kind });
  const found = [
    ...findDamagedWords(text),
    ...findMisreadNumbers(text).map(as('misread-number')),
    ...findMisreadDates(text).map(as('misread-date')),
  ].sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return found.filter((edit) => {
    const apart = edit.start >= end;
    if (apart) end = edit.end;
    return apart;
  });
}
