// Tells the reader what keeps us from a page: large frames, which are not read, or scripts that swallow what is done there.
import { useEffect, useState } from 'preact/hooks';
import type { Hindrance } from '../../browser/messages.ts';
import { askPage } from '../../browser/requests.ts';
import { t, type StringKey } from '../../browser/strings.ts';

const HINTS: Readonly<Record<Hindrance, StringKey>> = {
  frames: 'framesNotRead',
  swallows: 'pageSwallows',
};

/** A hint for each hindrance on the page in a tab; nothing where there is none. */
export function HindranceNotice({ tabId }: { tabId: number }) {
  const [hindrances, setHindrances] = useState<readonly Hindrance[]>([]);
  useEffect(() => {
    void askPage(tabId, 'hindrances', {}).then((reply) =>
      setHindrances(reply.ok ? reply.value : []),
    );
  }, [tabId]);
  return (
    <>
      {hindrances.map((hindrance) => (
        <p key={hindrance} class="hint">
          {t(HINTS[hindrance])}
        </p>
      ))}
    </>
  );
}
