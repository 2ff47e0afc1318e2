// Handing a file to the reader.

/** Milliseconds for which a file can be fetched; Firefox fetches it only after the click. */
const LIFETIME = 60_000;

/** Has the browser save bytes among the reader's downloads. */
export function saveBlob(filename: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), LIFETIME);
}
