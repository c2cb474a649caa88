import { describe, expect, it } from 'vitest';
import { loadReference } from '../../src/instrument/reference/index.js';
import { NamedVersions } from '../../src/resolution/named-versions.js';

const names = new NamedVersions(loadReference());
const number = (name: string, printed: string | null, citedOn: string | null) =>
  names.version(name, printed, citedOn)?.number ?? null;

describe('a law cited by name alone is the one in force that day', () => {
  it.each([
    ['2012-05-01', '13/2003/QH11'],
    ['2014-06-30', '13/2003/QH11'], // the next is adopted, not in force
    ['2014-07-01', '45/2013/QH13'],
    ['2025-01-01', '31/2024/QH15'],
  ])('Luật Đất đai on %s is %s', (citedOn, expected) => {
    expect(number('Luật Đất đai', null, citedOn)).toBe(expected);
  });

  it('or, where no day is known, the newest', () => {
    expect(number('Luật Đất đai', null, null)).toBe('31/2024/QH15');
  });
});

describe('a law cited with its year', () => {
  it('is the one of that year, whatever the day', () => {
    expect(number('Luật Đất đai', '2013', '2025-01-01')).toBe('45/2013/QH13');
    expect(number('Luật Đất đai', '2013-11-29', '2025-01-01')).toBe('45/2013/QH13');
    expect(number('Bộ luật Lao động', '2012', null)).toBe('10/2012/QH13');
  });

  it('is none where no such year is known', () => {
    expect(number('Luật Đất đai', '1950', null)).toBeNull();
  });
});

it('names are compared by their words', () => {
  expect(number('LUẬT  ĐẤT ĐAI', '2013', null)).toBe('45/2013/QH13');
  expect(number('BLLĐ', '2012', null)).toBe('10/2012/QH13');
  expect(number('Luật Khám phá vũ trụ', null, null)).toBeNull();
});

it('a number leads back to its law, however it is spelt', () => {
  expect(names.byNumber('45/2013/qh13')?.name).toBe('Luật Đất đai');
  expect(names.byNumber('999/2013/QH13')).toBeNull();
});
