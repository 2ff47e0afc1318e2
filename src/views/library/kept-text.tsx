// An article's text as it was kept, with what the reader kept of it marked in place.
import { t } from '../../browser/strings.ts';
import type { Block } from '../../model/article.ts';
import { KEPT_INKS } from '../../model/colours.ts';
import type { Reading } from '../../model/reading.ts';
import { languageTag } from '../components/selections.ts';
import { cutBlock, type Piece } from './marked-text.ts';

/** The whole text. */
export function KeptText({ reading }: { reading: Reading }) {
  const { article, annotations } = reading;
  return (
    <section class="kept-text">
      <h2>{t('keptTextTitle')}</h2>
      <div lang={languageTag(article)} dir="auto">
        {article.blocks.map((block) => (
          <TextBlock
            key={block.start}
            kind={block.kind}
            pieces={cutBlock(article.text, [block.start, block.end], annotations)}
          />
        ))}
      </div>
    </section>
  );
}

function TextBlock({ kind, pieces }: { kind: Block['kind']; pieces: Piece[] }) {
  const words = pieces.map((piece, i) => <TextPiece key={i} {...piece} />);
  switch (kind) {
    case 'heading':
      return <h3>{words}</h3>;
    case 'blockquote':
      return <blockquote>{words}</blockquote>;
    default:
      return <p class={kind}>{words}</p>;
  }
}

function TextPiece({ text, kept }: Piece) {
  if (!kept) return <>{text}</>;
  const { light, dark } = KEPT_INKS[kept.colour];
  return (
    <mark style={{ '--kept': `light-dark(${light}, ${dark})` }} title={kept.note || undefined}>
      {text}
    </mark>
  );
}
