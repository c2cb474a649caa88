import { describe, expect, it } from 'vitest';
import { DATE_PATTERN, dateFromGroups, daysBetween, isoDate, notAfter, yearOf } from '../../src/instrument/date.js';

const read = (text: string) => {
  const match = new RegExp(DATE_PATTERN).exec(text);
  return match ? dateFromGroups(match, 1) : undefined;
};

describe('a printed date', () => {
  it.each([
    ['ngày 19 tháng 09 năm 2013', '2013-09-19'],
    ['ngày 8/9/1998', '1998-09-08'],
    ['14/7/2015', '2015-07-14'],
    ['ngày 12-12-2013', '2013-12-12'],
    ['16.7.1998', '1998-07-16'],
    ['NGÀY 19/8/2013', '2013-08-19'],
    ['ngày 05 tháng 5 năm 2022', '2022-05-05'],
    ['ngày 03 tháng tư năm 2018', '2018-04-03'],
    ['ngày 03 tháng mười một năm 2018', '2018-11-03'],
    ['ngày 18\ntháng 02\nnăm 1998', '1998-02-18'],
    ['ngày 18tháng02năm1998', '1998-02-18'],
  ])('%s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  it.each(['31/02/2013', '12/13/2013', '00/01/2013', '1/1/1872'])('that the calendar lacks is none: %s', (text) => {
    expect(read(text)).toBeNull();
  });

  it.each(['ngày ... tháng ... năm 2018', '25/2013', '1/1/20135'])('that is not whole is none: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('dates of less than a day', () => {
  it('have a year, but no days between them', () => {
    expect(yearOf('2013-06')).toBe(2013);
    expect(yearOf(null)).toBeNull();
    expect(daysBetween('2013-06-03', '2013-09-19')).toBe(108);
    expect(daysBetween('2013', '2013-09-19')).toBeNull();
  });

  it('are after another only where that is certain', () => {
    expect(notAfter('2013', '2013-06-03')).toBe(true);
    expect(notAfter('2013-07', '2013-06-03')).toBe(false);
    expect(notAfter(null, '2013')).toBe(true);
  });

  it('know the leap day', () => {
    expect(isoDate(29, 2, 2024)).toBe('2024-02-29');
    expect(isoDate(29, 2, 2023)).toBeNull();
  });
});
