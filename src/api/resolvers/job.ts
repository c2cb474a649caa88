import { checkDocumentSize } from '../document-size.js';
import { ApiError, badInput } from '../errors.js';
import type { JobDocumentResolvers, JobResolvers, MutationResolvers } from '../schema.generated.js';

/** Documents of one batch. */
const MOST_DOCUMENTS = 1_000;

/** What changes the graph. */
export const Mutation: MutationResolvers = {
  ingest: (_, { documents }, { jobs, settings, mayWrite }) => {
    if (!mayWrite) {
      throw new ApiError(
        'FORBIDDEN',
        'Chỉ nhận `ingest` khi máy chủ lắng nghe và được gọi qua địa chỉ nội bộ (CANCU_HOST=127.0.0.1); hoặc dùng lệnh `cancu ingest`.',
        '`ingest` is taken only where the server listens on, and is called by, a loopback address (CANCU_HOST=127.0.0.1); or run `cancu ingest`.',
      );
    }
    if (documents.length === 0 || documents.length > MOST_DOCUMENTS) {
      throw badInput(
        'documents',
        `một đợt có từ 1 đến ${MOST_DOCUMENTS} văn bản, không phải ${documents.length}.`,
        `a batch has 1 to ${MOST_DOCUMENTS} documents, not ${documents.length}.`,
      );
    }
    for (const { text } of documents) checkDocumentSize(text, settings.maxDocumentBytes);
    return jobs.submit(documents.map(({ name, text }) => ({ name: name ?? null, text })));
  },
};

/** Fields of a job. */
export const Job: JobResolvers = {
  done: (job) => job.documents.length,
  documents: (job) => [...job.documents],
  replaced: (job) => [...job.replaced],
  code: (job) => job.failure?.code ?? null,
  message: (job) => job.failure?.message ?? null,
};

/** Fields of what became of one document. */
export const JobDocument: JobDocumentResolvers = {
  document: (outcome, _, { load }) => (outcome.status === 'REFUSED' ? null : load.document(outcome.document)),
  instrument: (outcome, _, { load }) =>
    outcome.status === 'REFUSED' || outcome.instrument === null ? null : load.instrument(outcome.instrument),
  code: (outcome) => (outcome.status === 'REFUSED' ? outcome.code : null),
  message: (outcome) => (outcome.status === 'REFUSED' ? outcome.message : null),
  warnings: (outcome) => (outcome.status === 'REFUSED' ? [] : [...outcome.warnings]),
};
