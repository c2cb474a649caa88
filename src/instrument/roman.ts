const NUMERALS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');

/** Terms and legislatures are counted in Roman figures. `XI` for 11; null for what is not from 1 to 20. */
export function romanNumeral(value: number): string | null {
  return NUMERALS[value - 1] ?? null;
}

/** 11 for `XI`; null for what is no such figure. */
export function romanValue(numeral: string): number | null {
  const at = NUMERALS.indexOf(numeral);
  return at < 0 ? null : at + 1;
}
