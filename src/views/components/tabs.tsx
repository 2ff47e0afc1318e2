// Tabs after the ARIA pattern (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/), chosen by arrow keys.
import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useId, useState } from 'preact/hooks';

/** One tab: its name, how many things it holds, and what it shows. */
export interface Tab {
  id: string;
  label: string;
  count: number;
  panel: ComponentChildren;
}

interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  /** What stands at the head of the chosen one's panel, and scrolls with it. */
  children: (chosen: string) => ComponentChildren;
}

/** A list of tabs and the panel of the chosen one; the first is chosen to begin with. */
export function Tabs({ label, tabs, children }: TabsProps) {
  const prefix = useId();
  const [chosen, choose] = useState(tabs[0]?.id);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const rightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const here = tabs.findIndex(({ id }) => id === chosen);
    const next = tabs.at(targetOf(event.key, here, tabs.length, rightToLeft));
    if (!next || next.id === chosen) return;
    event.preventDefault();
    choose(next.id);
    document.getElementById(`${prefix}-tab-${next.id}`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ id, label: name, count }) => (
          <button
            key={id}
            id={`${prefix}-tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === chosen}
            aria-controls={`${prefix}-panel-${id}`}
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => choose(id)}
          >
            {name} <span class="count">{count}</span>
          </button>
        ))}
      </div>
      {tabs.map(({ id, panel }) => (
        <section
          key={id}
          id={`${prefix}-panel-${id}`}
          class="panel"
          role="tabpanel"
          aria-labelledby={`${prefix}-tab-${id}`}
          tabIndex={0}
          hidden={id !== chosen}
        >
          {id === chosen && children(id)}
          {panel}
        </section>
      ))}
    </>
  );
}

/** The place that a key leads to; the same place for keys that lead nowhere. */
function targetOf(key: string, here: number, length: number, rightToLeft: boolean): number {
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return (here + 1) % length;
  if (key === back) return here - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  return here;
}
