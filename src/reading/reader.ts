import type { SourceText } from './source-text.js';

/** How much a reader may take and make; every bound ends with a DocumentError, none with a cut text. */
export interface ReadingLimits {
  /** Size of a document, and of each member of a container, in bytes. */
  readonly maxBytes: number;
  /** What all members of one package or container may unpack to together, in bytes. */
  readonly maxUnpackedBytes: number;
  /** Entries of one container. */
  readonly maxMembers: number;
  /** Containers within containers. */
  readonly maxContainers: number;
  /** Elements, groups or lists within one another. */
  readonly maxNesting: number;
}

/** Generous for documents of an office; a package of a megabyte that unpacks to 200 is none. */
export const READING_LIMITS: ReadingLimits = {
  maxBytes: 64 * 1024 * 1024,
  maxUnpackedBytes: 256 * 1024 * 1024,
  maxMembers: 10_000,
  maxContainers: 3,
  maxNesting: 1_000,
};

/** Reads one format. */
export interface Reader {
  /** Stable name, which its texts bear. */
  readonly name: string;
  /** Whether the bytes are of this format, by magic bytes and structure. Cheap, and never throws. */
  recognises(bytes: Uint8Array): boolean | Promise<boolean>;
  /**
   * @param name how the document is called, for messages
   * @throws DocumentError
   */
  read(bytes: Uint8Array, name: string, limits: ReadingLimits): SourceText | Promise<SourceText>;
}

/** One document in a container. */
export interface Member {
  /** Its name there: `thu/van-ban.doc`. */
  readonly part: string;
  /** Opens it. Throws DocumentError. */
  open(): Promise<Uint8Array>;
}

/** Opens one format that holds documents of others. */
export interface Container {
  readonly name: string;
  recognises(bytes: Uint8Array): boolean | Promise<boolean>;
  /** @throws DocumentError */
  members(bytes: Uint8Array, name: string, limits: ReadingLimits): Promise<readonly Member[]>;
}
