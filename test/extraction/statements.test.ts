import { describe, expect, it } from 'vitest';
import { statementOf, statementStarts } from '../../src/extraction/statements.js';

const statements = (text: string) => {
  const starts = statementStarts(text);
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trim()).filter((part) => part !== '');
};

describe('a statement begins', () => {
  it('after a sentence', () => {
    expect(statements('Bãi bỏ Quyết định số 1. Thực hiện Nghị quyết số 2.')).toHaveLength(2);
  });

  it('at an item of a list, a line of the preamble, an article', () => {
    expect(statements('Căn cứ Luật A;\nCăn cứ Luật B;\n\nĐiều 1 ban hành\n- một\n- hai\na) ba\n1. bốn')).toHaveLength(
      7,
    );
  });

  it('where a line of the preamble names who acts', () => {
    expect(statements('Căn cứ Luật A.\nBộ trưởng Bộ Tài chính ban hành Thông tư')).toHaveLength(2);
  });
});

describe('no statement begins', () => {
  it('at the end of a line alone, for sources wrap lines inside phrases', () => {
    expect(statements('thực hiện Nghị quyết\nsố 25-NQ/TW ngày\n03/6/2013')).toHaveLength(1);
  });

  it('after the full stop of an abbreviation', () => {
    expect(statements('UBND TP. Hồ Chí Minh và Đ/c. Bí thư')).toHaveLength(1);
  });

  it.each('TP Tp tp TX Tx TT P Q Đ/c đ/c GS PGS TS ThS BS KS St No v.v'.split(' '))(
    'after the full stop of any abbreviation: %s',
    (abbreviation) => {
      expect(statements(`thuộc ${abbreviation}. Hồ Chí Minh`)).toHaveLength(1);
      expect(statements(`${abbreviation}. Hồ Chí Minh`)).toHaveLength(1);
    },
  );

  it('after the number of a line', () => {
    expect(statements('12. Bãi bỏ')).toHaveLength(1);
  });

  it('within a number or a date', () => {
    expect(statements('ngày 16.7.1998 và mục 2.1.3 của Quy chế')).toHaveLength(1);
  });
});

it('every offset belongs to the last statement that begins at or before it', () => {
  const starts = [0, 10, 25];
  expect([0, 9, 10, 24, 25, 99].map((offset) => statementOf(starts, offset))).toEqual([0, 0, 1, 1, 2, 2]);
});
