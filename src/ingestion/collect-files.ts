import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentError } from '../reading/document-error.js';
import { unreadable } from '../reading/read-file.js';

/** A file to be read, or a path that cannot be: the batch goes on past it. */
export interface FoundFile {
  readonly path: string;
  /** DOCUMENT_MISSING or DOCUMENT_UNREADABLE, or null where the file is there. */
  readonly problem: DocumentError | null;
}

/**
 * The files that some paths name: a file is itself, a folder is every file below it but hidden ones, in code-unit order.
 * Links to folders are not followed, so no loop can hold it.
 */
export async function collectFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const files = new Map<string, FoundFile>();
  const add = (path: string, problem: DocumentError | null = null) => files.set(path, { path, problem });
  for (const path of paths) {
    const folder = await isFolder(path).catch((error: unknown) => {
      add(path, unreadable(path, error));
      return false;
    });
    if (folder) await collectBelow(path, add);
    else if (!files.has(path)) add(path);
  }
  return [...files.values()];
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory();
}

async function collectBelow(folder: string, add: (path: string, problem?: DocumentError) => void): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    add(folder, unreadable(folder, error));
    return;
  }
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await collectBelow(path, add);
    else if (entry.isFile() || (entry.isSymbolicLink() && !(await isFolder(path).catch(() => false)))) add(path);
  }
}
