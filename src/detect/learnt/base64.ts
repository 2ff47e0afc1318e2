// Reads bytes that a module keeps as text.
/** Undoes base64, by what newer browsers have for it where it is there. */
export function decodeBase64(packed: string): Uint8Array<ArrayBuffer> {
  const { fromBase64 } = Uint8Array as unknown as {
    fromBase64?: (text: string) => Uint8Array<ArrayBuffer>;
  };
  if (fromBase64 !== undefined) return fromBase64.call(Uint8Array, packed);
  const characters = atob(packed);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}
