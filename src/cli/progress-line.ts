import stringWidth from 'string-width';
import type { Output } from './io.js';

/** How far a batch has come. */
export interface ProgressState {
  readonly done: number;
  /** Null where it is not known how many there are. */
  readonly total: number | null;
  readonly refused: number;
  /** Part of the whole that is done, 0 to 1; null where that is not known. */
  readonly share: number | null;
  /** Documents a second, and the seconds left at that pace; null while that cannot be told. */
  readonly rate: number | null;
  readonly left: number | null;
  /** The document that was done with last. */
  readonly name: string;
}

const WIDE_BAR = 24;
const SHORT_BAR = 10;
const SHORTEST_BAR = 5;
/** Columns of a name below which it tells nothing. */
const LEAST_OF_NAME = 12;

/**
 * One line of at most `width` columns: a bar, counts, pace, time left and the last name, as many of them as there is room for. Columns,
 * not characters: letters with separate marks take one, ideographs two.
 */
export function progressLine(state: ProgressState, width: number, { green, dim }: Output['colours']): string {
  const share = state.share === null ? null : Math.min(1, Math.max(0, state.share));
  const bar = (cells: number) => {
    const full = share === null ? 0 : Math.floor(share * cells);
    return share === null ? '' : `${green('█'.repeat(full))}${dim('░'.repeat(cells - full))}`;
  };
  const { counts, briefly, refused, pace, left } = words(state);
  const percent = share === null ? '' : `${Math.floor(100 * share)} %`;
  const time = left === '' ? '' : left.replace(/^.*\s/, '');
  const candidates = [
    [bar(WIDE_BAR), percent, [counts, refused, pace, left]],
    [bar(SHORT_BAR), percent, [counts, refused, pace, left]],
    [bar(SHORT_BAR), percent, [briefly, pace, time]],
    [bar(SHORTEST_BAR), percent, [briefly, time]],
    [bar(SHORTEST_BAR), percent, [time]],
    ['', percent, [time]],
    ['', percent, [share === null ? briefly : '']],
  ] as const;
  for (const [drawn, part, rest] of candidates) {
    const line = [drawn, part, rest.filter((one) => one !== '').join(', ')].filter((one) => one !== '').join(' ');
    const room = width - stringWidth(line);
    if (room < 0) continue;
    return room < LEAST_OF_NAME + 2 || state.name === '' ? line : `${line}  ${dim(lastColumns(state.name, room - 2))}`;
  }
  return '';
}

/** The same where nothing is drawn: a line among lines. */
export function plainProgress(state: ProgressState): string {
  const { counts, refused, pace, left } = words(state);
  const percent = state.share === null || state.total !== null ? '' : `${Math.floor(100 * state.share)} %`;
  return [counts, percent, refused, pace, left].filter((one) => one !== '').join(', ');
}

function words({ done, total, refused, rate, left }: ProgressState) {
  const briefly = total === null ? `${done}` : `${done}/${total}`;
  return {
    briefly,
    counts: `${briefly} văn bản (documents)`,
    refused: refused === 0 ? '' : `${refused} không nhận (refused)`,
    pace: rate === null ? '' : `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`,
    left: left === null ? '' : `còn (left) ${durationWords(left)}`,
  };
}

/** The end of a name, which tells files of one folder apart, in at most so many columns; nothing in it moves the cursor. */
function lastColumns(name: string, columns: number): string {
  const letters = [...new Intl.Segmenter('vi').segment(name.replace(/\p{C}/gu, ' '))].map(({ segment }) => segment);
  let used = 0;
  let from = letters.length;
  for (; from > 0; from--) {
    used += stringWidth(letters[from - 1] ?? '');
    if (used > columns) break;
  }
  return letters.slice(from).join('');
}

/** `1:02:03`, `4:05`, `0:09`. */
function durationWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
