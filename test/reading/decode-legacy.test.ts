import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLegacy } from '../../src/reading/decode-legacy.js';
import { decoders } from '../../src/reading/legacy-tables.js';
import { encodeLegacy } from './legacy-encodings.js';

const KINDS = ['tcvn3', 'vni', 'viscii', 'windows-1258'] as const;
const LETTERS = 'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ'.normalize(
  'NFC',
);
const samples = new URL('../../samples/', import.meta.url);
const words = readdirSync(samples)
  .filter((file) => file.endsWith('.txt'))
  .flatMap(
    (file) =>
      readFileSync(new URL(file, samples), 'utf8')
        .normalize('NFC')
        .match(/\p{L}+/gu) ?? [],
  )
  .filter((word) => /[^a-z]/i.test(word));

/** Letters of the ABC fonts: its capitals have no tone. */
const forKind = (text: string, kind: (typeof KINDS)[number]) => (kind === 'tcvn3' ? text.toLowerCase() : text);

describe.each(KINDS)('%s', (kind) => {
  it('gives back any Vietnamese letters that its table writes', () => {
    const letter = fc.constantFrom(...LETTERS, ...LETTERS.toUpperCase(), ' ', '/', '-', '1');
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 60 }), (letters) => {
        const text = forKind(letters.join(''), kind);
        expect(decoders[kind](encodeLegacy(text, kind))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('is told from the others by forty words of a real text', () => {
    fc.assert(
      fc.property(fc.nat(words.length - 40), (start) => {
        const text = forKind(words.slice(start, start + 40).join(' '), kind);
        const decoded = decodeLegacy(encodeLegacy(text, kind));
        expect(decoded?.text).toBe(text);
        expect(decoded?.kind).toBe(kind);
      }),
      { numRuns: 300 },
    );
  });
});

describe('decodeLegacy', () => {
  it('decodes glyphs of the ABC fonts that a Word 6 file gives as Latin letters', () => {
    expect(decodeLegacy('QuyÕt ®Þnh cña Thñ t\u00adíng ChÝnh phñ')).toEqual({
      text: 'Quyết định của Thủ tướng Chính phủ',
      kind: 'tcvn3',
      lines: 1,
    });
  });

  it('decodes UTF-8 that was read as Windows-1252', () => {
    expect(decodeLegacy('Quyáº¿t Ä‘á»‹nh cá»§a Thá»§ tÆ°á»›ng')?.text).toBe('Quyết định của Thủ tướng');
  });

  it('leaves the Unicode lines of a text whose other lines are older', () => {
    const text =
      'Cộng hòa xã hội chủ nghĩa Việt Nam\n§iÒu thø nhÊt: Nay cö «ng Hoµng Minh Gi¸m lµ §æng lý V¨n phßng Bé Néi vô.\nĐiều 2. Có hiệu lực';
    expect(decodeLegacy(text)?.text.split('\n')).toEqual([
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
      'Điều thứ nhất: Nay cử ông Hoàng Minh Giám là Đổng lý Văn phòng Bộ Nội vụ.',
      'Điều 2. Có hiệu lực',
    ]);
  });

  it.each([
    ['Unicode Vietnamese', 'Tài sản có giá trị, bảo vệ sức khoẻ'],
    ['Latin-1 letters that are Vietnamese as they stand', 'Góc trên, nhà, có, tôi, là'],
    ['units and signs', '3 × 4 m²\n100 km²\n½ µm\n5 m³'],
    ['French', 'Déjà vu, très bien, où êtes-vous né ?\nÇa va, garçon, forêt'],
    ['German', 'für größere Straßen, über müde Köpfe'],
    ['no more than ASCII', 'Nghi quyet so 25-NQ/TW'],
  ])('leaves %s as it is', (_, text) => {
    expect(decodeLegacy(text)).toBeNull();
  });
});
