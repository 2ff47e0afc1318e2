// Says in every view that evidence is gathered, and for which claim, and lets the reader add the page in front or stop.
import { useState } from 'preact/hooks';
import { askBackground } from '../../browser/requests.ts';
import { t } from '../../browser/strings.ts';
import { activeTabId, describeTab } from '../../browser/tabs.ts';
import { failed, type Failure } from '../../model/failure.ts';
import { useChecking } from './checking.tsx';
import { Notice } from './notice.tsx';
import { countPhrase } from './phrases.ts';

interface GatheringBarProps {
  /** The tab that can be added; null for the one in front, and left out where none can. */
  tab?: number | null;
  /** The article in that tab, if there is one. */
  articleId?: string;
}

/** The bar; nothing while no evidence is gathered. */
export function GatheringBar({ tab, articleId }: GatheringBarProps) {
  const { gathering, gather } = useChecking();
  const [outcome, tell] = useState<'added' | Failure | null>(null);
  if (!gathering) return null;
  // The page that makes a claim is no evidence for it.
  const isAddable = tab !== undefined && gathering.articleId !== articleId;
  return (
    <section class="gathering" aria-label={t('gatheringFor')}>
      <p>
        {t('gatheringFor')} <q dir="auto">{gathering.words}</q>{' '}
        <span class="gathered">{countPhrase('countEvidence', gathering.evidence)}</span>
      </p>
      <p class="gathering-hint">{t('gatherHint')}</p>
      <div class="gathering-actions">
        {isAddable && <AddPage tab={tab} tell={tell} />}
        <button type="button" class="button" onClick={() => void gather(null)}>
          {t('gatherStop')}
        </button>
        <Outcome outcome={outcome} tell={tell} />
      </div>
    </section>
  );
}

type Tell = (outcome: 'added' | Failure | null) => void;

function AddPage({ tab, tell }: { tab: number | null; tell: Tell }) {
  const { add } = useChecking();
  const addPage = async () => {
    const tabId = tab ?? (await activeTabId());
    const page = tabId === null ? null : await describeTab(tabId);
    const reply = page
      ? await add({ url: page.url, title: page.title, quotation: page.selection })
      : failed('notAllowed');
    if (reply.ok) tell('added');
    else tell(reply.failure.code === 'badRequest' ? { code: 'restrictedPage' } : reply.failure);
  };
  return (
    <button type="button" class="button" onClick={() => void addPage()}>
      {t('addThisPage')}
    </button>
  );
}

function Outcome({ outcome, tell }: { outcome: 'added' | Failure | null; tell: Tell }) {
  const undo = async () => {
    const reply = await askBackground('undo', {});
    tell(reply.ok ? null : reply.failure);
  };
  return (
    <div role="status">
      {outcome === 'added' && (
        <p>
          {t('evidenceAdded')}{' '}
          <button type="button" class="button quiet" onClick={() => void undo()}>
            {t('undo')}
          </button>
        </p>
      )}
      {outcome && outcome !== 'added' && <Notice failure={outcome} />}
    </div>
  );
}
