import type { Service as IngestionService } from '../ingestion/service.js';

export type { IngestedDocument, IngestOptions } from '../ingestion/ingest.js';
export type { ReplacedText } from '../ingestion/replacement/replaced-text.js';
export type { Resolution } from '../ingestion/resolve-reference.js';
export type { IncomingDocument, IngestReport } from '../ingestion/service.js';

/** What the API needs beside the graph: reading texts and references, writing, and what was replaced. */
export type Service = Pick<IngestionService, 'extract' | 'ingest' | 'resolve' | 'earlierTexts'>;
