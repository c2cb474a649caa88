import { z } from 'zod';

/** Why a text gave way: a later run gave another text of its instrument, or found another text in its file. */
export const REPLACEMENT_REASONS = ['SAME_INSTRUMENT', 'SAME_FILE'] as const;
export type ReplacementReason = (typeof REPLACEMENT_REASONS)[number];

/** The shape of a note on a text that left the graph since another stands in its place. */
export const ReplacedText = z.object({
  /** SHA-256 of the text that left. */
  document: z.string(),
  /** Name of where it came from. */
  source: z.string(),
  title: z.string().nullable(),
  /** What it said it is, and the id under which that was held; the id is null where it could have been several. */
  instrument: z.object({
    id: z.string().nullable(),
    type: z.string(),
    number: z.string().nullable(),
    date: z.string().nullable(),
    scope: z.string().nullable(),
  }),
  /** SHA-256 of the text that stands in its place. */
  by: z.string(),
  because: z.enum(REPLACEMENT_REASONS),
  /** When, as an ISO instant in UTC. */
  at: z.string(),
});

/** A text that left the graph since another stands in its place. The text itself is kept. */
export type ReplacedText = z.infer<typeof ReplacedText>;
