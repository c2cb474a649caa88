import { fold } from '../instrument/fold.js';
import type { Reader, TextHit } from './port.js';

const WORD = /[a-z0-9]+/g;

/**
 * Instruments in whose folded title, number and type all words of `text` (folded) stand; in title and number a word may
 * be the beginning of a longer one. Best first: those with just this number, then those with the words together, then by
 * how many stand whole, shorter titles first, then by id. It is one statement for both engines, so that they agree on
 * every answer and its order: their full-text indexes agree on neither.
 */
export async function searchText(read: Reader['run'], text: string, limit: number): Promise<TextHit[]> {
  const phrase = text.match(WORD) ?? [];
  if (phrase.length === 0 || limit <= 0) return [];
  const types = (await read('search/types', {})).map(({ type }) => ({ type, words: fold(type).split(' ') }));
  const words = [...new Set(phrase)].map((word) => ({
    word,
    types: types.filter((known) => known.words.includes(word)).map(({ type }) => type),
  }));
  // A word of a type stands in very many instruments; of the others, longer ones are rarer.
  const [rarest] = [...words].sort((a, b) => a.types.length - b.types.length || b.word.length - a.word.length);
  if (rarest === undefined) return [];
  return read('search/instruments', {
    rarest: rarest.word,
    rarestTypes: rarest.types,
    words,
    phrase: phrase.join(' '),
    limit,
  });
}
