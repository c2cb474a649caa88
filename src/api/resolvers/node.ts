import type { CitationRecord } from '../../graph/queries/citations.js';
import type { DocumentRecord } from '../../graph/queries/documents.js';
import type { InstrumentRecord } from '../../graph/queries/instruments.js';
import type { Context } from '../context.js';
import type { Job } from '../jobs/job.js';
import { jurisdictionById } from '../jurisdiction.js';
import type { JurisdictionParent } from '../parents.js';
import type { JurisdictionResolvers, NodeResolvers } from '../schema.generated.js';

type AnyNode = InstrumentRecord | DocumentRecord | CitationRecord | JurisdictionParent | Job;

const DOCUMENT = /^[0-9a-f]{64}$/;
const CITATION = /^[0-9a-f]{64}:\d{1,9}$/;
const JOB = /^job:/;

/** Answers `node`: the form of an id tells what it is of. */
export async function findNode(id: string, { load, jobs, reference }: Context): Promise<AnyNode | null> {
  if (DOCUMENT.test(id)) return load.document(id);
  if (CITATION.test(id)) return load.citation(id);
  if (JOB.test(id)) return jobs.get(id);
  return jurisdictionById(id, reference.jurisdictions) ?? load.instrument(id);
}

/** Tells apart what {@link findNode} returns. */
export const Node: NodeResolvers = {
  resolveType: (node) => {
    if ('issuers' in node) return 'Instrument';
    if ('extractedBy' in node) return 'Document';
    if ('quote' in node) return 'Citation';
    return 'state' in node ? 'Job' : 'Jurisdiction';
  },
};

/** Fields of a jurisdiction. */
export const Jurisdiction: JurisdictionResolvers = {
  mergedInto: ({ mergedInto }, _, { reference }) =>
    mergedInto.flatMap((id) => jurisdictionById(id, reference.jurisdictions) ?? []),
};
