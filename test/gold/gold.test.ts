import { describe, expect, it } from 'vitest';
import { goldDocuments, isSeed } from './labels.js';
import { scoreGold } from './report.js';
import { FIGURES, f1, HEADER_FIELDS, sum } from './score.js';

const scores = scoreGold();
const seeds = new Set(
  goldDocuments()
    .filter(isSeed)
    .map(({ name }) => name),
);

/** The measures promised; what is measured stands in docs/measures.md, and `npm run gold` shows smaller losses. */
const FLOORS = { span: 0.985, identity: 0.965, relation: 0.94, edge: 0.94 };
const HEADER_FLOOR = 0.97;

describe('the five seeds', () => {
  const ofSeeds = scores.filter(({ name }) => seeds.has(name));
  const all = sum(ofSeeds);

  it('are five', () => {
    expect(all.documents).toBe(5);
  });

  it.each(FIGURES)('come out right in every %s', (figure) => {
    expect(all.misses).toEqual([]);
    expect(f1(all.figures[figure])).toBe(1);
  });

  it('hold a newspaper page that cites nothing', () => {
    const page = ofSeeds.filter(({ figures }) => figures.span.wanted === 0);
    expect(page.map(({ figures }) => figures.span)).toEqual([{ right: 0, found: 0, wanted: 0 }]);
  });
});

describe('all labelled documents', () => {
  const all = sum(scores);

  it.each(FIGURES)('keep the %s figure', (figure) => {
    expect(f1(all.figures[figure])).toBeGreaterThanOrEqual(FLOORS[figure]);
  });

  it.each(HEADER_FIELDS)('keep the header field %s', (field) => {
    expect(all.header[field] / all.documents).toBeGreaterThanOrEqual(HEADER_FLOOR);
  });
});
