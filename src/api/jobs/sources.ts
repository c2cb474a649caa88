import type { DocumentSource, IngestedDocument } from '../service.js';
import type { JobSource } from './job.js';
import { refusalSentence } from './refusal-sentences.js';

/** How documents within a container are named behind it. */
const WITHIN = ' > ';

/** A source as the service takes it, and as its sender knows it. */
interface NamedSource {
  readonly source: DocumentSource;
  /** The name in answers. */
  readonly shown: string | null;
}

/**
 * The sources of one batch, which knows which outcome is of which: outcomes come in the order of the sources, and a container has
 * several.
 */
export class BatchSources {
  readonly #sources: readonly NamedSource[];
  /** The source that the last outcome was of. */
  #at = 0;
  #wasPart = false;
  #begun = false;

  constructor(sources: readonly JobSource[]) {
    this.#sources = sources.map(named);
  }

  [Symbol.iterator](): Iterator<DocumentSource> {
    return this.#sources.map(({ source }) => source).values();
  }

  /** Sources that are surely done with. */
  get done(): number {
    return this.#begun ? this.#at + (this.#wasPart ? 0 : 1) : 0;
  }

  /** The outcome as its sender may read it: under the name that was sent, with nothing of where the file lay here. */
  told(outcome: IngestedDocument): IngestedDocument {
    const { source, shown } = this.#sourceOf(outcome);
    const within = outcome.name?.slice((source.name ?? '').length) ?? '';
    const name = shown === null ? outcome.name : `${shown}${within}`;
    const clean = (text: string) => withoutPlaces(text, source, shown ?? '');
    if (outcome.status !== 'REFUSED') {
      return { ...outcome, name, warnings: outcome.warnings.map((one) => ({ ...one, message: clean(one.message) })) };
    }
    return { ...outcome, name, message: `${refusalSentence(outcome.code)} ${clean(outcome.message)}` };
  }

  #sourceOf({ name }: IngestedDocument): NamedSource {
    const last = this.#sources.length - 1;
    if (this.#begun && !(this.#wasPart && isPart(name, this.#sources[this.#at])))
      this.#at = Math.min(this.#at + 1, last);
    // A container without documents has no outcome.
    let at = this.#at;
    while (at < last && !isOf(name, this.#sources[at])) at++;
    if (isOf(name, this.#sources[at])) this.#at = at;
    this.#begun = true;
    this.#wasPart = isPart(name, this.#sources[this.#at]);
    return this.#sources[this.#at] as NamedSource;
  }
}

function isOf(name: string | null, source: NamedSource | undefined): boolean {
  return name === (source?.source.name ?? null) || isPart(name, source);
}

function isPart(name: string | null, source: NamedSource | undefined): boolean {
  return name?.startsWith(`${source?.source.name ?? ''}${WITHIN}`) ?? false;
}

/**
 * An uploaded file is known by what it holds, since files of several people may bear one name: what the graph calls its source has
 * the beginning of its hash before the name.
 */
function named(sent: JobSource): NamedSource {
  if ('text' in sent) {
    return { source: { name: sent.name, material: { kind: 'text', text: sent.text } }, shown: sent.name };
  }
  const name = `upload:${sent.file.hash.slice(0, 16)}/${sent.name}`;
  return { source: { name, material: { kind: 'file', path: sent.file.path } }, shown: sent.name };
}

function withoutPlaces(text: string, { name, material }: DocumentSource, shown: string): string {
  if (material.kind !== 'file') return text;
  return text.replaceAll(material.path, shown).replaceAll(name ?? material.path, shown);
}
