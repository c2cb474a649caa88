import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { GrafeoStore } from '../../../src/graph/grafeo/grafeo-store.js';
import type { GraphStore } from '../../../src/graph/port.js';
import { GraphWriter } from '../../../src/ingestion/graph-writer/graph-writer.js';
import { jurisdictionRows, loadReference as loadRows } from '../../../src/ingestion/graph-writer/reference-rows.js';
import { ingest } from '../../../src/ingestion/ingest.js';
import { InlinePreparer } from '../../../src/ingestion/preparation/inline-preparer.js';
import type { DocumentSource } from '../../../src/ingestion/preparation/material.js';
import { documentId } from '../../../src/ingestion/prepare-document.js';
import { IngestRun } from '../../../src/ingestion/replacement/ingest-run.js';
import { settleRun } from '../../../src/ingestion/replacement/settle-run.js';
import { loadReference } from '../../../src/instrument/reference/index.js';
import { clusterer } from '../../../src/resolution/cluster.js';
import { documentReader } from '../../../src/resolution/read-document.js';
import { exported, type OpenStore } from '../writer-laws.js';
import { type Plan, planText, TITLES } from './plans.js';

const reference = loadReference();
const cluster = clusterer(reference);
const preparer = new InlinePreparer({ reader: documentReader(reference), maxDocumentBytes: 1_000_000, texts: null });

/** A plan given in a run, as what a file holds or handed in as such. */
interface Given {
  readonly plan: Plan;
  readonly file: number | null;
}

/** A run, cut into as many calls as `cuts` says; where it is stopped, after the first of them, or in the middle of its end. */
interface Run {
  readonly given: readonly Given[];
  readonly cuts: number;
  readonly stopped: 'never' | 'early' | 'at its end';
  readonly resumed: boolean;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  serial: fc.constantFrom(7, 8),
  day: fc.constantFrom(5, 6),
  title: fc.constantFrom(...TITLES),
  wording: fc.constantFrom('một', 'hai'),
  restsOn: fc.constantFrom('30/2020/NĐ-CP', '101/2017/NĐ-CP', null),
});
const run: fc.Arbitrary<Run> = fc.record({
  // What a file holds is one text: several of one name would be several readings of it.
  given: fc
    .array(fc.record({ plan, file: fc.option(fc.nat(3)) }), { minLength: 1, maxLength: 6 })
    .map((given) =>
      given.filter(({ file }, at) => file === null || given.findIndex((one) => one.file === file) === at),
    ),
  cuts: fc.integer({ min: 1, max: 3 }),
  stopped: fc.constantFrom('never', 'early', 'at its end'),
  resumed: fc.boolean(),
});

/** What stands, by id: the plan and the name it goes by. */
type Standing = Map<string, { readonly plan: Plan; readonly source: string }>;

/** A text and the name it is given by. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly inFile: boolean;
  readonly plan: Plan;
}

const LOOSE = 'văn bản rời';

class World {
  readonly folder = mkdtempSync(join(tmpdir(), 'cancu-runs-'));
  readonly writer: GraphWriter;
  readonly store: GraphStore;

  constructor(store: GraphStore) {
    this.store = store;
    this.writer = new GraphWriter(store, cluster);
  }

  named(given: readonly Given[]): Named[] {
    return given.map(({ plan: of, file }) => ({
      id: documentId(planText(of)),
      name: file === null ? LOOSE : join(this.folder, `${file}.txt`),
      inFile: file !== null,
      plan: of,
    }));
  }

  async give(given: readonly Named[], within: IngestRun): Promise<void> {
    const sources = given.map(({ name, inFile, plan: of }): DocumentSource => {
      if (!inFile) return { name, material: { kind: 'text', text: planText(of) } };
      writeFileSync(name, planText(of));
      return { name, material: { kind: 'file', path: name } };
    });
    await ingest(sources, preparer, this.writer, within);
  }

  settle(within: IngestRun, onReplaced?: () => void, signal?: AbortSignal) {
    return settleRun(within, { store: this.store, writer: this.writer, texts: null, onReplaced, signal });
  }
}

async function play(world: World, { given, cuts, stopped, resumed }: Run): Promise<void> {
  const all = world.named(given);
  if (stopped !== 'never') {
    const first = new IngestRun();
    await world.give(stopped === 'early' ? all.slice(0, Math.ceil(all.length / cuts)) : all, first);
    if (stopped === 'at its end') {
      const stop = new AbortController();
      await world.settle(first, () => stop.abort(), stop.signal).catch(() => {});
    }
    if (!resumed) return;
  }
  const whole = new IngestRun();
  const size = Math.ceil(all.length / cuts);
  for (let at = 0; at < all.length; at += size) await world.give(all.slice(at, at + size), whole);
  await world.settle(whole);
}

/** What stands after a run, by the definition: nothing of how it is done. */
function after(before: Standing, given: readonly Named[], settled: boolean): Standing {
  const standing: Standing = new Map(before);
  for (const { id, name, plan: of } of given) {
    const source = standing.get(id)?.source;
    standing.set(id, { plan: of, source: source !== undefined && source < name ? source : name });
  }
  if (!settled) return standing;
  const files = new Map(given.filter(({ inFile }) => inFile).map(({ name, id }) => [name, id]));
  const ids = new Set(given.map(({ id }) => id));
  for (const [id, { plan: of, source }] of [...standing]) {
    const fileChanged = files.has(source) && files.get(source) !== id;
    if (!ids.has(id)) {
      if (fileChanged || given.some((one) => replaces(one.plan, of))) standing.delete(id);
    } else if (fileChanged) {
      const [other = source] = given.flatMap((one) => (one.id === id && one.inFile ? [one.name] : [])).sort();
      standing.set(id, { plan: of, source: other });
    }
  }
  return standing;
}

function replaces(newer: Plan, earlier: Plan): boolean {
  return newer.serial === earlier.serial && newer.day === earlier.day && newer.title === earlier.title;
}

async function graphOf(standing: Standing): Promise<string[]> {
  const store = GrafeoStore.inMemory();
  await store.ensureSchema();
  await loadRows(store, jurisdictionRows(reference.jurisdictions));
  const sources = [...standing.values()].map(
    ({ plan: of, source }): DocumentSource => ({ name: source, material: { kind: 'text', text: planText(of) } }),
  );
  await ingest(sources, preparer, new GraphWriter(store, cluster), new IngestRun());
  const lines = await exported(store);
  await store.close();
  return lines;
}

async function inWorld(open: OpenStore, work: (world: World) => Promise<void>): Promise<void> {
  const store = await open();
  await loadRows(store, jurisdictionRows(reference.jurisdictions));
  const world = new World(store);
  try {
    await work(world);
  } finally {
    rmSync(world.folder, { recursive: true, force: true });
    await store.close();
  }
}

/** After any runs the graph is that of what stands, however each was ordered, cut, stopped and gone on with. */
export function checkRuns(open: OpenStore, numRuns: number): Promise<void> {
  return fc.assert(
    fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 4 }), (runs) =>
      inWorld(open, async (world) => {
        let standing: Standing = new Map();
        for (const one of runs) {
          // What is left of a run that is stopped at its end and not gone on with hangs on where it was.
          const played = one.stopped === 'at its end' ? { ...one, resumed: true } : one;
          await play(world, played);
          const all = world.named(played.given);
          const cut = played.stopped === 'early' && !played.resumed;
          standing = cut
            ? after(standing, all.slice(0, Math.ceil(all.length / played.cuts)), false)
            : after(standing, all, true);
          expect(await exported(world.store)).toEqual(await graphOf(standing));
        }
      }),
    ),
    { numRuns },
  );
}

/** The order in which a run gives its texts does not show. */
export function checkOrders(open: OpenStore, numRuns: number): Promise<void> {
  const both = fc.tuple(run, run).chain(([before, later]) =>
    fc.record({
      before: fc.constant({ ...before, stopped: 'never' as const }),
      later: fc.constant({ ...later, stopped: 'never' as const }),
      shuffled: fc.shuffledSubarray([...later.given], { minLength: later.given.length }),
    }),
  );
  return fc.assert(
    fc.asyncProperty(both, async ({ before, later, shuffled }) => {
      const graphs: string[][] = [];
      for (const given of [later.given, shuffled]) {
        await inWorld(open, async (world) => {
          await play(world, before);
          await play(world, { ...later, given });
          // The folders of two worlds differ in name alone.
          graphs.push((await exported(world.store)).map((line) => line.replaceAll(world.folder, '')));
        });
      }
      expect(graphs[1]).toEqual(graphs[0]);
    }),
    { numRuns },
  );
}
