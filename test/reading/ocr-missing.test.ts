import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { pdf } from '../../src/reading/pdf.js';

vi.mock('tesseract.js', () => {
  throw new Error('Cannot find package');
});

it('a scan where OCR is not installed says what to install', async () => {
  const scan = new Uint8Array(readFileSync(new URL('fixtures/scan-10209556.pdf', import.meta.url)));
  await expect(pdf.read(scan, 'thu.pdf')).rejects.toMatchObject({
    code: 'DOCUMENT_UNSUPPORTED',
    message: expect.stringContaining('npm install tesseract.js @tesseract.js-data/vie'),
  });
});
