// Finds what a page has put after its article and is another one: infinite scroll appends the next article to the first.

/** What begins an article of its own. */
const BEGINNINGS = 'h1, article:has(h1, h2), [itemprop~="articleBody" i]';

const FOLLOWING = 4;

/** The outermost elements after an article's last words that hold nothing of it and begin an article of their own. */
export function findOtherArticles(nodes: Iterable<Text>): Element[] {
  const around = new Set<Element>();
  let last: Text | null = null;
  for (const node of nodes) {
    if (!node.isConnected) continue;
    last = node;
    for (let up = node.parentElement; up && !around.has(up); up = up.parentElement) around.add(up);
  }
  if (last === null) return [];
  const found = new Set<Element>();
  for (const beginning of last.ownerDocument.querySelectorAll(BEGINNINGS)) {
    const isAfter = (last.compareDocumentPosition(beginning) & FOLLOWING) !== 0;
    if (!isAfter || around.has(beginning)) continue;
    let root = beginning;
    while (root.parentElement && !around.has(root.parentElement)) root = root.parentElement;
    found.add(root);
  }
  return [...found];
}

/** Whether an element's headline is what the document is called now. */
export function isNamedBy(root: Element, { title }: Document): boolean {
  return [...root.querySelectorAll('h1, h2')].some((heading) => {
    const words = heading.textContent.replace(/\s+/g, ' ').trim();
    return words.length > 3 && title.includes(words);
  });
}
