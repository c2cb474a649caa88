/**
 * What one run gave: one `ingest` command, one batch of the API, or all that one `--watch` sees. A run is one statement of its user, in
 * which no text is newer than another: at its end it stands in place of what earlier runs said ({@link settleRun}). Holds ids and the names
 * of files, never texts.
 */
export class IngestRun {
  /** How often each text was given and not taken back. */
  readonly #given = new Map<string, number>();
  /** The texts that each file holds, by its name in the graph. */
  readonly #files = new Map<string, readonly string[]>();
  #texts: string[] = [];
  #named: string[] = [];

  /** @param file name of the file that holds it; null for a text that was handed in as such */
  give(document: string, file: string | null): void {
    const times = this.#given.get(document) ?? 0;
    this.#given.set(document, times + 1);
    if (times === 0) this.#texts.push(document);
    if (file === null) return;
    this.#files.set(file, [...(this.#files.get(file) ?? []), document]);
    this.#named.push(file);
  }

  /** Forgets what a file gave in this run, and the files that are in it: it is about to be read again. */
  takeBack(path: string): void {
    for (const [file, documents] of this.#files) {
      if (file !== path && !file.startsWith(`${path} > `)) continue;
      this.#files.delete(file);
      for (const document of documents) this.#takeBackOne(document);
    }
  }

  /** True for a text that this run gave. */
  gave(document: string): boolean {
    return this.#given.has(document);
  }

  /** The texts that a file holds, as this run read it. */
  ofFile(file: string): readonly string[] {
    return this.#files.get(file) ?? [];
  }

  /** The names of the files that hold a text, in code-unit order. */
  filesWith(document: string): readonly string[] {
    return [...this.#files].flatMap(([file, documents]) => (documents.includes(document) ? [file] : [])).sort();
  }

  /** What was given since this was last asked, each once, in code-unit order. */
  takeUnsettled(): { readonly documents: readonly string[]; readonly files: readonly string[] } {
    const documents = this.#texts.filter((document) => this.gave(document)).sort();
    const files = [...new Set(this.#named)].sort();
    this.#texts = [];
    this.#named = [];
    return { documents, files };
  }

  #takeBackOne(document: string): void {
    const times = (this.#given.get(document) ?? 0) - 1;
    if (times > 0) this.#given.set(document, times);
    else this.#given.delete(document);
  }
}
