import { describe, expect, it } from 'vitest';
import { evaluateGate } from '@/lib/review/gate';
import { keyOfItem } from '@/lib/review/open-item';
import type { RequirementId } from '@/lib/review/vocabulary';
import { claim, counterpoint, digestOf, openGate, piece, sentence } from '../../support/facts';

const keys = (id: RequirementId, more: Parameters<typeof openGate>[0] = {}) =>
  evaluateGate(openGate(more))
    .requirements.find((one) => one.id === id)
    ?.open.map(keyOfItem);
const sentenceKey = (index: number) => `sentence:${digestOf(index.toString(16))}:0`;

describe('open items', () => {
  it('are none where everything is met', () => {
    expect(evaluateGate(openGate()).requirements.flatMap((one) => one.open)).toEqual([]);
  });
  it('name every sentence that nobody signed for, not only the first thing missing', () => {
    const unsigned = openGate().signOffs.slice(0, 2);
    expect(keys('facts_checked', { dispositions: [], claims: [], signOffs: unsigned })).toEqual([
      sentenceKey(1),
      'duty:fact_check',
      sentenceKey(0),
      sentenceKey(2),
    ]);
  });
  it('are new when a sentence changed or a verdict did', () => {
    const changed = [sentence(0), sentence(1, { candidate: true }), sentence(2, { since: 2 })];
    expect(keys('facts_checked', { sentences: changed })).toEqual([sentenceKey(2)]);
    const verdict = openGate().claims[0]?.verdict ?? null;
    const withVerdict = (more: object) => [claim(1, { verdict: verdict && { ...verdict, ...more } })];
    expect(keys('facts_checked', { claims: withVerdict({ verdict: 'contradicted' }) })).toEqual(['claim:claim-1:contradicted']);
    expect(keys('facts_checked', { claims: withVerdict({ posted: false }) })).toContain('claim:claim-1:none');
  });
  it('tell a perspective that nobody heard from one whose sentence changed', () => {
    expect(keys('perspectives_heard', { signOffs: openGate().signOffs.slice(1) })).toEqual(['perspective:rights']);
    const changed = [sentence(0, { since: 2 }), sentence(1, { candidate: true }), sentence(2)];
    expect(keys('perspectives_heard', { sentences: changed })).toEqual([
      `perspective:rights:${digestOf('0')}:0`,
      `perspective:communities:${digestOf('0')}:0`,
    ]);
    expect(keys('perspectives_heard', { piece: piece({ perspectives: [] }) })).toEqual(['perspective_choice:any']);
  });
  it('name counterpoints, authors and people accused', () => {
    const unanswered = [counterpoint('rights', 'rights', { response: null }), ...openGate().counterpoints.slice(1)];
    expect(keys('author_answered', { counterpoints: unanswered })).toEqual(['counterpoint:note-rights']);
    expect(keys('author_consent', { consents: [] })).toEqual(['author:author']);
    expect(keys('right_of_reply', { piece: piece({ accused: ['minister'] }) })).toEqual(['accused:minister']);
    expect(keys('right_of_reply', { piece: piece({ topics: ['named-accusation'] }) })).toEqual(['accused:unnamed']);
    expect(keys('independence', { marker: 'checker' })).toEqual([`marker:${openGate().version?.digest}`]);
  });
});
