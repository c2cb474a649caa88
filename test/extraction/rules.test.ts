import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { STAGES } from '../../src/extraction/rule.js';
import { RULES, ruleOf } from '../../src/extraction/rules.js';
import { loadReference } from '../../src/instrument/reference/index.js';
import { documentReader } from '../../src/resolution/read-document.js';
import { goldDocuments } from '../gold/labels.js';

const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));
const reader = documentReader(loadReference());

/** Ids of the rules that made the citations of a text. */
const rulesIn = (text: string) => new Set(reader.read(text).citations.flatMap(({ rules }) => rules));

describe.each(RULES)('rule $id', ({ id, example, counterExample }) => {
  it('made a citation of its example', () => {
    expect([...rulesIn(example)]).toContain(id);
  });

  it('made none of its counter-example', () => {
    expect([...rulesIn(counterExample)]).not.toContain(id);
  });
});

it('ids are theirs alone and follow the order of the stages', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  const order = RULES.map(({ stage }) => STAGES.indexOf(stage));
  expect(order).toEqual([...order].sort((one, other) => one - other));
});

it('every rule that made a citation of a labelled document or a sample is known', () => {
  const samples = readdirSync(SAMPLES).map((file) => readFileSync(join(SAMPLES, file), 'utf8'));
  const texts = [...goldDocuments().map(({ text }) => text), ...samples];
  const ids = new Set(texts.flatMap((text) => [...rulesIn(text)]));
  expect([...ids].filter((id) => ruleOf(id) === null)).toEqual([]);
});

it('stages of a citation follow one another', () => {
  for (const { text } of goldDocuments()) {
    for (const { rules } of reader.read(text).citations) {
      const order = rules.map((id) => STAGES.indexOf(ruleOf(id)?.stage ?? 'scan'));
      expect(order).toEqual([...order].sort((one, other) => one - other));
    }
  }
});
