import { basename } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/instrument/citation.js';
import { goldDocuments, isSeed } from '../gold/labels.js';
import { FIGURES, f1, scoreDocument, sum } from '../gold/score.js';
import { build, cancu } from './built-cli.js';

beforeAll(build);

interface PrintedLine {
  readonly source: string;
  readonly instrument: Extraction['instrument'] & Pick<Extraction, 'effectiveOn'>;
  readonly citations: readonly (Omit<Extraction['citations'][number], 'quote'> & { readonly text: string })[];
}

describe('extract --format jsonl', () => {
  it('prints a line for each text, and scores 1.000 on the seeds', async () => {
    const { code, stdout } = await cancu(['extract', 'samples', '--format', 'jsonl']);
    expect(code).toBe(0);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as PrintedLine);
    expect(lines).toHaveLength(5);
    const scores = goldDocuments()
      .filter(isSeed)
      .map((document) => {
        const printed = lines.find(({ source }) => document.name.includes(basename(source, '.txt')));
        if (!printed) throw new Error(`${document.name} is not among the samples`);
        const { instrument, citations } = printed;
        return scoreDocument(document, {
          instrument,
          effectiveOn: instrument.effectiveOn,
          repairs: [],
          citations: citations.map(({ text, ...rest }) => ({ ...rest, quote: text })),
        });
      });
    const { figures, misses } = sum(scores);
    expect(misses).toEqual([]);
    expect(FIGURES.map((figure) => f1(figures[figure]))).toEqual([1, 1, 1, 1]);
  });

  it('reads standard input', async () => {
    const { stdout } = await cancu(
      ['extract', '--format', 'json'],
      {},
      'Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;',
    );
    expect(JSON.parse(stdout)).toMatchObject([
      { source: '-', citations: [{ text: expect.stringContaining('Luật Đất đai') }] },
    ]);
  });
});
