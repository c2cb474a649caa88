import { expect, it } from 'vitest';
import { relationRule } from '../../src/extraction/relation-rule.js';

it('is the last that is not about which instrument is meant', () => {
  expect(relationRule(['number-party', 'date-after', 'implements', 'scope-of-host', 'own-title'])).toBe('implements');
  expect(relationRule(['number-party', 'implements'])).toBe('implements');
  expect(relationRule([])).toBeNull();
});
