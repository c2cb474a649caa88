import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLetters } from '../../src/reading/legacy-letters.js';
import { placeAt, type SourceText } from '../../src/reading/source-text.js';

/** As VNI writes them, two letters for one; `a` stands for itself. */
const decode = (text: string) => (text.includes('aù') ? { text: text.replaceAll('aù', 'á'), kind: 'vni' } : null);

const place = (offset: number) => ({ page: null, part: null, offset });
const source = (text: string, spans: SourceText['spans']): SourceText => ({
  text,
  reader: 'doc',
  spans,
  repairs: [],
  warnings: [],
});

describe('letters of legacy fonts', () => {
  it('are decoded, and every line stays where it stood', () => {
    const text = source('caùc\nluaät naùy\ncaù', [
      { at: 0, place: place(100), exact: true },
      { at: 11, place: place(500), exact: true },
    ]);
    const decoded = decodeLetters(text, decode);
    expect(decoded.text).toBe('các\nluaät náy\ncá');
    expect(decoded.repairs).toEqual([{ kind: 'encoding-vni', count: 1 }]);
    expect(placeAt(decoded, 0).offset).toBe(100);
    expect(placeAt(decoded, decoded.text.indexOf('luaät')).offset).toBe(105);
    expect(placeAt(decoded, decoded.text.indexOf('náy')).offset).toBe(500);
  });

  it('leave other texts as they are', () => {
    const text = source('các', [{ at: 0, place: place(1), exact: true }]);
    expect(decodeLetters(text, decode)).toBe(text);
  });

  it('keep spans in order from 0, whatever the lines', () => {
    const line = fc.array(fc.constantFrom('aù', 'b', ' '), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(40), { maxLength: 8 }),
        (lines, starts) => {
          const text = lines.join('\n');
          const ats = [...new Set([0, ...starts.filter((at) => at < text.length)])].sort((a, b) => a - b);
          const whole = source(
            text,
            ats.map((at) => ({ at, place: place(at), exact: at % 2 === 0 })),
          );
          const { spans, text: decoded } = decodeLetters(whole, decode);
          expect(spans[0]?.at).toBe(0);
          for (const [index, { at }] of spans.entries()) {
            if (index > 0) expect(at).toBeGreaterThan(spans[index - 1]?.at ?? 0);
            expect(at).toBeLessThanOrEqual(decoded.length);
          }
          // A line begins where it began.
          let from = 0;
          let to = 0;
          for (const [index, old] of lines.entries()) {
            if (old !== '') expect(placeAt({ spans }, to).offset).toBe(placeAt(whole, from).offset);
            from += old.length + 1;
            to += (decoded.split('\n')[index] ?? '').length + 1;
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
