/** How the text of PDF files agrees with what poppler's pdftotext reads from them: `tsx bench/pdf-agreement.ts FILE…`. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { documentReader } from '../src/extraction/read-document.js';
import { pdf } from '../src/reading/pdf.js';
