/** Căn Cứ as a library: read texts, keep them as a graph, ask the graph, serve it. */
export { buildApp, type Dependencies } from './api/app.js';
export { ListenError, type Running, serve } from './api/serve.js';
export { readSettings, SETTINGS, type Settings, SettingsError } from './api/settings.js';
export { StoreError, type StoreErrorCode } from './graph/errors.js';
export { exportGraph } from './graph/export.js';
export { openStore, type StoreSettings } from './graph/open-store.js';
export type { Engine, GraphStore, Reader, TextHit, Transaction } from './graph/port.js';
export { type CoveringAct, coverageOf, type ProvinceCoverage } from './graph/queries/coverage.js';
export type { Direction, Edge } from './graph/queries/edges.js';
export { type Implementer, implementersOf } from './graph/queries/implementations.js';
export { type InstrumentRecord, instrumentsById } from './graph/queries/instruments.js';
export { type LineageRecord, type LineageSelection, lineage } from './graph/queries/lineage.js';
export type { IngestedDocument, IngestOptions } from './ingestion/ingest.js';
export type { DocumentSource, Metadata, MissingSource } from './ingestion/preparation/material.js';
export type { Resolution } from './ingestion/resolve-reference.js';
export {
  type IncomingDocument,
  type IngestReport,
  openService,
  type Service,
  type ServiceOptions,
} from './ingestion/service.js';
export { TextStore } from './ingestion/text-store.js';
export type { Citation, CitationKind, Extraction, Section } from './instrument/citation.js';
export { CENTRAL, type InstrumentClaim } from './instrument/claim.js';
export {
  formatProvisions,
  isRange,
  type Provision,
  type ProvisionPlace,
  type ProvisionRange,
  parseProvisions,
} from './instrument/provision.js';
export { loadReference, type Reference } from './instrument/reference/index.js';
export { type CitationRelation, IMPLEMENTING_RELATIONS, RELATIONS, type Relation } from './instrument/relation.js';
export { DocumentError, type DocumentErrorCode } from './reading/document-error.js';
export { readDocument } from './reading/read-document.js';
export { type DocumentReader, documentReader } from './resolution/read-document.js';
