// Handing a file to the reader.
import type { ExportFile } from '../../export/export-as.ts';

/** Milliseconds for which a file can be fetched; Firefox fetches it only after the click. */
const LIFETIME = 60_000;

/** Has the browser save a file among the reader's downloads. */
export function download({ filename, mediaType, text }: ExportFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), LIFETIME);
}
