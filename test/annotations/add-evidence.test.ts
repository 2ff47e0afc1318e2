import { describe, expect, it } from 'vitest';
import { addEvidence } from '../../src/annotations/add-evidence.ts';
import { createAnnotation } from '../../src/annotations/record.ts';
import { kept } from './samples.ts';

const claim = createAnnotation({
  ...kept,
  kind: 'claim',
  id: '0b7a4f0e-3c1d-4f5e-9a2b-1c3d5e7f9a0b',
  now: new Date('2026-11-23T10:00:00Z'),
});
const later = new Date('2026-11-24T10:00:00Z');
const found = { url: 'https://port.example/log', title: 'Port log', quotation: 'A third less' };

describe('evidence that was found', () => {
  it('stands at the end, with its day', () => {
    const first = addEvidence(claim, found, later);
    const second = addEvidence(first, { ...found, quotation: 'In May' }, later);
    expect(second.evidence).toEqual([
      { ...found, added: '2026-11-24T10:00:00.000Z' },
      { ...found, quotation: 'In May', added: '2026-11-24T10:00:00.000Z' },
    ]);
    expect(second.modified).toBe('2026-11-24T10:00:00.000Z');
  });

  it('has the page’s white space folded', () => {
    const spaced = { ...found, title: ' Port\n log ', quotation: 'A third\n\n   less ' };
    expect(addEvidence(claim, spaced, later).evidence[0]).toMatchObject(found);
  });

  it('is added once, whoever adds the same words of a page again', () => {
    const once = addEvidence(claim, found, later);
    expect(addEvidence(once, { ...found, quotation: 'A  third less' }, later)).toBe(once);
  });

  it('leaves the verdict to the reader', () => {
    expect(addEvidence(claim, found, later).verdict).toBe('unchecked');
  });
});
