import { z } from 'zod';
import { badInput } from './errors.js';

/** The lists that have cursors; a cursor of one is refused by another. */
export type List = 'instruments' | 'citations' | 'citedBy' | 'implementations' | 'jobDocuments';

const MOST_CHARACTERS = 1_000;
const text = z.string().max(500);
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** What a cursor of each list holds: the sort keys of the last item, so that a page costs the same wherever it is. */
const KEYS = {
  instruments: z.object({ order: z.enum(['DATE', 'RELEVANCE']), score: count, day: text, id: text }),
  citations: z.object({ document: text, ordinal: count }),
  citedBy: z.object({ day: text, document: text, ordinal: count }),
  implementations: z.object({ day: text, id: text }),
  jobDocuments: z.object({ job: text, at: count }),
} as const satisfies Record<List, z.ZodType>;

/** The place in a list that a cursor stands for. */
export type Place<L extends List> = z.infer<(typeof KEYS)[L]>;

/** An opaque cursor: the list's name and the place, in base64url. */
export function encodeCursor<L extends List>(list: L, place: Place<L>): string {
  return Buffer.from(JSON.stringify([list, place])).toString('base64url');
}

/** The place a cursor stands for, null for none. Throws `ApiError` BAD_INPUT for anything that {@link encodeCursor} did not make for this list. */
export function decodeCursor<L extends List>(list: L, cursor: string | null | undefined): Place<L> | null {
  if (cursor === null || cursor === undefined) return null;
  const read = z.tuple([z.literal(list), KEYS[list]]).safeParse(contentOf(cursor));
  if (!read.success) {
    throw badInput(
      'after',
      'không phải con trỏ của danh sách này; dùng `endCursor` của trang trước.',
      'not a cursor of this list; use `endCursor` of the page before.',
    );
  }
  return read.data[1] as Place<L>;
}

function contentOf(cursor: string): unknown {
  if (cursor.length > MOST_CHARACTERS) return null;
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
