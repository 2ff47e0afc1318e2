// Who speaks in the article, and what each of them says.
import { t } from '../../browser/strings.ts';
import { speakerInk } from '../../model/colours.ts';
import type { Reading } from '../../model/reading.ts';
import { voiceOf } from '../../model/voice.ts';
import { QuotationCorrections } from './corrections.tsx';
import { Passage } from './passage.tsx';
import { countPhrase } from './phrases.ts';
import {
  countKinds,
  findKept,
  languageTag,
  type Quotation,
  type SpeakerGroup,
} from './selections.ts';

/** Below this probability the interface says "possibly". */
const SURE = 0.8;

interface SpeakerListProps {
  reading: Reading;
  groups: readonly SpeakerGroup[];
}

/** The speakers, each opening into what they say. */
export function SpeakerList({ reading, groups }: SpeakerListProps) {
  if (groups.length === 0) return <p class="empty">{t('noQuotations')}</p>;
  return (
    <ul class="speakers">
      {groups.map((group) => (
        <li key={group.speaker?.id ?? ''}>
          <details open={groups.length === 1}>
            <summary>
              <SpeakerHead group={group} lang={languageTag(reading.article)} />
            </summary>
            <ul class="passages">
              {group.quotations.map((quotation) => (
                <QuotationItem
                  key={quotation.index}
                  quotation={quotation}
                  place={group.place}
                  reading={reading}
                />
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}

function SpeakerHead({ group, lang }: { group: SpeakerGroup; lang: string | undefined }) {
  const { speaker, place, quotations, words } = group;
  const { quoted, reported } = countKinds(quotations);
  const ink = place === null ? null : speakerInk(place);
  return (
    <>
      <span
        class="swatch"
        style={{ '--speaker': ink && `light-dark(${ink.light}, ${ink.dark})` }}
        aria-hidden="true"
      />
      <span class="speaker">
        <span class="speaker-name" lang={speaker ? lang : undefined} dir="auto">
          {speaker?.name ?? t('speakerUnknown')}
        </span>{' '}
        {speaker?.role && (
          <span class="speaker-role" lang={lang} dir="auto">
            {speaker.role}
          </span>
        )}
        <span class="speaker-counts counts">
          {quoted > 0 && <span>{countPhrase('countQuotations', quoted)}</span>}
          {reported > 0 && <span>{countPhrase('countReports', reported)}</span>}
          <span>{countPhrase('countWords', words)}</span>
        </span>
      </span>
    </>
  );
}

interface QuotationItemProps {
  quotation: Quotation;
  place: number | null;
  reading: Reading;
}

function QuotationItem({ quotation, place, reading }: QuotationItemProps) {
  const { attribution, index } = quotation;
  const { article, annotations, speakers } = reading;
  const { kind, content, confidence, speaker, jointly = [] } = attribution;
  const others = place === null || jointly.length === 0 ? null : voiceOf(attribution, speakers);
  return (
    <Passage
      runs={content.map(([start, end]) => article.text.slice(start, end))}
      quoted={kind === 'direct'}
      lang={languageTag(article)}
      place={place}
      mark={{ type: 'attribution', index }}
      target={{ type: 'attribution', index }}
      annotation={findKept(annotations, 'attribution', content)}
      corrections={
        <QuotationCorrections
          index={index}
          speaker={speakers[place ?? -1] ?? null}
          speakers={speakers}
        />
      }
    >
      {speaker !== null && confidence < SURE && <span class="label doubt">{t('unsure')}</span>}
      {others && <span class="label">{t('saidTogether', others.name)}</span>}
      {kind === 'indirect' && <span class="label">{t('saidIndirect')}</span>}
      {kind === 'mixed' && <span class="label">{t('saidMixed')}</span>}
    </Passage>
  );
}
