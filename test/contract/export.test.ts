import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectedExport } from '../ingestion/expected-graph.js';
import { cluster, jurisdictions } from '../ingestion/reference.js';
import { smallWorld, writtenText } from '../ingestion/small-world.js';
import { emptyGraph, exported } from '../ingestion/writer-laws.js';
import { onEveryEngine } from './engines.js';

/** One world, the same for every engine. */
const [world = []] = fc.sample(smallWorld, { numRuns: 1, seed: 30 });

/** Titles that locales and engines sort in other ways than code units do. */
const titles = ['Ăn', 'an', 'Zê', 'ân', 'đ', 'd', 'e\u0301', 'é', '\u{1F4DC}', '\uFF5E', 'Ư', '_', '-', '"', '\\'];
const letters = titles.map((title, index) =>
  writtenText(
    `letter ${title}`,
    { type: 'Thông báo', number: `${index + 1}/TB-UBND`, scope: 'Cà Mau', date: '2013', title },
    [{ target: { type: 'Luật', title: `Luật ${title}`, date: '2003' } }],
  ),
);

onEveryEngine('the export', ({ open }) => {
  let lines: string[] = [];
  beforeAll(async () => {
    const { store, writer } = await emptyGraph(open);
    await writer.writeDocuments([...world, ...letters]);
    lines = await exported(store);
  });

  it('has the bytes that the set of texts and the reference rows alone decide', () => {
    expect(lines).toEqual(expectedExport([...world, ...letters], cluster, jurisdictions));
  });

  it('names in each line only what stands before it', () => {
    const seen = new Set<string>();
    for (const line of lines) {
      const row = JSON.parse(line);
      const named = [row.body, row.jurisdiction, row.claim, row.madeBy, row.means, row.from, row.to, row.document];
      const known = [...named, ...(row.mayMean ?? [])].filter((id) => typeof id === 'string');
      expect(known.filter((id) => !seen.has(id))).toEqual([]);
      seen.add(row.id);
    }
  });

  it('writes keys in order and no line ends', () => {
    for (const line of lines) {
      expect(line).not.toMatch(/[\r\n]/);
      const keys = Object.keys(JSON.parse(line));
      expect(keys).toEqual([...keys].sort());
    }
  });

  describe('of an empty store', () => {
    it('has no line', async () => {
      expect(await exported(await open())).toEqual([]);
    });
  });
});
