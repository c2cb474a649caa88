import type { TextDecoder } from 'node:util';
import { Layout } from './layout.js';
import type { Reader, ReadingLimits } from './reader.js';
import { damaged, nestedTooDeep } from './refusals.js';
import { type RtfToken, rtfTokens } from './rtf-tokens.js';
import { CHARACTERS, CHARSETS, decoderOf, READ, UNREAD } from './rtf-vocabulary.js';
import type { SourceText } from './source-text.js';

/** Rich Text Format 1.9.1. Bytes are of the code page of their font, so that legacy fonts give the letters they are written with. */
export const rtf: Reader = {
  name: 'rtf',
  recognises: (bytes) => Buffer.from(bytes.subarray(0, 64)).toString('latin1').trimStart().startsWith('{\\rtf'),
  read(bytes, name, limits) {
    const body = new RtfBody(bytes, name, limits);
    for (const token of rtfTokens(bytes)) body.take(token);
    return body.finish();
  },
};

/** What a group inherits from the one round it. */
interface Group {
  unread: boolean;
  hidden: boolean;
  inTable: boolean;
  inFontTable: boolean;
  /** Whether this is the number of a paragraph, which Word writes for readers that do not count. */
  label: boolean;
  /** Whether this group, and no outer one, is a footnote. */
  note: boolean;
  codePage: number | null;
  /** Characters that stand behind `\\uN` for readers without Unicode. */
  fallback: number;
}

const WESTERN = 1252;

class RtfBody {
  readonly #bytes: Uint8Array;
  readonly #name: string;
  readonly #limits: ReadingLimits;
  readonly #layout: Layout;
  readonly #outer: Group[] = [];
  readonly #codePages = new Map<number, number>();
  readonly #decoders = new Map<number, TextDecoder>();
  #group: Group = {
    unread: false,
    hidden: false,
    inTable: false,
    inFontTable: false,
    label: false,
    note: false,
    codePage: null,
    fallback: 1,
  };
  #ansi = WESTERN;
  #font = 0;
  #starred = false;
  /** Characters yet to pass over behind a `\\uN`. */
  #passOver = 0;
  #escaped: { readonly bytes: number[]; readonly at: number } | null = null;
  #label = '';
  #inRow = false;
  #inCell = false;

  constructor(bytes: Uint8Array, name: string, limits: ReadingLimits) {
    this.#bytes = bytes;
    this.#name = name;
    this.#limits = limits;
    this.#layout = new Layout(name, limits.maxNesting);
  }

  take(token: RtfToken): void {
    if (token.kind === 'byte') {
      if (this.#passOver > 0) this.#passOver -= 1;
      else {
        this.#escaped ??= { bytes: [], at: token.at };
        this.#escaped.bytes.push(token.byte);
      }
      return;
    }
    this.#writeEscaped();
    if (token.kind === 'text') {
      const skipped = Math.min(this.#passOver, token.to - token.from);
      this.#passOver -= skipped;
      const from = token.from + skipped;
      this.#write(this.#decode(this.#bytes.subarray(from, token.to)), from, true);
    } else if (token.kind === 'word') this.#word(token.word, token.value, token.at);
    else {
      this.#passOver = 0;
      if (token.kind === 'open') this.#open();
      else this.#close();
    }
    if (token.kind !== 'word' || token.word !== '*') this.#starred = false;
  }

  finish(): SourceText {
    this.#writeEscaped();
    if (this.#outer.length > 0) throw damaged(this.#name, `it ends within ${this.#outer.length} groups`);
    return this.#layout.finish('rtf');
  }

  #open(): void {
    if (this.#outer.length >= this.#limits.maxNesting) throw nestedTooDeep(this.#name, this.#limits.maxNesting);
    this.#outer.push(this.#group);
    this.#group = { ...this.#group, note: false };
  }

  #close(): void {
    if (this.#group.note) this.#layout.closeNote();
    const label = this.#label.replace(/\s+/g, ' ').trim();
    if (label !== '' && this.#outer.at(-1)?.label === false) {
      this.#layout.label(label);
      this.#label = '';
    }
    this.#group = this.#outer.pop() ?? this.#group;
  }

  get #silent(): boolean {
    return this.#group.unread || this.#group.hidden || this.#group.inFontTable;
  }

  #decode(bytes: Uint8Array): string {
    const page = this.#group.codePage ?? this.#ansi;
    const decoder = this.#decoders.get(page) ?? decoderOf(page);
    this.#decoders.set(page, decoder);
    return decoder.decode(bytes);
  }

  #writeEscaped(): void {
    const escaped = this.#escaped;
    if (!escaped) return;
    this.#escaped = null;
    this.#write(this.#decode(Uint8Array.from(escaped.bytes)), escaped.at, false);
  }

  #write(text: string, at: number, exact: boolean): void {
    if (this.#silent || text === '') return;
    if (this.#group.inTable && !this.#inNote) this.#openCell();
    else if (this.#inRow && !this.#inCell && !this.#inNote) this.#closeRow();
    if (this.#group.label) this.#label += text;
    else this.#layout.text(text, at, exact);
  }

  get #inNote(): boolean {
    return this.#group.note || this.#outer.some(({ note }) => note);
  }

  #openCell(): void {
    if (!this.#inRow) this.#layout.openRow();
    if (!this.#inCell) this.#layout.openCell();
    this.#inRow = true;
    this.#inCell = true;
  }

  #closeRow(): void {
    if (this.#inCell) this.#layout.closeCell();
    if (this.#inRow) this.#layout.closeRow();
    this.#inRow = false;
    this.#inCell = false;
  }

  #word(word: string, value: number | null, at: number): void {
    if (word === '*') {
      this.#starred = true;
      return;
    }
    if (UNREAD.has(word) || (this.#starred && !READ.has(word))) this.#group.unread = true;
    // The same words in Unicode are text where those beside them are: not so in the title that the file bears.
    if (word === 'ud') this.#group.unread = this.#outer.at(-2)?.unread ?? false;
    const characters = CHARACTERS[word];
    if (characters !== undefined) {
      if (this.#passOver > 0) this.#passOver -= 1;
      else this.#write(characters, at, false);
    } else if (!this.#property(word, value)) this.#structure(word, value, at);
  }

  /** Takes what sets how text is read; false for other words. */
  #property(word: string, value: number | null): boolean {
    const group = this.#group;
    switch (word) {
      case 'ansicpg':
        this.#ansi = value ?? WESTERN;
        return true;
      case 'mac':
        this.#ansi = 10000;
        return true;
      case 'fonttbl':
        group.inFontTable = true;
        return true;
      case 'listtext':
      case 'pntext':
        group.label = true;
        return true;
      case 'f':
        this.#font = value ?? 0;
        if (!group.inFontTable) group.codePage = this.#codePages.get(this.#font) ?? null;
        return true;
      case 'fcharset': {
        // Charset 0 is "ANSI", which the page of the document is as well.
        const page = value === 0 ? undefined : CHARSETS[value ?? 1];
        if (group.inFontTable && page !== undefined) this.#codePages.set(this.#font, page);
        return true;
      }
      case 'plain':
        group.codePage = null;
        group.hidden = false;
        return true;
      case 'v':
      case 'deleted':
        group.hidden = value !== 0;
        return true;
      case 'uc':
        group.fallback = Math.max(0, value ?? 1);
        return true;
      case 'pard':
        group.inTable = false;
        return true;
      case 'intbl':
        group.inTable = true;
        return true;
      default:
        return false;
    }
  }

  #structure(word: string, value: number | null, at: number): void {
    if (word === 'u') {
      this.#write(String.fromCharCode((value ?? 0) & 0xffff), at, false);
      this.#passOver = this.#group.fallback;
    }
    if (this.#silent) return;
    if (word === 'footnote') {
      this.#layout.openNote();
      this.#group.note = true;
    } else if (word === 'par' || word === 'sect') {
      if (this.#inRow && !this.#inCell && !this.#group.inTable) this.#closeRow();
      this.#layout.endLine();
    } else if (word === 'cell') {
      this.#openCell();
      this.#layout.closeCell();
      this.#inCell = false;
    } else if (word === 'row') this.#closeRow();
    else if (word === 'nestcell' || word === 'nestrow') this.#layout.breakLine();
  }
}
