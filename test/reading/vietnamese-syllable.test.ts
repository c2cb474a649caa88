import { describe, expect, it } from 'vitest';
import { isSyllable } from '../../src/reading/vietnamese-syllable.js';

describe('isSyllable', () => {
  it.each([
    'nghị',
    'Quyết',
    'ĐIỀU',
    'giữa',
    'gì',
    'giếng',
    'khuỷu',
    'hoà',
    'hòa',
    'sóc',
    'uỷ',
    'xoong',
    'yêu',
    'ngh\u0129a',
  ])('%s is one', (word) => expect(isSyllable(word)).toBe(true));

  it('takes decomposed letters as well', () => expect(isSyllable('nghị'.normalize('NFD'))).toBe(true));

  it.each([
    ['a stop without its tone', 'môc'],
    ['a stop with a tone it cannot have', 'quyềt'],
    ['two tones', 'a\u0301\u0300'],
    ['a Latin letter that is none of ours', 'cña'],
    ['two syllables glued', 'điềuluật'],
    ['no vowel', 'đ'],
  ])('%s is none', (_, word) => expect(isSyllable(word)).toBe(false));
});
