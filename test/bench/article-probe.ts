// The part of the article's measuring that runs within the page, beside the reader itself.
import { readArticle } from '../../src/article/read-article.ts';

/**
 * Reads the page's article and checks it against the live page.
 * @param expected markup of what a reader view should find
 */
export function readAndCheck(expected: string | null) {
  const observer = new MutationObserver(() => {});
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  const started = performance.now();
  const read = readArticle(document);
  const milliseconds = performance.now() - started;
  const visible = (text: string): string => text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '');
  const { text = '', blocks = [], ...metadata } = read?.article ?? {};
  let [characters, mapped] = [0, 0];
  for (const block of blocks) {
    for (let start = block.start; start < block.end; start += 40) {
      const end = Math.min(start + 40, block.end);
      const wanted = visible(text.slice(start, end));
      const ranges = read?.map.rangesOf([start, end]) ?? [];
      const here = ranges.filter((range) => document.contains(range.startContainer));
      characters += wanted.length;
      if (visible(here.join('')) === wanted) mapped += wanted.length;
    }
  }
  const mutations = observer.takeRecords().length;
  const wanted = new DOMParser().parseFromString(expected ?? '', 'text/html');
  for (const element of wanted.querySelectorAll('p,div,li,tr,td,th,br,pre,dt,dd,h1,h2,h3,h4,h5,h6'))
    element.after(' ');
  return {
    text,
    expected: wanted.body.textContent,
    metadata,
    milliseconds,
    mutations,
    characters,
    mapped,
  };
}
