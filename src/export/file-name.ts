// Names of exported files: after site, title and date, and safe on Windows, macOS and Linux.
import { localDay, publishedDay } from './day.ts';
import type { ExportContext, ExportRecord } from './exporter.ts';
import { siteOf } from './web-address.ts';

/** UTF-8 bytes of a whole name: the least that a common file system takes is 143 (eCryptfs). */
const MAX_BYTES = 140;

const MAX_SITE_BYTES = 50;

/** Code units of a title that are looked at: more than can be kept, and few enough for any title to be quick. */
const MAX_LENGTH = 1000;

/** Forbidden on Windows, or unseen: controls, format and private characters, lone surrogates; joiners shape words and stay. */
const FORBIDDEN = /[<>:"/\\|?*]|(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** Names of devices, which Windows sees up to the first full stop. */
const DEVICE = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(\.|$)/i;

/**
 * `courier.example - Harbour bridge closed - 2026-11-23.md`. The date is the article's where it is known, else today's;
 * several articles are named by their number.
 * @param place tells apart what would have the same name: from 2 on it stands in brackets
 */
export function fileName(
  records: readonly ExportRecord[],
  extension: string,
  { now, labels }: Pick<ExportContext, 'now' | 'labels'>,
  place = 1,
): string {
  const [only, ...others] = records;
  const single = only !== undefined && others.length === 0;
  const site = single ? (siteOf(only.article.url) ?? only.article.siteName ?? '') : '';
  const title = single ? only.article.title : labels.articles(records.length);
  const date = (single ? publishedDay(only.article) : null) ?? localDay(now);
  const start = cut(clean(site), MAX_SITE_BYTES) || 'On Record';
  const end = place === 1 ? date : `${date} (${place})`;
  const room = MAX_BYTES - bytes(`${start} -  - ${end}.${extension}`);
  const name = [start, cut(clean(title), room), end].filter(Boolean).join(' - ');
  return `${DEVICE.test(name) ? '_' : ''}${name}.${extension}`;
}

/** Names files that lie side by side, one an article, so that no file system takes two of them for the same. */
export function fileNamer(
  extension: string,
  context: Pick<ExportContext, 'now' | 'labels'>,
): (record: ExportRecord) => string {
  const taken = new Set<string>();
  const places = new Map<string, number>();
  return (record) => {
    const plain = sameName(fileName([record], extension, context));
    let place = places.get(plain) ?? 0;
    let name: string;
    do {
      place += 1;
      name = fileName([record], extension, context, place);
      // A title may itself end like a name that was told apart.
    } while (taken.has(sameName(name)));
    places.set(plain, place);
    taken.add(sameName(name));
    return name;
  };
}

/** Most file systems do not tell capitals from small letters. */
function sameName(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function clean(part: string): string {
  return part
    .slice(0, MAX_LENGTH)
    .normalize('NFC')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.~-]+|[\s.~-]+$/g, '');
}

function cut(part: string, room: number): string {
  if (bytes(part) <= room) return part;
  let kept = '';
  for (const character of part) {
    if (bytes(`${kept}${character}…`) > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
