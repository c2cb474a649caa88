/** The head of an act in a broken form, with the text that follows it. */
export interface BrokenHead {
  readonly form: string;
  readonly text: string;
}

/** Body, motto, number and date, as most clean texts print them one below the other. */
const HEAD =
  /^[\s|*#]*((?:[\p{Lu}Đ, ]+\n\s*){1,3})[-*\s|]*(?:CỘNG H(?:ÒA|OÀ) XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM)[\s|*]*Độc lập[^\n]*[-*_\s|]*((?:Luật )?[Ss]ố)\s*:\s*(\S+)[\s|]+(\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,4}), ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/u;

/**
 * Sets the head of a clean text anew in each form in which readers leave it; none where the text has no head of the usual shape.
 */
export function brokenHead(text: string, random: () => number): BrokenHead[] {
  const match = HEAD.exec(text.slice(0, 1200));
  if (!match) return [];
  const [whole, above = '', label = '', number = '', place = '', day = '', month = '', year = ''] = match;
  const rest = text.slice(whole.length);
  const issuer = above
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const motto = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
  const numbered = `${label}: ${number}`;
  const date = `ngày ${day} tháng ${month} năm ${year}`;
  const stacked = (numberLine: string, dateLine: string) =>
    [...issuer, '-------', ...motto, '---------------', numberLine, dateLine].join('\n') + rest;
  const beside = (gap: (width: number) => string, numberLine = numbered) => {
    const left = issuer.length === 1 ? [...issuer, '-------', numberLine] : [...issuer, numberLine];
    const right =
      issuer.length > 2 ? [...motto, '---------------', `${place}, ${date}`] : [...motto, `${place}, ${date}`];
    return left.map((line, index) => `${line}${gap(line.length)}${right[index] ?? ''}`).join('\n') + rest;
  };
  const parted = number.replace(/[/-]/g, (separator) => (random() < 0.5 ? ` ${separator}` : ` ${separator} `));
  const atSeparator = number.replace(/[/-](?=[^/-]*$)/, (separator) => `${separator}\n`);
  return [
    { form: 'columns side by side, far apart', text: beside((width) => ' '.repeat(Math.max(3, 36 - width))) },
    { form: 'columns side by side, one space', text: beside(() => ' ') },
    { form: 'columns side by side, a tab', text: beside(() => '\t') },
    { form: 'number parted: Số :  12 /QĐ - UBND', text: stacked(`${label} :  ${parted}`, `${place}, ${date}`) },
    { form: 'number over two lines', text: stacked(`${label}: ${atSeparator}`, `${place}, ${date}`) },
    {
      form: 'date over lines',
      text: stacked(numbered, `${place}, ngày ${day}\n\ntháng ${month}\nnăm ${year}`),
    },
    {
      form: 'date on dots',
      text: stacked(numbered, `${place}, ngày ...${day}... tháng …${month}… năm ${year}`),
    },
    {
      form: 'date misread and glued',
      text: stacked(numbered, `${place}, ngày${day.replace('1', 'l').replace('0', 'O')}tháng${month}năm${year}`),
    },
  ];
}
