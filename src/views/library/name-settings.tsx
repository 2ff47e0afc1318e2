// What the reader calls colours and verdicts: a field each, empty where our name will do.
import type { ComponentChildren } from 'preact';
import { t, type StringKey } from '../../browser/strings.ts';
import { COLOURS, VERDICTS } from '../../model/annotation.ts';
import { KEPT_INKS } from '../../model/colours.ts';
import { useSettings } from '../components/use-settings.tsx';
import { useChangeSettings } from './use-change-settings.ts';

/** The names of the colours. */
export function ColourNames() {
  const { colourNames } = useSettings();
  const change = useChangeSettings();
  return (
    <NameForm
      title="colourNamesTitle"
      hint="colourNamesHint"
      onChange={(form) => void change({ colourNames: readNames(form, COLOURS) })}
    >
      {COLOURS.map((colour) => (
        <NameField
          key={colour}
          id={colour}
          ours={t(`colour_${colour}`)}
          name={colourNames[colour]}
          ink={KEPT_INKS[colour]}
        />
      ))}
    </NameForm>
  );
}

/** The names of the verdicts. */
export function VerdictNames() {
  const { verdictNames } = useSettings();
  const change = useChangeSettings();
  return (
    <NameForm
      title="verdictNamesTitle"
      hint="verdictNamesHint"
      onChange={(form) => void change({ verdictNames: readNames(form, VERDICTS) })}
    >
      {VERDICTS.map((verdict) => (
        <NameField
          key={verdict}
          id={verdict}
          ours={t(`verdict_${verdict}`)}
          name={verdictNames[verdict]}
        />
      ))}
    </NameForm>
  );
}

interface NameFormProps {
  title: StringKey;
  hint: StringKey;
  onChange: (form: HTMLFormElement) => void;
  children: ComponentChildren;
}

function NameForm({ title, hint, onChange, children }: NameFormProps) {
  return (
    <section>
      <h2>{t(title)}</h2>
      <p>{t(hint)}</p>
      <form
        class="own-names"
        onChange={(event) => onChange(event.currentTarget)}
        onSubmit={(event) => event.preventDefault()}
      >
        {children}
      </form>
    </section>
  );
}

interface NameFieldProps {
  id: string;
  /** Our name, which holds where the reader gives none. */
  ours: string;
  name: string | undefined;
  ink?: { light: string; dark: string };
}

function NameField({ id, ours, name = '', ink }: NameFieldProps) {
  const background = ink && `light-dark(${ink.light}, ${ink.dark})`;
  return (
    <label>
      <span>
        {background && <span class="swatch" style={{ background }} />}
        {ours}
      </span>
      <input
        class="button"
        name={id}
        dir="auto"
        autocomplete="off"
        maxLength={60}
        placeholder={ours}
        defaultValue={name}
      />
    </label>
  );
}

/** The names that a form has; the empty ones are left out. */
function readNames<K extends string>(
  form: HTMLFormElement,
  keys: readonly K[],
): Partial<Record<K, string>> {
  const names: Partial<Record<K, string>> = {};
  for (const [key, value] of new FormData(form)) {
    const known = keys.find((one) => one === key);
    const name = typeof value === 'string' ? value.trim() : '';
    if (known && name) names[known] = name;
  }
  return names;
}
