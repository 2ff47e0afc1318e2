// Tells the reader that a large part of the page is in frames, which are pages of their own and are not read.
import { useEffect, useState } from 'preact/hooks';
import { askPage } from '../../browser/requests.ts';
import { t } from '../../browser/strings.ts';

/** A hint where the page in a tab has large frames; nothing elsewhere. */
export function FramesNotice({ tabId }: { tabId: number }) {
  const [isNeeded, setNeeded] = useState(false);
  useEffect(() => {
    void askPage(tabId, 'hasLargeFrames', {}).then((reply) =>
      setNeeded(reply.ok && reply.value === true),
    );
  }, [tabId]);
  return isNeeded ? <p class="hint">{t('framesNotRead')}</p> : null;
}
