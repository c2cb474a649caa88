import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { noteChecker, readNotes } from './amendment-notes.js';

const notes = readNotes(readFileSync(new URL('amendment-notes.tsv', import.meta.url), 'utf8'));
const check = noteChecker();

/** Damage that no rule of the language mends: the amended number ends at its type (`11/2020/TT-`), a type word is printed twice. */
const DAMAGED = /^\S+\/TT-$|Thông tư số Thông tư số/;

it('official notes of every wording give the amender, what it amends, its provision and its day', () => {
  const whole = notes.filter(({ number, note }) => !DAMAGED.test(number) && !DAMAGED.test(note));
  expect(whole.length).toBeGreaterThan(140);
  expect(whole.flatMap((note) => check(note).map((fault) => `${note.id}: ${fault}: ${note.note}`))).toEqual([]);
});
