// @vitest-environment jsdom
// The check of a claim on its card: the verdicts before the one that stands, dated evidence, and gathering more of it.
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/model/annotation.ts';
import { done, failed } from '../../src/model/failure.ts';
import { actions, find, press, settle, show, status, ui, usePage } from './open-page.ts';
import { annotated } from './page-fixture.ts';

usePage();

const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T10:00:00.000Z`;

async function openClaim(change: Partial<Annotation> = {}): Promise<Annotation> {
  const claim: Partial<Annotation> = { kind: 'claim', verdict: 'unchecked', created: day(1) };
  const kept = annotated('It cost 40 million.', { ...claim, ...change });
  show({ annotations: [kept], claims: [] });
  ui.openCard({ type: 'annotation', id: kept.annotation.id });
  await settle();
  return kept.annotation;
}

const gatheringFor = ({ id, articleId }: Annotation) => ({ id, articleId, words: '', evidence: 0 });
const gatherLabel = () => find('[data-act="gather"]')?.textContent;

describe('the verdicts of a claim', () => {
  it('say nothing of before while there was none', async () => {
    await openClaim();
    expect(find('.standing')).toBeNull();
    expect(find('.verdict-history')).toBeNull();
  });

  it('say since when the last one stands, and which stood before it, latest first', async () => {
    await openClaim({
      verdict: 'supported',
      history: [
        { field: 'verdict', value: 'unchecked', until: day(2) },
        { field: 'verdict', value: 'disputed', until: day(2) },
      ],
    });
    expect(find('.standing')?.textContent).toBe('Supported since Nov 2, 2026');
    const items = [...(find('.verdict-history')?.children ?? [])];
    expect(items.map((item) => item.textContent)).toEqual([
      'Disputed on Nov 2, 2026',
      'Unchecked from Nov 1, 2026 to Nov 2, 2026',
    ]);
    expect(find('.verdict-history')?.getAttribute('aria-label')).toBe('Earlier verdicts');
  });

  it('are not there for what is no claim', async () => {
    await openClaim({ kind: 'selection', verdict: null });
    expect(find('.verdict-history')).toBeNull();
    expect(find('[data-act="gather"]')).toBeNull();
  });
});

describe('the evidence of a claim', () => {
  it('says when each link was added', async () => {
    const link = {
      url: 'https://records.example/1',
      title: 'Record',
      quotation: '',
      added: day(3),
    };
    await openClaim({ evidence: [link] });
    expect(find('.evidence li small')?.textContent).toBe('Added on Nov 3, 2026');
  });

  it('is gathered from the card until it is told to stop', async () => {
    const claim = await openClaim();
    expect(gatherLabel()).toBe('Gather evidence');
    actions.gather.mockImplementation(async (id) => done(id === null ? null : gatheringFor(claim)));
    await press('gather');
    expect(actions.gather).toHaveBeenLastCalledWith(claim.id);
    expect(gatherLabel()).toBe('Stop gathering');
    expect(status()).toContain('Go to any page that speaks to this claim.');
    await press('gather');
    expect(actions.gather).toHaveBeenLastCalledWith(null);
    expect(gatherLabel()).toBe('Gather evidence');
    expect(status()).toBe('');
  });

  it('is known to be gathered when the card opens', async () => {
    const claim = annotated('It cost 40 million.', { kind: 'claim', verdict: 'unchecked' });
    actions.gathering.mockResolvedValue(done(gatheringFor(claim.annotation)));
    show({ annotations: [claim], claims: [] });
    ui.openCard({ type: 'annotation', id: claim.annotation.id });
    await settle();
    expect(gatherLabel()).toBe('Stop gathering');
  });

  it('says why it cannot be gathered, and tries again', async () => {
    const claim = await openClaim();
    actions.gather.mockResolvedValueOnce(failed('notFound'));
    await press('gather');
    expect(gatherLabel()).toBe('Gather evidence');
    expect(find('.status')?.classList.contains('failed')).toBe(true);
    actions.gather.mockResolvedValueOnce(done(gatheringFor(claim)));
    await press('remedy');
    expect(gatherLabel()).toBe('Stop gathering');
  });
});
