// Whether quotations and claims are looked for at all.
import { t, type StringKey } from '../../browser/strings.ts';
import type { Settings } from '../../model/settings.ts';
import { useSettings } from '../components/use-settings.tsx';
import { useChangeSettings } from './use-change-settings.ts';

const NAMES: Record<keyof Settings['detection'], StringKey> = {
  quotations: 'detectQuotations',
  claims: 'detectClaims',
};

/** A choice for each. */
export function DetectionSettings() {
  const { detection } = useSettings();
  const change = useChangeSettings();
  return (
    <section>
      <h2>{t('detectionTitle')}</h2>
      <p>{t('detectionHint')}</p>
      <form
        class="detection"
        onChange={(event) => {
          // All of them as they stand: another one may have been changed a moment ago.
          const on = new FormData(event.currentTarget);
          void change({
            detection: { quotations: on.has('quotations'), claims: on.has('claims') },
          });
        }}
      >
        {(['quotations', 'claims'] as const).map((what) => (
          <label key={what}>
            <input type="checkbox" name={what} checked={detection[what]} /> {t(NAMES[what])}
          </label>
        ))}
      </form>
    </section>
  );
}
