/** Letters that OCR reads for figures. */
const FIGURES: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  I: '1',
  i: '1',
  l: '1',
  L: '1',
  '|': '1',
  '!': '1',
  Z: '2',
  S: '5',
  B: '8',
};

/** Figures and letters that OCR takes for one another, under one of them; case and the mark of Đ are lost too. */
const SHAPES: Readonly<Record<string, string>> = {
  '0': 'O',
  D: 'O',
  Đ: 'O',
  Ð: 'O',
  Q: 'O',
  B: 'O',
  '8': 'O',
  '1': 'T',
  I: 'T',
  L: 'T',
  '7': 'T',
  G: 'C',
  '(': 'C',
  '6': 'C',
  '5': 'S',
  V: 'U',
  '9': 'G',
};

/** Figures where OCR may have read letters: `2O2l` is 2021. */
export function asFigures(printed: string): string {
  return printed.replace(/\D/g, (letter) => FIGURES[letter] ?? letter);
}

/** How a word of capitals looks to OCR: words of one shape are taken for one another. */
export function shapeOf(letters: string): string {
  let shape = '';
  for (const letter of letters.toUpperCase()) shape += SHAPES[letter] ?? letter;
  return shape;
}
