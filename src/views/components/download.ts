// Handing a file to the reader.
import type { ExportFile } from '../../export/export-as.ts';

/** Milliseconds for which a file can be fetched; Firefox fetches it only after the click. */
const LIFETIME = 60_000;

/** Has the browser save a file among the reader's downloads. */
export function download({ filename, mediaType, text }: ExportFile): void {
  saveBlob(filename, new Blob([text], { type: `${mediaType};charset=utf-8` }));
}

/** Has the browser save bytes among the reader's downloads. */
export function saveBlob(filename: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), LIFETIME);
}
