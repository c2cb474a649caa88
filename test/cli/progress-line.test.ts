import fc from 'fast-check';
import pc from 'picocolors';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { type ProgressState, plainProgress, progressLine } from '../../src/cli/progress-line.js';

const plain = pc.createColors(false);
const state: ProgressState = {
  done: 1234,
  total: 20_000,
  refused: 2,
  share: 0.5,
  rate: 312.4,
  left: 75,
  name: 'van-ban/Nghị định số 30.docx',
};

describe('the line of progress', () => {
  it.each([
    [
      140,
      '████████████░░░░░░░░░░░░ 50 % 1234/20000 văn bản (documents), 2 không nhận (refused), 312/s, còn (left) 1:15  ',
    ],
    [90, '█████░░░░░ 50 % 1234/20000, 312/s, 1:15  '],
    [34, '██░░░ 50 % 1234/20000, 1:15'],
    [19, '██░░░ 50 % 1:15'],
    [9, '50 % 1:15'],
    [5, '50 %'],
    [3, ''],
  ])('of %i columns says what there is room for', (width, begins) => {
    const line = progressLine(state, width, plain);
    expect(line.startsWith(begins)).toBe(true);
    expect(line === '').toBe(begins === '');
  });

  it('has no bar where nothing tells how much is left, and shows a share where bytes do', () => {
    const unknown = { ...state, total: null, share: null, left: null, refused: 0, name: '' };
    expect(progressLine(unknown, 80, plain)).toBe('1234 văn bản (documents), 312/s');
    expect(progressLine({ ...unknown, share: 0.25 }, 80, plain)).toBe(
      '██████░░░░░░░░░░░░░░░░░░ 25 % 1234 văn bản (documents), 312/s',
    );
    expect(plainProgress({ ...unknown, share: 0.25 })).toBe('1234 văn bản (documents), 25 %, 312/s');
    expect(plainProgress(state)).toBe('1234/20000 văn bản (documents), 2 không nhận (refused), 312/s, còn (left) 1:15');
  });

  it('cuts a name by columns, not between a letter and its mark, and lets nothing in it move the cursor', () => {
    const named = (name: string) =>
      progressLine({ ...state, total: null, share: null, rate: null, left: null, refused: 0, name }, 38, plain);
    const base = '1234 văn bản (documents)  ';
    expect(named('Nghị định về lưu trữ'.normalize('NFD'))).toBe(`${base}${'h về lưu trữ'.normalize('NFD')}`);
    expect(named('文件文件文件文件文件')).toBe(`${base}文件文件文件`);
    expect(named('a\u001b[2Jb\nc')).toBe(`${base}a [2Jb c`);
  });

  it('never is wider than it may be', () => {
    fc.assert(
      fc.property(
        fc.record({
          done: fc.nat(2_000_000),
          total: fc.option(fc.nat(2_000_000)),
          refused: fc.nat(5_000),
          share: fc.option(fc.double({ min: 0, max: 2, noNaN: true })),
          rate: fc.option(fc.double({ min: 0, max: 9_999, noNaN: true })),
          left: fc.option(fc.nat(1_000_000)),
          name: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('Ủy ban nhân dân tỉnh'.normalize('NFD'))),
        }),
        fc.nat(200),
        (any, width) => {
          const line = progressLine(any, width, plain);
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/\p{Cc}/u);
        },
      ),
    );
  });
});
