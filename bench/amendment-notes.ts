// npm run bench:amendment-notes [-- FILE --misses]: reads official notes of amendment (columns pd_id, provision, type, number,
// amend_note; .gz too) and tells how many give the amender, the relation, the amended instrument and the day of effect.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { noteChecker, readNotes } from '../test/extraction/amendment-notes.js';

const file = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const path = file ?? new URL('../test/extraction/amendment-notes.tsv', import.meta.url);
const bytes = readFileSync(path);
const notes = readNotes((bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8'));
const check = noteChecker();
let right = 0;
for (const note of notes) {
  const wrong = check(note);
  if (wrong.length === 0) right++;
  else if (process.argv.includes('--misses'))
    console.log(`${note.id} ${note.type} ${note.number}: ${wrong.join('; ')} | ${note.note}`);
}
console.log(`${right} of ${notes.length} notes right (${((100 * right) / notes.length).toFixed(2)} %)`);
