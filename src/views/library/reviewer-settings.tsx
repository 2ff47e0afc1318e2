// Who a published fact-check is by, and where it stands: the parts of a ClaimReview that only the reader knows.
import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { t } from '../../browser/strings.ts';
import { reviewerSchema } from '../../model/settings.ts';
import { useSettings } from '../components/use-settings.tsx';
import { useChangeSettings } from './use-change-settings.ts';

/** The fields, saved when the reader leaves one changed. */
export function ReviewerSettings() {
  const { reviewer } = useSettings();
  const change = useChangeSettings();
  const [isWrong, setWrong] = useState(false);
  const save = (form: HTMLFormElement) => {
    const parsed = v.safeParse(reviewerSchema, Object.fromEntries(new FormData(form)));
    setWrong(!parsed.success);
    if (parsed.success) void change({ reviewer: parsed.output });
  };
  return (
    <section>
      <h2>{t('reviewerTitle')}</h2>
      <p>{t('reviewerHint')}</p>
      <form
        class="reviewer"
        onChange={(event) => save(event.currentTarget)}
        onSubmit={(event) => event.preventDefault()}
      >
        <label>
          {t('reviewerName')}
          <input class="button" name="name" defaultValue={reviewer.name} maxLength={120} />
        </label>
        <label>
          {t('reviewerSite')}
          <input
            class="button address"
            name="page"
            type="url"
            dir="ltr"
            defaultValue={reviewer.page}
            aria-invalid={isWrong}
          />
        </label>
        {isWrong && (
          <p class="wrong" role="alert">
            {t('reviewerSiteWrong')}
          </p>
        )}
      </form>
    </section>
  );
}
