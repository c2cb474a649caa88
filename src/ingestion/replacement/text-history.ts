import { closeSync, fstatSync, mkdirSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../../graph/errors.js';
import { numberKey } from '../../instrument/number.js';
import { ReplacedText } from './replaced-text.js';

/** An instrument as far as it must be known to find its earlier texts. */
export interface InstrumentOfTexts {
  readonly id: string;
  readonly type: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly scope: string;
}

const LINE_END = 0x0a;

/**
 * Notes on texts that left the graph since others stand in their places: `replaced.jsonl` beside the texts, a line a note, added to and
 * never rewritten. A text that came back and left again has several; the last counts.
 */
export class TextHistory {
  readonly #file: string;
  #read: { readonly of: string; readonly notes: ReadonlyMap<string, ReplacedText> } = { of: '', notes: new Map() };

  /** @param folder that of the texts */
  constructor(folder: string) {
    this.#file = join(folder, 'replaced.jsonl');
  }

  /** Adds notes. Throws `StoreError` where that cannot be written, as on a full disk. */
  add(notes: readonly ReplacedText[]): void {
    if (notes.length === 0) return;
    try {
      mkdirSync(join(this.#file, '..'), { recursive: true });
      const file = openSync(this.#file, 'a+');
      try {
        const lines = notes.map((note) => `${JSON.stringify(note)}\n`).join('');
        writeSync(file, endsInLine(file) ? `\n${lines}` : lines);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
      throw new StoreError('STORE_FAILED', `What was replaced could not be noted in ${this.#file}: ${why}.`, {
        cause: error,
      });
    }
  }

  /** The last note on each text, by its id. A line that was cut off when it was written is passed over. */
  async all(): Promise<ReadonlyMap<string, ReplacedText>> {
    const stat = statSync(this.#file, { throwIfNoEntry: false });
    if (!stat) return new Map();
    const of = `${stat.size} ${stat.mtimeMs}`;
    if (this.#read.of !== of) {
      const notes = new Map<string, ReplacedText>();
      for (const line of (await readFile(this.#file, 'utf8')).split('\n')) {
        const note = noteIn(line);
        if (note) notes.set(note.document, note);
      }
      this.#read = { of, notes };
    }
    return this.#read.notes;
  }

  /** Notes on texts of one instrument, by the id it had then or by what they said it is; the last replaced first. */
  async of({ id, type, number, date, scope }: InstrumentOfTexts): Promise<readonly ReplacedText[]> {
    const key = number === null ? null : numberKey(number);
    return [...(await this.all()).values()]
      .filter(
        ({ instrument: was }) =>
          was.id === id ||
          (was.number !== null &&
            numberKey(was.number) === key &&
            was.type === type &&
            was.date === date &&
            was.scope === scope),
      )
      .sort((one, other) => (one.at > other.at ? -1 : 1));
  }
}

/** True where the last line was cut off. */
function endsInLine(file: number): boolean {
  const { size } = fstatSync(file);
  const last = Buffer.alloc(1);
  return size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last[0] !== LINE_END;
}

function noteIn(line: string): ReplacedText | null {
  if (line === '') return null;
  try {
    return ReplacedText.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
