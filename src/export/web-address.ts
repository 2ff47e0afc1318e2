// Decides which addresses an export may turn into links.

/** The address, encoded as URLs are, where it leads to the web (http or https); null for all else. */
export function webAddress(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}

/** The host of a web address without "www.", or null. */
export function siteOf(address: string): string | null {
  const web = webAddress(address);
  return web === null ? null : new URL(web).host.replace(/^www\./, '');
}
