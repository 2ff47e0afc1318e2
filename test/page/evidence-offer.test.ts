// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { done, failed, type Result } from '../../src/model/failure.ts';
import type { Gathering } from '../../src/model/gathering.ts';
import { actions, bar, press, select, settle, show, status, usePage } from './open-page.ts';
import { spanOf } from './page-fixture.ts';

usePage();

const CLAIM = {
  id: 'one',
  articleId: 'news.example/bridge',
  words: 'The bridge that was closed for repairs in spring opened in 1931',
  evidence: 0,
};

describe('the selection toolbar while a claim is being checked', () => {
  beforeEach(() => {
    actions.gathering.mockResolvedValue(done(CLAIM));
    actions.addEvidence.mockResolvedValue(done({ ...CLAIM, evidence: 1 }));
  });

  it('offers the words as evidence for it, by its first words', async () => {
    show();
    await select(spanOf('It cost 40 million.'));
    expect(bar()).toBe('HighlightNoteEvidence for “The bridge that was closed for repairs …”');
  });

  it('adds them, says so, and takes them back', async () => {
    show();
    await select(spanOf('It cost 40 million.'));
    await press('evidence');
    expect(actions.addEvidence).toHaveBeenCalledExactlyOnceWith('It cost 40 million.');
    expect(status()).toContain('Added to the evidence for “The bridge');
    expect(document.getSelection()?.isCollapsed).toBe(true);
    await press('remedy');
    expect(actions.move).toHaveBeenCalledExactlyOnceWith('undo');
  });

  it('says what went wrong', async () => {
    actions.addEvidence.mockResolvedValue(failed('storageFull'));
    show();
    await select(spanOf('It cost 40 million.'));
    await press('evidence');
    expect(status()).toContain('There is no room left to save.');
  });

  it('offers nothing on the claim’s own article', async () => {
    show({ articleId: CLAIM.articleId });
    await select(spanOf('It cost 40 million.'));
    expect(bar()).toBe('HighlightNote');
  });

  it('offers nothing when the selection has gone meanwhile', async () => {
    let resolve: (reply: Result<Gathering | null>) => void = () => undefined;
    actions.gathering.mockReturnValue(new Promise((done) => (resolve = done)));
    show();
    await select(spanOf('It cost 40 million.'));
    await select([3, 3]);
    resolve(done(CLAIM));
    await settle();
    expect(bar()).toBeUndefined();
  });
});
