/** How many answers are kept; then all are let go, which is cheaper than to order them by age. */
const KEPT = 4096;
/** Longer strings are no numbers, and are not kept alive. */
const LONGEST = 48;

/** A pure function of a short string that remembers its answers, in bounded memory. */
export function remembered<Value>(compute: (key: string) => Value): (key: string) => Value {
  const answers = new Map<string, Value>();
  return (key) => {
    if (key.length > LONGEST) return compute(key);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const kept = ownCopy(key);
    const value = compute(kept);
    if (answers.size >= KEPT) answers.clear();
    answers.set(kept, value);
    return value;
  };
}

/** A part cut from a text keeps the whole text alive for as long as it lives itself; a copy does not. */
function ownCopy(part: string): string {
  return Buffer.from(part, 'utf16le').toString('utf16le');
}
