import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadReference } from '../../src/instrument/reference/index.js';
import { countPrecision, judgedDocuments, reliability } from './calibration.js';

const judged = judgedDocuments();

/** Share of right citations among those at `least` or more, and how many there are. */
function atLeast(least: number) {
  const bins = reliability(judged).filter(({ from }) => from >= least);
  const citations = bins.reduce((sum, bin) => sum + bin.citations, 0);
  return { citations, share: bins.reduce((sum, bin) => sum + bin.right, 0) / citations };
}

describe('confidence', () => {
  it('is counted from the labelled documents as they are read now: else run npm run calibrate', () => {
    const stored = loadReference().rulePrecision.map(({ source, ...row }) => row);
    expect(countPrecision(judged)).toEqual(stored);
  });

  it('of 0.9 and more is right nine times in ten, in documents it was not counted from', () => {
    const { citations, share } = atLeast(0.9);
    expect(share).toBeGreaterThanOrEqual(0.9);
    expect(citations).toBeGreaterThan(0.7 * judged.flat().length);
  });

  it('below 0.8 is right less often than above 0.95', () => {
    const low = reliability(judged).filter(({ to }) => to <= 0.8);
    const right = low.reduce((sum, bin) => sum + bin.right, 0) / low.reduce((sum, bin) => sum + bin.citations, 0);
    expect(right).toBeLessThan(atLeast(0.95).share);
  });

  it('names its source in every row', () => {
    const table = readFileSync(new URL('../../data/rule-precision.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    expect(table.every((line) => line.endsWith(',labelled documents'))).toBe(true);
  });
});
