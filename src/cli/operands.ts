import { InvalidArgumentError, Option } from 'commander';
import { isoDate } from '../instrument/date.js';

/** A day as `2021-12-31` or `31/12/2021`. */
export function readDay(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const [, shortDay, shortMonth, shortYear] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const date = isoDate(Number(day ?? shortDay), Number(month ?? shortMonth), Number(year ?? shortYear));
  if (date === null)
    throw new InvalidArgumentError(
      'Ngày viết như 2021-12-31 hoặc 31/12/2021. Write a day of the calendar like 2021-12-31.',
    );
  return date;
}

/** A whole number of an interval, for an option. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Phải là số từ ${least} đến ${most}. Give a whole number from ${least} to ${most}.`);
  };
}

/** The day as of which a question is asked. */
export function asOfOption(): Option {
  return new Option('--as-of <DAY>', 'tính đến ngày này. As of that day: 2021-12-31').argParser(readDay);
}

/** The place a reference is from. */
export function scopeOption(): Option {
  return new Option('--scope <PLACE>', 'nơi ban hành: VN hoặc tên tỉnh. Where it was issued: VN or a province');
}
