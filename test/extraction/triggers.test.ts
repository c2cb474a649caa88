import { describe, expect, it } from 'vitest';
import { TRIGGERS, triggersIn } from '../../src/extraction/triggers.js';
import { RELATIONS } from '../../src/instrument/relation.js';

const idsIn = (text: string) => triggersIn(text).map(({ trigger }) => trigger.id);

describe.each(TRIGGERS)('trigger $id', ({ id, relation, example, counterExample }) => {
  it('is met in its example', () => {
    expect(idsIn(example)).toContain(id);
  });

  it('does not govern in its counter-example', () => {
    expect(idsIn(counterExample).at(-1)).not.toBe(id);
  });

  it('is met where white space is lost, broken or in capitals', () => {
    expect(idsIn(example.replace(/ /g, '\n'))).toContain(id);
    expect(idsIn(example.toUpperCase())).toContain(id);
  });

  it('names a relation that citations may have', () => {
    expect([...RELATIONS, 'AMENDED_BY']).toContain(relation);
  });
});

it('ids of triggers are theirs alone', () => {
  expect(new Set(TRIGGERS.map(({ id }) => id)).size).toBe(TRIGGERS.length);
});

it('places point into the text that was given', () => {
  const text = 'Kế hoạch THỰC HIỆN Chương trình, tiếp tục thực hiện Nghị quyết';
  expect(triggersIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['THỰC HIỆN', 'tiếp tục thực hiện']);
});

it('glued words are still read', () => {
  expect(idsIn('tổ chức thựchiện Nghị quyết')).toEqual(['implements']);
});
