import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatProvisions,
  type Provision,
  type ProvisionPlace,
  parseProvisions,
  type Unit,
} from '../../src/instrument/provision.js';

describe('a pinpoint is taken apart', () => {
  it.each<[string, Provision[]]>([
    ['Điều 75', [{ article: '75' }]],
    ['điểm a khoản 2 Điều 9', [{ article: '9', clause: '2', point: 'a' }]],
    ['Khoản 3, Điều 63', [{ article: '63', clause: '3' }]],
    ['Điều 9 khoản 2 điểm đ', [{ article: '9', clause: '2', point: 'đ' }]],
    ['ĐIỂM B KHOẢN 2 ĐIỀU 29', [{ article: '29', clause: '2', point: 'b' }]],
    ['tiết a điểm 1 khoản 2 Điều 3', [{ article: '3', clause: '2', point: '1', item: 'a' }]],
    ['gạch đầu dòng thứ hai khoản 2 Điều 3', [{ article: '3', clause: '2', dash: '2' }]],
    ['Mục I Phần III', [{ part: 'III', section: 'I' }]],
    ['mục 1, Phần III', [{ part: 'III', section: '1' }]],
    ['Tiểu mục 2 Mục 1 Chương IV', [{ chapter: 'IV', section: '1', subsection: '2' }]],
    ['Phụ lục III', [{ annex: 'III' }]],
    ['Phụ lục số 01', [{ annex: '01' }]],
    ['Mẫu số 03 Phụ lục', [{ annex: '', form: '03' }]],
  ])('%s', (quote, provisions) => {
    expect(parseProvisions(quote)).toEqual(provisions);
  });

  it.each<[string, Provision[]]>([
    ['các khoản 1, 3 và 5 Điều 7', ['1', '3', '5'].map((clause) => ({ article: '7', clause }))],
    ['điểm a, b, c khoản 2 Điều 198a', ['a', 'b', 'c'].map((point) => ({ article: '198a', clause: '2', point }))],
    [
      'khoản 3, khoản 4 Điều 8 và khoản 3 Điều 10',
      [
        { article: '8', clause: '3' },
        { article: '8', clause: '4' },
        { article: '10', clause: '3' },
      ],
    ],
    [
      'điểm d khoản 3 hoặc điểm c khoản 4 Điều 198a',
      [
        { article: '198a', clause: '3', point: 'd' },
        { article: '198a', clause: '4', point: 'c' },
      ],
    ],
    [
      'Điều 9 khoản 2 điểm a, b; khoản 3',
      [
        { article: '9', clause: '2', point: 'a' },
        { article: '9', clause: '2', point: 'b' },
        { article: '9', clause: '3' },
      ],
    ],
    ['số thứ tự 1, 2 Mục I Phụ lục', ['1', '2'].map((row) => ({ annex: '', section: 'I', row }))],
    ['Điều 5 và Phụ lục I', [{ article: '5' }, { annex: 'I' }]],
    ['Điều 5 Chương II, Điều 6', [{ chapter: 'II', article: '5' }, { article: '6' }]],
  ])('lists: %s', (quote, provisions) => {
    expect(parseProvisions(quote)).toEqual(provisions);
  });

  it.each<[string, Provision[]]>([
    ['từ Điều 5 đến Điều 9', [{ from: { article: '5' }, to: { article: '9' } }]],
    ['Điều 5-9', [{ from: { article: '5' }, to: { article: '9' } }]],
    ['từ khoản 1 đến khoản 3 Điều 7', [{ from: { article: '7', clause: '1' }, to: { article: '7', clause: '3' } }]],
    ['Điều 5, 7 đến hết 9', [{ article: '5' }, { from: { article: '7' }, to: { article: '9' } }]],
  ])('ranges keep their ends: %s', (quote, provisions) => {
    expect(parseProvisions(quote)).toEqual(provisions);
  });

  it.each(['điểm a1 khoản 2 Điều 12a', 'điểm đ khoản 1b Điều 12bis'])(
    'inserted units keep their letters: %s',
    (quote) => {
      expect(formatProvisions(parseProvisions(quote))).toBe(quote);
    },
  );

  it.each(['', 'các khoản chi', 'điều kiện', 'khoản 1.000.000 đồng', 'khoản 500 triệu', 'Điều 5/2020'])(
    '"%s" names none',
    (quote) => {
      expect(parseProvisions(quote)).toEqual([]);
    },
  );

  it('reads every letter that points have', () => {
    for (const point of 'abcdđeghiklmnopqrstuvxy') {
      expect(parseProvisions(`điểm ${point} khoản 1 Điều 2`)).toEqual([{ article: '2', clause: '1', point }]);
    }
  });
});

const figure = fc.integer({ min: 1, max: 400 }).map(String);
const letter = fc.constantFrom(...'abcdđeghiklmnopqrstuvxy');
const inserted = fc.tuple(figure, fc.constantFrom('', 'a', 'b', 'đ')).map((parts) => parts.join(''));
const roman = fc.constantFrom('I', 'II', 'III', 'IV', 'IX', 'XII');
const LABELS: readonly (readonly [Unit, fc.Arbitrary<string>])[] = [
  ['part', roman],
  ['chapter', roman],
  ['section', figure],
  ['article', inserted],
  ['clause', inserted],
  ['point', letter],
  ['item', letter],
  ['dash', figure],
];

/** Places whose widest unit is the same, as those are that a text lists together. */
const listed = fc.constantFrom(...LABELS.map((_, index) => index)).chain((widest) => {
  const place: fc.Arbitrary<ProvisionPlace> = fc
    .tuple(
      ...LABELS.slice(widest).map(([unit, label], depth) =>
        depth === 0 ? fc.record({ [unit]: label }) : fc.option(fc.record({ [unit]: label }), { nil: {} }),
      ),
    )
    .map((units) => Object.assign({}, ...units));
  const range = fc.record({ from: place, to: place });
  return fc.array(fc.oneof(place, range), { minLength: 1, maxLength: 6 });
});

it('what is written is read back', () => {
  fc.assert(
    fc.property(listed, (provisions) => {
      expect(parseProvisions(formatProvisions(provisions))).toEqual(provisions);
    }),
  );
});

it.each(['Điều 1, ', 'khoản 1 ', 'điểm a khoản 1 Điều 2 và ', 'Phụ lục ', 'Điều 1 đến ', 'khoản khoản ', '1, ', 'từ '])(
  'a pinpoint of many "%s" is read in time that grows with its length',
  { timeout: 20_000 },
  (unit) => {
    const start = performance.now();
    parseProvisions(`Điều ${unit.repeat(200_000)}`);
    parseProvisions(`${unit.repeat(200_000)}Điều 5`);
    expect(performance.now() - start).toBeLessThan(5_000);
  },
);
