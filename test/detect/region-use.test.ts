import { describe, expect, it } from 'vitest';
import { findQuotedRegions } from '../../src/detect/marks.ts';
import { tellUse } from '../../src/detect/region-use.ts';

describe('what quotation marks are for', () => {
  it.each([
    ['“The pump has leaked since the spring,” she said.', 'utterance'],
    ['“It leaks.” Then she left.', 'utterance'],
    ['The “temporary” pump is ten years old.', 'phrase'],
    ['She called it “a very old story”.', 'phrase'],
    ['He likes “The Old Man and the River” best.', 'title'],
    ['Her novel “Harbour” sold well.', 'title'],
    ['a film called ‘What Comes After’ opened', 'title'],
    ['Then Earl “Lefty” Morton spoke.', 'nickname'],
    ['“The Old Pump Has to Go Before the Winter!”', 'utterance'],
  ])('%s: %s', (text, use) => {
    const [region] = findQuotedRegions(text);
    expect(region && tellUse(text, region)).toBe(use);
  });
});
