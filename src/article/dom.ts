// The few DOM constants and tests that are needed where no global `Node` is: the command line runs over jsdom.

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const SHOW_TEXT = 4;

/** Whether a node is an element. */
export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT_NODE;

/** Whether a node is a text node. */
export const isText = (node: Node): node is Text => node.nodeType === TEXT_NODE;

/** Walks the text nodes under a node, in the order of the document. */
export function textWalker(root: Node): TreeWalker {
  const owner = root.ownerDocument ?? (root as Document);
  return owner.createTreeWalker(root, SHOW_TEXT);
}
