import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, backOver, type Edit } from '../../src/extraction/edits.js';

const texts = fc.string({ minLength: 1, maxLength: 40 });
const cuts = fc.array(fc.tuple(fc.nat(39), fc.integer({ min: 1, max: 4 }), fc.string({ minLength: 1, maxLength: 4 })));

/** Edits within a text, apart from one another. */
function editsWithin(text: string, drawn: readonly (readonly [number, number, string])[]): Edit[] {
  const edits: Edit[] = [];
  for (const [start, length, put] of drawn.toSorted(([one], [other]) => one - other))
    if (start >= (edits.at(-1)?.end ?? 0) && start + length <= text.length)
      edits.push({ start, end: start + length, text: put });
  return edits;
}

describe('edits', () => {
  it('lead every character outside them back to itself', () => {
    const { text, way } = applyEdits('Căncứ Nghịđịnh', [
      { start: 3, end: 4, text: ' c' },
      { start: 10, end: 11, text: ' đ' },
    ]);
    expect(text).toBe('Căn cứ Nghị định');
    expect('Căncứ Nghịđịnh'.slice(way.start(7), way.end(16))).toBe('Nghịđịnh');
  });

  it('lead every stretch back to one of the text before, in order, one set over the other', () => {
    fc.assert(
      fc.property(texts, cuts, cuts, (before, some, others) => {
        const first = applyEdits(before, editsWithin(before, some));
        const second = applyEdits(first.text, editsWithin(first.text, others));
        const way = backOver(second.way, first.way);
        let reached = 0;
        for (let offset = 0; offset < second.text.length; offset++) {
          expect(way.start(offset)).toBeGreaterThanOrEqual(reached);
          expect(way.end(offset + 1)).toBeGreaterThan(way.start(offset));
          expect(way.end(offset + 1)).toBeLessThanOrEqual(before.length);
          reached = way.start(offset);
        }
      }),
    );
  });
});
