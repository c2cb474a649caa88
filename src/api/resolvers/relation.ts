import type { Edge } from '../../graph/queries/edges.js';
import { compareCitations } from '../../graph/queries/order.js';
import { daysBetween } from '../../instrument/date.js';
import { pageSize } from '../connection.js';
import { held } from '../loads.js';
import type {
  CoveringActResolvers,
  ImplementationResolvers,
  LineageNodeResolvers,
  ProvinceCoverageResolvers,
  StepResolvers,
} from '../schema.generated.js';

/** Fields of one relation between two instruments. */
export const Step: StepResolvers = {
  from: (edge, _, { load }) => held(load.instrument(edge.source)),
  to: (edge, _, { load }) => held(load.instrument(edge.target)),
  citationCount: (edge) => edge.citations,
  confidence: (edge) => meanConfidence(edge),
  evidence: async (edge, { first }, { load }) => [...(await load.evidence(edge, pageSize(first)))],
};

/** Fields of one instrument of a lineage. */
export const LineageNode: LineageNodeResolvers = {
  instrument: (node, _, { load }) => held(load.instrument(node.id)),
};

/** Fields of one implementation. */
export const Implementation: ImplementationResolvers = {
  instrument: ({ implementer }, _, { load }) => held(load.instrument(implementer.id)),
  steps: ({ implementer }) => [...implementer.steps],
  lagDays: ({ implementer, targetDate }) => daysBetween(targetDate, implementer.date),
  evidence: async ({ implementer }, { first }, { load }) => {
    const limit = pageSize(first);
    const perStep = await Promise.all(implementer.steps.map((edge) => load.evidence(edge, limit)));
    const distinct = new Map(perStep.flat().map((citation) => [citation.id, citation]));
    return [...distinct.values()].sort((a, b) => compareCitations(a.id, b.id)).slice(0, limit);
  },
};

/** Fields of what one province has done. */
export const ProvinceCoverage: ProvinceCoverageResolvers = {
  covered: (province) => province.acts.length > 0,
  acts: (province) => [...province.acts],
};

/** Fields of one act of a province. */
export const CoveringAct: CoveringActResolvers = {
  instrument: ({ implementer }, _, { load }) => held(load.instrument(implementer.id)),
  steps: ({ implementer }) => [...implementer.steps],
};

/** Two decimals, all that rules of thumb are good for; the export prints three. */
function meanConfidence(edge: Edge): number {
  return edge.citations === 0 ? 0 : Math.round(edge.confidenceSum / edge.citations / 10) / 100;
}
