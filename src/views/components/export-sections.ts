// Where the sections of a long export grow: in files of the browser's own for this extension, so that memory stays flat;
// in memory where the browser has none to give, as in private windows.

/** The folder of these files. */
const FOLDER = 'exports';

/** Milliseconds after which a file of an export that was left behind is of no more use. */
const OUTDATED = 60 * 60 * 1000;

/** Sections that grow side by side, each at its end. */
export interface ExportSections {
  /** Adds to a section, by its place among them. */
  add(section: number, piece: Blob): Promise<void>;
  /** The sections as they have grown; nothing is added after that. */
  close(): Promise<Blob[][]>;
  /** Gives up what has been written, where it has not been closed. */
  discard(): Promise<void>;
}

/** Sections in memory, for a file of a few pieces. */
export function sectionsInMemory(): ExportSections {
  const sections: Blob[][] = [];
  return {
    add: async (section, piece) => void (sections[section] ??= []).push(piece),
    close: async () => sections,
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
  const files: { handle: FileSystemFileHandle; stream: FileSystemWritableFileStream }[] = [];
  return {
    add: async (section, piece) => {
      let file = files[section];
      if (!file) {
        const handle = await folder.getFileHandle(`${name}-${section}`, { create: true });
        file = { handle, stream: await handle.createWritable() };
        files[section] = file;
      }
      await file.stream.write(piece);
    },
    close: async () => {
      for (const { stream } of files) await stream.close();
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
