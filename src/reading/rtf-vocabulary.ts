import { TextDecoder } from 'node:util';
/** Groups that are no text of the document. `\*` marks others that a reader need not know. */
export const UNREAD = new Set(
  'fonttbl colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf fldinst objdata objclass objname listtable listoverridetable revtbl rsidtbl themedata colorschememapping datastore latentstyles xmlnstbl generator bkmkstart bkmkend nonshppict sp template operator ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn annotation atnid atnauthor atndate atnref atrfstart atrfend xe tc upr filetbl mmathPr wgrffmtfilter falt panose'.split(
    ' ',
  ),
);
/** Groups marked with `\*` that hold text none the less. */
export const READ = new Set(['shpinst', 'shptxt', 'ud', 'shppict', 'footnote']);
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  page: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  '~': '\u00a0',
  _: '\u2011',
  '\\': '\\',
  '{': '{',
  '}': '}',
};
/** Code pages of `\fcharset` (specification, "Font Table"); the Vietnamese one is 163. */
export const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
const ENCODINGS: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  874: 'windows-874',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** A decoder of a Windows code page. */
export function decoderOf(codePage: number): TextDecoder {
  const label = ENCODINGS[codePage] ?? `windows-${codePage}`;
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
