// Shortens the names of Readability's private properties, which no minifier may touch: half a kilobyte, gzipped.
import type { Plugin } from 'vite';

const MODULE = /@mozilla\/readability\/Readability\.js$/;

/** Readability marks what is private by an underscore. */
const PRIVATE = /(?<=\.|\n {2})_[a-z][A-Za-z]+\b/g;

/** A Vite plugin that gives each private property of Readability a short name, the same in every build. */
export function shortNames(): Plugin {
  return {
    name: 'short-names',
    transform(code, id) {
      if (!MODULE.test(id)) return null;
      const names = [...new Set(code.match(PRIVATE))].toSorted();
      const short = new Map(names.map((name, index) => [name, `_${index.toString(36)}`]));
      return { code: code.replace(PRIVATE, (name) => short.get(name) ?? name), map: null };
    },
  };
}
