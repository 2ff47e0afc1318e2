// Takes Readability's debugging words out: nobody reads them, and every page that is read would carry them.
import type { Plugin } from 'vite';

/** A call that writes to its log, with parentheses at most two deep in what it writes. */
const CALL = /this\.log\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\);/g;

/** How many the package's version has: another number stops the build. */
const EXPECTED = 24;

/** A Vite plugin that leaves the calls out. */
export function withoutDebugWords(): Plugin {
  return {
    name: 'without-debug-words',
    transform(code, id) {
      if (!/@mozilla\/readability\/Readability\.js$/.test(id)) return null;
      const found = code.match(CALL)?.length ?? 0;
      if (found !== EXPECTED) throw new Error(`${id}: ${found} words to the log, not ${EXPECTED}`);
      return { code: code.replace(CALL, ';'), map: null };
    },
  };
}
