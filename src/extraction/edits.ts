/** A stretch of a text and what is to stand in its place. Neither is empty, so that every character has a place of its own. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An edit with the kind of damage it sets right. */
export interface RepairEdit extends Edit {
  readonly kind: 'tone-placement' | 'glued-words' | 'misread-number' | 'misread-date';
}

/** The way from a text that was edited back to the one before. */
export interface WayBack {
  /** Offset before the edits at which the character at `offset` begins. */
  start(offset: number): number;
  /** Offset before the edits just after the character before `offset`. */
  end(offset: number): number;
}

/** The way back where nothing moved. */
export const UNMOVED: WayBack = { start: (offset) => offset, end: (offset) => offset };

/** Puts edits, ascending and apart from one another, into a text. */
export function applyEdits(text: string, edits: readonly Edit[]): { readonly text: string; readonly way: WayBack } {
  if (edits.length === 0) return { text, way: UNMOVED };
  const pieces: string[] = [];
  const changes: Change[] = [];
  let position = 0;
  let length = 0;
  for (const edit of edits) {
    pieces.push(text.slice(position, edit.start), edit.text);
    length += edit.start - position;
    // What keeps its length moves nothing: each of its characters has its own place.
    if (edit.text.length !== edit.end - edit.start)
      changes.push({ at: length, length: edit.text.length, start: edit.start, end: edit.end });
    length += edit.text.length;
    position = edit.end;
  }
  pieces.push(text.slice(position));
  const edited = pieces.join('');
  if (changes.length === 0) return { text: edited, way: UNMOVED };
  return {
    text: edited,
    way: {
      start: (offset) => placeOf(changes, offset).start,
      end: (offset) => (offset === 0 ? 0 : placeOf(changes, offset - 1).end),
    },
  };
}

/** The way back over two sets of edits, the later first. */
export function backOver(later: WayBack, earlier: WayBack): WayBack {
  if (later === UNMOVED) return earlier;
  if (earlier === UNMOVED) return later;
  return {
    start: (offset) => earlier.start(later.start(offset)),
    end: (offset) => earlier.end(later.end(offset)),
  };
}

/** A stretch of the edited text, from `at`, that stands for one of another length. */
interface Change {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/** Where the character at `offset` of the edited text stands before the edits: what comes after a change is shifted by it. */
function placeOf(changes: readonly Change[], offset: number): { start: number; end: number } {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const change = changes[low - 1];
  if (!change) return { start: offset, end: offset + 1 };
  const past = offset - change.at - change.length;
  return past < 0 ? change : { start: change.end + past, end: change.end + past + 1 };
}
