// The sites where selecting words shows no toolbar, and the way back.
import { t } from '../../browser/strings.ts';
import { useSettings } from '../components/use-settings.tsx';
import { siteOfPattern } from './names.ts';
import { useChangeSettings } from './use-change-settings.ts';

/** The list of them; it is added to in the popup, on the site itself. */
export function ToolbarSettings() {
  const { toolbarOff } = useSettings();
  const change = useChangeSettings();
  return (
    <section>
      <h2>{t('toolbarTitle')}</h2>
      <p>{t(toolbarOff.length > 0 ? 'toolbarHint' : 'toolbarNone')}</p>
      <ul class="sites">
        {toolbarOff.map((pattern) => (
          <li key={pattern}>
            <bdi>{siteOfPattern(pattern)}</bdi>
            <button
              type="button"
              class="button"
              aria-label={t('toolbarBackOn', siteOfPattern(pattern))}
              onClick={() =>
                void change({ toolbarOff: toolbarOff.filter((site) => site !== pattern) })
              }
            >
              {t('toolbarBack')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
