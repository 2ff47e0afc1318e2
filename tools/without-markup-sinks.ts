// Takes the markup sinks out of our packages: stores refuse `innerHTML =` with a variable, and we do not want it either.
import type { Plugin } from 'vite';

const ASSIGNMENT = /([\w$.]+)\.innerHTML\s*=(?!=)\s*([^;,]+?)(?=[;,\n)])/g;

interface Rewrite {
  module: RegExp;
  /** How many assignments of a variable the package's version has: another number stops the build. */
  expected: number;
  replacement: (element: string, markup: string) => string;
}

const REWRITES: Rewrite[] = [
  {
    // Readability starts over from markup that it saved; a parsed document of its own runs and loads nothing.
    module: /@mozilla\/readability\/Readability\.js$/,
    expected: 2,
    replacement: (element, markup) =>
      `${element}.replaceChildren(...new DOMParser().parseFromString(${markup}, "text/html").body.childNodes)`,
  },
  {
    // Preact's `dangerouslySetInnerHTML`, which lint forbids us to use.
    module: /preact\/dist\/preact\.mjs$/,
    expected: 1,
    replacement: () => 'void 0',
  },
];

/** A Vite plugin that rewrites assignments to `innerHTML` in the packages that have them. */
export function withoutMarkupSinks(): Plugin {
  return {
    name: 'without-markup-sinks',
    transform(code, id) {
      const rewrite = REWRITES.find(({ module }) => module.test(id));
      if (!rewrite) return null;
      let found = 0;
      const rewritten = code.replace(ASSIGNMENT, (_all, element: string, markup: string) => {
        found++;
        return rewrite.replacement(element, markup);
      });
      if (found !== rewrite.expected) {
        throw new Error(`${id}: ${found} assignments to innerHTML, not ${rewrite.expected}`);
      }
      return { code: rewritten, map: null };
    },
  };
}
