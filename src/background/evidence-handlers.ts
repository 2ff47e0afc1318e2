// The background's answers about gathering evidence: for which claim, and what was found.
import { addEvidence, type FoundEvidence } from '../annotations/add-evidence.ts';
import { speak } from '../browser/language.ts';
import { showEvidenceMenu, type MenuEvidence } from '../browser/menus.ts';
import { announce, askPage } from '../browser/requests.ts';
import type { BackgroundHandlers } from '../browser/serve-background.ts';
import { t } from '../browser/strings.ts';
import { injectScript } from '../browser/tabs.ts';
import type { Annotation } from '../model/annotation.ts';
import { FailureError } from '../model/failure.ts';
import type { Gathering } from '../model/gathering.ts';
import { shorten } from '../model/shorten.ts';
import type { GatheringStore } from '../storage/gathering-store.ts';
import type { Library } from '../storage/library.ts';
import { spreadChange } from './spread.ts';

/** Characters of a claim that stand for it where there is little room. */
const SHORT = 60;

/** Gathers evidence for one claim at a time. */
export class EvidenceDesk {
  constructor(
    private readonly library: Library,
    private readonly store: GatheringStore,
  ) {}

  /** Makes the answers about it. */
  handlers(): Pick<BackgroundHandlers, 'gather' | 'gathering' | 'addEvidence'> {
    return {
      gather: ({ id }) => this.#gather(id),
      gathering: () => this.#current(),
      addEvidence: (found) => this.#add(found),
    };
  }

  /** Puts our item into the context menu while evidence is gathered. */
  async refreshMenu(): Promise<void> {
    await this.#show(await this.#current());
  }

  /** Adds what the reader chose from the context menu, and says on that page what came of it. */
  async addFromMenu({ tabId, ...found }: MenuEvidence): Promise<void> {
    await this.#speak();
    const text = await this.#add(found).then(
      ({ words }) => ({ text: t('evidenceAddedTo', shorten(words, SHORT)), canUndo: true }),
      (error: unknown) => ({ text: failureSentence(error), canUndo: false }),
    );
    const told = await askPage(tabId, 'say', text);
    if (told.ok) return;
    // Pages that run no script of ours have their evidence added all the same; there the views tell.
    await injectScript(tabId, 'content.js').catch(() => undefined);
    await askPage(tabId, 'say', text);
  }

  async #gather(id: string | null): Promise<Gathering | null> {
    const claim = id === null ? null : await this.library.annotation(id);
    if (id !== null && !isKept(claim)) throw new FailureError('notFound', id);
    await this.store.write(id);
    return this.#show(isKept(claim) ? describe(claim) : null);
  }

  /** The claim, if it is still kept. */
  async #current(): Promise<Gathering | null> {
    const id = await this.store.read();
    const claim = id === null ? null : await this.library.annotation(id);
    return isKept(claim) ? describe(claim) : null;
  }

  async #add(found: FoundEvidence): Promise<Gathering> {
    const current = await this.#current();
    if (!current) {
      await this.#gather(null);
      throw new FailureError('notFound', 'no claim is being checked');
    }
    // What comes from the menu was not checked as messages are.
    if (!/^https?:/i.test(found.url)) throw new FailureError('restrictedPage', found.url);
    const now = new Date();
    const claim = await this.library.update(current.id, (kept) => addEvidence(kept, found, now));
    const gathering = describe(claim);
    void spreadChange(this.library, [claim.articleId]);
    await announce('gathering', { gathering });
    return gathering;
  }

  /** Words of ours that browsers show are put together here, in the reader's language. */
  async #speak(): Promise<void> {
    await speak((await this.library.settings.read()).language);
  }

  async #show(gathering: Gathering | null): Promise<Gathering | null> {
    await this.#speak();
    await showEvidenceMenu(gathering && shorten(gathering.words, SHORT));
    await announce('gathering', { gathering });
    return gathering;
  }
}

function isKept(claim: Annotation | null): claim is Annotation {
  return claim !== null && claim.deleted === null;
}

function describe({ id, articleId, targets, evidence }: Annotation): Gathering {
  const words = targets.map(({ exact }) => exact).join(' … ');
  return { id, articleId, words, evidence: evidence.length };
}

function failureSentence(error: unknown): string {
  return t(`failure_${error instanceof FailureError ? error.code : 'unexpected'}`);
}
