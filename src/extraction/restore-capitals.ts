/** Two plain capitals or more, no plain small letter, and a small letter with a mark: `LệNH`, `NGàY`, `CHíNH`. */
function isHalfCapital(word: string): boolean {
  return !/[a-z]/.test(word) && (word.match(/[A-Z]/g)?.length ?? 0) > 1 && /\p{Ll}/u.test(word);
}

/**
 * Gives words that were set in the capital fonts of TCVN3 (ABC) their capitals back: those fonts draw the code of a small letter
 * as a capital, so that the decoded text has `SắC LệNH` for `SẮC LỆNH`. A repair for extraction; no character moves.
 *
 * @returns the text, of the same length, and how many words were changed
 */
export function restoreCapitals(text: string): { readonly text: string; readonly count: number } {
  let count = 0;
  const restored = text.replace(/\p{L}+/gu, (word) => {
    const capital = word.toUpperCase();
    if (!isHalfCapital(word) || capital.length !== word.length) return word;
    count++;
    return capital;
  });
  return { text: restored, count };
}
