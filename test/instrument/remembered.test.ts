import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { remembered } from '../../src/instrument/remembered.js';

describe('a function that remembers its answers', () => {
  it('computes a short one once', () => {
    let calls = 0;
    const length = remembered((key) => {
      calls++;
      return key.length;
    });
    expect([length('30/2020/NĐ-CP'), length('30/2020/NĐ-CP')]).toEqual([13, 13]);
    expect(calls).toBe(1);
  });

  it('answers right when it has let all go', () => {
    const length = remembered((key) => key.length);
    for (let serial = 0; serial < 20_000; serial++) expect(length(`${serial}/NĐ`)).toBe(String(serial).length + 3);
  });

  it('keeps no text alive that a key was cut from', () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const length = remembered((key) => key.length);
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    for (let serial = 0; serial < 100; serial++) {
      const text = Buffer.alloc(500_000, `số ${serial}/2020/NĐ-UBND `).toString();
      length(text.slice(3, 23));
    }
    collectGarbage();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(20_000_000);
  });
});
