import { loadReference, type RulePrecision } from '../../src/instrument/reference/index.js';
import { type Aspect, Confidence, featuresOf } from '../../src/resolution/confidence.js';
import { documentReader } from '../../src/resolution/read-document.js';
import { goldDocuments } from './labels.js';
import { type JudgedCitation, judgeDocument } from './score.js';

/** One document repeats itself: of a feature, so many of its citations count. */
const MOST_OF_A_DOCUMENT = 5;
/** Bounds of the bins of confidence. */
const BINS = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0001];

/** The judged citations of each labelled document. */
export function judgedDocuments(): JudgedCitation[][] {
  const reader = documentReader(loadReference());
  return goldDocuments().map((document) => judgeDocument(document, reader.read(document.text)));
}

/** How often citations with each feature were right, over documents. */
export function countPrecision(documents: readonly (readonly JudgedCitation[])[]): Omit<RulePrecision, 'source'>[] {
  const rows = new Map<string, { aspect: Aspect; feature: string; seen: number; right: number }>();
  for (const document of documents) {
    const counted = new Map<string, number>();
    for (const judged of document) {
      for (const aspect of ['identity', 'relation'] as const) {
        for (const feature of featuresOf(judged.citation, aspect)) {
          const key = `${aspect},${feature}`;
          const before = counted.get(key) ?? 0;
          if (before === MOST_OF_A_DOCUMENT) continue;
          counted.set(key, before + 1);
          const row = rows.get(key) ?? { aspect, feature, seen: 0, right: 0 };
          row.seen += 1;
          row.right += Number(judged[aspect]);
          rows.set(key, row);
        }
      }
    }
  }
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

/** Citations of one bin of confidence, and how many of them are right in instrument, relation and source. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly citations: number;
  readonly right: number;
}

/** How well confidence keeps its word: each document is judged by what was counted in the others. */
export function reliability(documents: readonly (readonly JudgedCitation[])[]): Bin[] {
  const bins = BINS.slice(1).map((to, index) => ({ from: BINS[index] ?? 0, to, citations: 0, right: 0 }));
  documents.forEach((document, left) => {
    const rows = countPrecision(documents.filter((_, index) => index !== left));
    const confidence = new Confidence(rows.map((row) => ({ ...row, source: 'labelled documents' })));
    for (const { citation, identity, relation } of document) {
      const sure = confidence.of(citation);
      const bin = bins.find(({ from, to }) => from <= sure && sure < to);
      if (!bin) throw new Error(`${sure} is no confidence`);
      bin.citations += 1;
      bin.right += Number(identity && relation);
    }
  });
  return bins;
}
