import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { unreadable } from '../reading/read-file.js';

/**
 * The files that some paths name: a file is itself, a folder is every file below it but hidden ones, in code-unit order.
 * Links to folders are not followed, so no loop can hold it.
 *
 * @throws DocumentError DOCUMENT_MISSING or DOCUMENT_UNREADABLE for a path the user named
 */
export async function collectFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    let folder: boolean;
    try {
      folder = (await stat(path)).isDirectory();
    } catch (error) {
      throw unreadable(path, error);
    }
    if (folder) files.push(...(await filesBelow(path)));
    else files.push(path);
  }
  return [...new Set(files)];
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw unreadable(folder, error);
  });
  const files: string[] = [];
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesBelow(path)));
    else if (entry.isFile()) files.push(path);
  }
  return files;
}
