/** A plan as an office writes it: its number, day and title make the instrument, its wording the text. */
export interface Plan {
  readonly serial: number;
  readonly day: number;
  readonly title: string;
  readonly wording: string;
  /** A decree that it rests on, or null. */
  readonly restsOn: string | null;
}

/** Two subjects: plans of one number and day with these titles are two texts, of which none replaces the other. */
export const TITLES = ['Công tác văn thư, lưu trữ năm 2022', 'Đào tạo, bồi dưỡng công chức năm 2022'] as const;

/** The text of a plan. */
export function planText({ serial, day, title, wording, restsOn }: Plan): string {
  return [
    'BỘ NỘI VỤ',
    `Số: ${serial}/KH-BNV`,
    `Hà Nội, ngày ${String(day).padStart(2, '0')} tháng 5 năm 2022`,
    'KẾ HOẠCH',
    title,
    '',
    ...(restsOn === null ? [] : [`Căn cứ Nghị định số ${restsOn} của Chính phủ;`]),
    `Bộ Nội vụ thực hiện như sau: ${wording}.`,
    '',
  ].join('\n');
}
