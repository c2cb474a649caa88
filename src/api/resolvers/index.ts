import { DateScalar } from '../date.js';
import { DateTimeScalar } from '../date-time.js';
import type { Resolvers } from '../schema.generated.js';
import { UploadScalar } from '../upload-scalar.js';
import { Citation, Claim, Document, ExtractedCitation, Extraction } from './citation.js';
import { EarlierText, Instrument, Status } from './instrument.js';
import { Job, JobDocument, Mutation, Subscription } from './job.js';
import { Jurisdiction, Node } from './node.js';
import { Query } from './query.js';
import { CoveringAct, Implementation, LineageNode, ProvinceCoverage, Step } from './relation.js';

/** How subscriptions are begun and their events answered; Mercurius is not told of them. */
export const subscriptionFields = Subscription;

/** How every field of `schema.graphql` is answered that is not simply a property of its parent. */
export const resolvers: Resolvers = {
  Query,
  Mutation,
  Node,
  Date: DateScalar,
  DateTime: DateTimeScalar,
  Upload: UploadScalar,
  Instrument,
  Status,
  Document,
  EarlierText,
  Citation,
  Claim,
  Step,
  LineageNode,
  Implementation,
  ProvinceCoverage,
  CoveringAct,
  Jurisdiction,
  Extraction,
  ExtractedCitation,
  Job,
  JobDocument,
};
