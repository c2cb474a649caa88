/** A text as far as its words go: composed letters, runs of white space and the bars between cells as one space. */
export const comparable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/^\ufeff/, '')
    .replace(/[\s|]+/g, ' ')
    .trim();

/**
 * How many characters must be put in, taken out or changed to make one text of another (Levenshtein), by the diagonals of
 * Ukkonen: the cost grows with the errors, not with the square of the length.
 */
export function characterErrors(a: string, b: string): number {
  let reached = new Map<number, number>([[0, 0]]);
  for (let errors = 0; ; errors += 1) {
    const next = new Map<number, number>();
    for (let diagonal = -errors; diagonal <= errors; diagonal += 1) {
      const before = (at: number) => reached.get(at) ?? -2;
      let x = errors === 0 ? 0 : Math.max(before(diagonal) + 1, before(diagonal - 1) + 1, before(diagonal + 1));
      if (x < 0 || x > a.length || x - diagonal > b.length) {
        x = Math.min(x, a.length, b.length + diagonal);
        if (x < 0 || x - diagonal < 0) continue;
      }
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      if (x === a.length && x - diagonal === b.length) return errors;
      next.set(diagonal, x);
    }
    reached = next;
  }
}
