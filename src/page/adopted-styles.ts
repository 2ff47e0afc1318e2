// A style sheet of ours in a document or shadow root: constructed, so that no page's CSP can refuse it and no node is added.

/** Our sheet among a root's adopted ones. */
export class AdoptedStyles {
  #sheet: CSSStyleSheet | null = null;
  #css = '';

  constructor(private readonly root: DocumentOrShadowRoot) {}

  /** Gives the sheet these rules, and puts it back where the page dropped it. */
  set(css: string): void {
    this.#sheet ??= new CSSStyleSheet();
    if (css !== this.#css) this.#sheet.replaceSync(css);
    this.#css = css;
    if (!this.root.adoptedStyleSheets.includes(this.#sheet)) {
      this.root.adoptedStyleSheets = [...this.root.adoptedStyleSheets, this.#sheet];
    }
  }

  /** Takes the sheet away. */
  remove(): void {
    this.root.adoptedStyleSheets = this.root.adoptedStyleSheets.filter(
      (sheet) => sheet !== this.#sheet,
    );
  }
}
