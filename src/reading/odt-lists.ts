import { written } from './list-numbers.js';
import type { OpenDocumentStyles } from './odt-styles.js';

interface OpenList {
  readonly style: string;
  count: number;
  labelled: boolean;
}

/** Counts the items of lists, which OpenDocument nests in one another, and gives the label of each (part 3, §5.3). */
export class OpenDocumentLists {
  readonly #styles: OpenDocumentStyles;
  readonly #open: OpenList[] = [];
  /** Lists by their id, and the last of each style and level, which others go on from. */
  readonly #counted = new Map<string, OpenList>();

  constructor(styles: OpenDocumentStyles) {
    this.#styles = styles;
  }

  open(attributes: Readonly<Record<string, string>>): void {
    const style = attributes['style-name'] ?? this.#open.at(-1)?.style ?? '';
    const same = `${style} ${this.#open.length}`;
    const continued = attributes['continue-list'];
    const before =
      continued !== undefined
        ? this.#counted.get(continued)
        : attributes['continue-numbering'] === 'true'
          ? this.#counted.get(same)
          : undefined;
    const list = { style, count: before?.count ?? 0, labelled: true };
    if (attributes.id !== undefined) this.#counted.set(attributes.id, list);
    this.#counted.set(same, list);
    this.#open.push(list);
  }

  close(): void {
    this.#open.pop();
  }

  item(startValue: string | undefined): void {
    const list = this.#open.at(-1);
    if (!list) return;
    const first = this.#styles.lists.get(list.style)?.[this.#open.length - 1]?.start ?? 1;
    if (startValue !== undefined) list.count = Number(startValue) || 0;
    else list.count = list.count === 0 ? first : list.count + 1;
    list.labelled = false;
  }

  /** The label of a paragraph: that of its item where it is the first of it, else the empty string. */
  label(): string {
    const list = this.#open.at(-1);
    if (!list || list.labelled) return '';
    list.labelled = true;
    const levels = this.#styles.lists.get(list.style);
    const level = levels?.[this.#open.length - 1];
    if (!level || level.format === 'none') return '';
    if (level.format === 'bullet') return '-';
    const shown = this.#open.slice(-level.shown);
    const above = this.#open.length - shown.length;
    const numbers = shown.map(({ count }, index) => written(count, levels?.[above + index]?.format ?? 'decimal'));
    return level.prefix + numbers.join('.') + level.suffix;
  }
}
