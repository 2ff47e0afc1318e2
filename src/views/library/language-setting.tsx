// Which language the interface speaks.
import { useId } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import { LANGUAGES, type Language } from '../../model/settings.ts';
import { useSettings } from '../components/use-settings.tsx';
import { useChangeSettings } from './use-change-settings.ts';

/** Each under its own name, which a reader who is lost in another language still knows. */
const OWN_NAMES: Record<Exclude<Language, 'browser'>, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
};

/** A choice of languages. */
export function LanguageSetting() {
  const id = useId();
  const { language } = useSettings();
  const change = useChangeSettings();
  return (
    <section class="language">
      <h2>
        <label for={id}>{t('languageTitle')}</label>
      </h2>
      <p>{t('languageHint')}</p>
      <select
        id={id}
        class="button"
        value={language}
        onChange={(event) => void change({ language: event.currentTarget.value as Language })}
      >
        {LANGUAGES.map((one) =>
          one === 'browser' ? (
            <option key={one} value={one}>
              {t('languageOfBrowser')}
            </option>
          ) : (
            <option key={one} value={one} lang={one}>
              {OWN_NAMES[one]}
            </option>
          ),
        )}
      </select>
    </section>
  );
}
