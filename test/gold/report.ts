import { loadReference } from '../../src/instrument/reference/index.js';
import { documentReader } from '../../src/resolution/read-document.js';
import { goldDocuments } from './labels.js';
import { FIGURES, f1, HEADER_FIELDS, type Score, scoreDocument, sum } from './score.js';

/** Scores every labelled document, in the order of their names. */
export function scoreGold(): (Score & { readonly name: string })[] {
  const reader = documentReader(loadReference());
  return goldDocuments().map((document) => ({
    name: document.name,
    ...scoreDocument(document, reader.read(document.text)),
  }));
}

/**
 * Prints the figures over all labelled documents.
 *
 * @param print takes one line
 * @param wanted also a line for each document, and one for each miss
 */
export function reportGold(print: (line: string) => void, wanted: { documents: boolean; misses: boolean }): void {
  const scores = scoreGold();
  for (const { name, figures, misses } of scores) {
    if (wanted.documents)
      print([name.padEnd(30), ...FIGURES.map((figure) => `${figure} ${f1(figures[figure]).toFixed(3)}`)].join('  '));
    if (wanted.misses) for (const miss of misses) print(`  ${miss}`);
  }
  const { figures, header, documents } = sum(scores);
  for (const name of FIGURES) {
    const { right, found, wanted: all } = figures[name];
    print(`${name.padEnd(9)} F1 ${f1(figures[name]).toFixed(4)}  (${right} right of ${found} found, ${all} wanted)`);
  }
  print(`header    ${HEADER_FIELDS.map((field) => `${field} ${header[field]}/${documents}`).join('  ')}`);
}
