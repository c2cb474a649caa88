import { type CitationRelation, RELATIONS } from '../instrument/relation.js';

/** What counts as citing unless a query says otherwise: all but a text that speaks of itself. */
export const CITING_RELATIONS: readonly CitationRelation[] = [...RELATIONS, 'AMENDED_BY'];
