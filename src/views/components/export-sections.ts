// Where the sections of a long export grow: in files of the browser's own for this extension, so that memory stays flat;
// in memory where the browser has none to give, as in private windows.
import type { FilePart } from '../../export/exporter.ts';
import { ByteGatherer } from './byte-gatherer.ts';

/** The folder of these files. */
const FOLDER = 'exports';

/** Milliseconds after which a file of an export that was left behind is of no more use. */
const OUTDATED = 60 * 60 * 1000;

/** Sections that grow side by side, each at its end. */
export interface ExportSections {
  /** Adds to a section, by its place among them. */
  add(section: number, piece: FilePart): Promise<void>;
  /** The sections as they have grown; nothing is added after that. */
  close(): Promise<Blob[][]>;
  /** Gives up what has been written, where it has not been closed. */
  discard(): Promise<void>;
}

/** Sections in memory, for a short file. */
export function sectionsInMemory(): ExportSections {
  const sections: { bytes: ByteGatherer; blobs: Blob[] }[] = [];
  const begin = () => {
    const blobs: Blob[] = [];
    const bytes = new ByteGatherer(async (part) => void blobs.push(new Blob([part])));
    return { bytes, blobs };
  };
  return {
    add: (section, piece) => (sections[section] ??= begin()).bytes.add(piece),
    close: async () => {
      for (const { bytes } of sections) await bytes.flush();
      return sections.map(({ blobs }) => blobs);
    },
    discard: async () => undefined,
  };
}

/** Sections in files, where the browser gives some. What is left of exports before goes. */
export async function sectionsInFiles(): Promise<ExportSections> {
  const folder = await openFolder().catch(() => null);
  if (!folder) return sectionsInMemory();
  await dropOutdated(folder).catch(() => undefined);
  const name = crypto.randomUUID();
  let isClosed = false;
  const files: SectionFile[] = [];
  return {
    add: async (section, piece) => {
      files[section] ??= await openFile(folder, `${name}-${section}`);
      await files[section].bytes.add(piece);
    },
    close: async () => {
      for (const { bytes, stream } of files) {
        await bytes.flush();
        await stream.close();
      }
      isClosed = true;
      return Promise.all(files.map(async ({ handle }) => [await handle.getFile()]));
    },
    discard: async () => {
      if (isClosed) return;
      for (const { handle, stream } of files) {
        // A stream that failed has ended already.
        await stream.abort().catch(() => undefined);
        await folder.removeEntry(handle.name);
      }
    },
  };
}

interface SectionFile {
  handle: FileSystemFileHandle;
  stream: FileSystemWritableFileStream;
  bytes: ByteGatherer;
}

async function openFile(folder: FileSystemDirectoryHandle, name: string): Promise<SectionFile> {
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  return { handle, stream, bytes: new ByteGatherer((part) => stream.write(part)) };
}

async function openFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

async function dropOutdated(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const handle of folder.values()) {
    if (!(handle instanceof FileSystemFileHandle)) continue;
    const { lastModified } = await handle.getFile();
    if (Date.now() - lastModified > OUTDATED) await folder.removeEntry(handle.name);
  }
}
