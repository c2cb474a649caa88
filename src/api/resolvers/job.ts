import { connection, pageSize } from '../connection.js';
import type { Context } from '../context.js';
import { decodeCursor } from '../cursor.js';
import { checkDocumentSize } from '../document-size.js';
import { ApiError, badInput } from '../errors.js';
import { type Job as JobParent, type JobSource, rateOf, secondsLeft } from '../jobs/job.js';
import type {
  DocumentInput,
  JobDocumentResolvers,
  JobResolvers,
  MutationResolvers,
  SubscriptionResolvers,
} from '../schema.generated.js';

/** Documents of one batch. */
const MOST_DOCUMENTS = 1_000;

/** What changes the graph. */
export const Mutation: MutationResolvers = {
  ingest: (_, { documents }, context) => {
    checkMayWrite(context, 'ingest');
    if (documents.length === 0 || documents.length > MOST_DOCUMENTS) {
      throw badInput(
        'documents',
        `một đợt có từ 1 đến ${MOST_DOCUMENTS} văn bản, không phải ${documents.length}.`,
        `a batch has 1 to ${MOST_DOCUMENTS} documents, not ${documents.length}.`,
      );
    }
    const { maxDocumentBytes } = context.settings;
    return context.jobs.submit(documents.map((document) => sourceOf(document, maxDocumentBytes)));
  },

  cancelJob: async (_, { id }, context) => {
    checkMayWrite(context, 'cancelJob');
    const job = await context.jobs.cancel(id);
    if (job === null) throw noJob(id);
    return job;
  },
};

/** What can be followed. */
export const Subscription: SubscriptionResolvers = {
  job: {
    subscribe: (_, { id }, { jobs }) => {
      const changes = jobs.follow(id);
      if (changes === null) throw noJob(id);
      return changes as AsyncIterable<never>;
    },
    resolve: (event: unknown) => {
      if (typeof event === 'object' && event !== null && 'state' in event) return event as JobParent;
      throw new ApiError(
        'BAD_QUERY',
        '`subscription` chỉ nhận qua WebSocket /graphql (graphql-transport-ws); qua HTTP dùng câu hỏi `job`.',
        'Subscriptions are taken over the WebSocket at /graphql (graphql-transport-ws); over HTTP, query `job`.',
      );
    },
  },
};

/** Fields of a job. */
export const Job: JobResolvers = {
  replaced: (job) => [...job.replaced],
  documentsPerSecond: (job) => rateOf(job),
  secondsLeft: (job) => secondsLeft(job),
  documents: ({ id, documents }, { first, after }) => {
    const place = decodeCursor('jobDocuments', after);
    if (place !== null && place.job !== id) {
      throw badInput('after', 'là con trỏ của một đợt nạp khác.', 'is a cursor of another job.');
    }
    const from = place === null ? 0 : place.at + 1;
    const page = documents.slice(from, from + pageSize(first) + 1).map((outcome, at) => ({ outcome, at: from + at }));
    return {
      totalCount: documents.length,
      ...connection(
        'jobDocuments',
        page,
        first,
        place !== null,
        ({ at }) => ({ job: id, at }),
        ({ outcome }) => outcome,
      ),
    };
  },
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
  citations: (outcome) => (outcome.status === 'REFUSED' ? 0 : outcome.citations),
  reader: (outcome) => (outcome.status === 'REFUSED' ? null : outcome.reader),
  repairs: (outcome) => (outcome.status === 'REFUSED' ? [] : [...outcome.repairs]),
  warnings: (outcome) => (outcome.status === 'REFUSED' ? [] : [...outcome.warnings]),
};

function sourceOf({ name, text, file }: DocumentInput, maxDocumentBytes: number): JobSource {
  if (text != null && file == null) {
    checkDocumentSize(text, maxDocumentBytes);
    return { name: name ?? null, text };
  }
  if (file != null && text == null) {
    if (!file.gone) return { name: name || file.name, file };
    throw new ApiError('UPLOAD_BROKEN', 'Tệp tải lên không còn; hãy gửi lại.', 'The upload is gone; send it again.');
  }
  throw badInput(
    'documents',
    'mỗi văn bản có `text` hoặc `file`, đúng một trong hai.',
    'each document has `text` or `file`, exactly one of them.',
  );
}

function checkMayWrite({ mayWrite }: Context, name: string): void {
  if (mayWrite) return;
  throw new ApiError(
    'FORBIDDEN',
    `Chỉ nhận \`${name}\` khi máy chủ lắng nghe và được gọi qua địa chỉ nội bộ (CANCU_HOST=127.0.0.1); hoặc dùng lệnh \`cancu ingest\`.`,
    `\`${name}\` is taken only where the server listens on, and is called by, a loopback address (CANCU_HOST=127.0.0.1); or run \`cancu ingest\`.`,
  );
}

function noJob(id: string): ApiError {
  return new ApiError(
    'NOT_FOUND',
    `Không có đợt nạp ${JSON.stringify(id.slice(0, 100))}; đợt đã xong chỉ được giữ một thời gian, và mất khi máy chủ khởi động lại.`,
    'There is no such job; finished ones are kept for a while, and none over a restart.',
  );
}
