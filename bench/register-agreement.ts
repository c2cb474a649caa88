// npm run bench:register -- REGISTER FILES [--misses]: of the citations in FILES whose number stands in REGISTER (columns as `cancu
// import` takes them), how many agree with it in type, year and day.

import { EntryError, listedInstrument } from '../src/ingestion/register/listed-instrument.js';
import { readRegister } from '../src/ingestion/register/read-register.js';
import type { InstrumentClaim } from '../src/instrument/claim.js';
import { yearOf } from '../src/instrument/date.js';
import { loadReference } from '../src/instrument/reference/index.js';
import { numberWords } from '../src/instrument/urn.js';
import { documentReader } from '../src/resolution/read-document.js';
import { documentsOf } from './documents.js';

const [registerPath, ...files] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (registerPath === undefined || files.length === 0)
  throw new Error('npm run bench:register -- REGISTER FILES [--misses]');
const reference = loadReference();
const reader = documentReader(reference);

/** Entries by number; a number that is no key may have several. */
const listed = new Map<string, InstrumentClaim[]>();
let refused = 0;
for await (const record of readRegister(registerPath)) {
  try {
    if ('broken' in record) throw new EntryError('ENTRY_BROKEN', record.broken);
    const { instrument } = listedInstrument(record.fields, reference);
    const key = numberWords(instrument.number ?? '');
    listed.set(key, [...(listed.get(key) ?? []), instrument]);
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    refused += 1;
  }
}

const ASPECTS = ['type', 'year', 'day'] as const;
const agreed = { type: 0, year: 0, day: 0, all: 0 };
let citations = 0;
let inRegister = 0;
let dated = 0;
const misses = new Map<string, number>();
for (const { name, text } of documentsOf(files)) {
  for (const { target, kind } of reader.read(text).citations) {
    if (kind === 'self' || target?.number == null) continue;
    citations += 1;
    const entries = listed.get(numberWords(target.number));
    if (!entries) continue;
    inRegister += 1;
    const agrees = (entry: InstrumentClaim) => ({
      type: entry.type === target.type,
      year: yearOf(target.date) === null || yearOf(entry.date) === null || yearOf(entry.date) === yearOf(target.date),
      day: target.date?.length !== 10 || entry.date === null || entry.date === target.date,
    });
    const best = entries.map(agrees).sort((one, other) => count(other) - count(one))[0];
    if (!best) continue;
    if (target.date?.length === 10) dated += 1;
    for (const aspect of ASPECTS) if (best[aspect]) agreed[aspect] += 1;
    if (count(best) === ASPECTS.length) agreed.all += 1;
    else {
      const wrong = ASPECTS.filter((aspect) => !best[aspect]).join('+');
      const entry = entries.map(({ type, date }) => `${type} ${date}`).join(' | ');
      const said = `${wrong}: ${target.type} ${target.number} ${target.date}; register ${entry}; ${name.replace(/^.*\//, '').replace(/:.*/, '')}`;
      misses.set(said, (misses.get(said) ?? 0) + 1);
    }
  }
}

function count(verdict: Readonly<Record<(typeof ASPECTS)[number], boolean>>): number {
  return ASPECTS.filter((aspect) => verdict[aspect]).length;
}

const share = (part: number) => `${part} = ${((100 * part) / Math.max(1, inRegister)).toFixed(2)} %`;
console.log(`${listed.size} numbers in the register (${refused} entries refused)`);
console.log(`${citations} citations with a number, ${inRegister} of them in the register, ${dated} with a full day`);
for (const aspect of ASPECTS) console.log(`${aspect.padEnd(5)} agrees in ${share(agreed[aspect])}`);
console.log(`all   agree in  ${share(agreed.all)}`);
if (process.argv.includes('--misses'))
  for (const [said, times] of [...misses].sort(([, one], [, other]) => other - one)) console.log(`${times} x ${said}`);
