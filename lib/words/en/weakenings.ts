/** What a policy asks less than another, each in a few words. */
import type { Weakening } from '../../review/weaker-policy';
import { count } from './grammar';
import { vocabulary } from './vocabulary';

const name = (slug: string) => slug.replaceAll('-', ' ');
const whose = {
  author: 'the author has less time to answer',
  blocking_reviewer: 'a block holds for a shorter time',
  invited_reviewer: 'a reviewer has less time to say yes or no',
} as const;

export function weakeningWords(weakening: Weakening): string {
  switch (weakening.code) {
    case 'requirement_dropped':
      return `${vocabulary.requirement[weakening.requirement].toLowerCase()} is not required`;
    case 'requirement_overridable':
      return `${vocabulary.requirement[weakening.requirement].toLowerCase()} can be overridden`;
    case 'fewer_perspectives':
      return weakening.topic === null
        ? 'fewer perspectives have to be heard'
        : `fewer perspectives have to be heard about ${name(weakening.topic)}`;
    case 'fewer_people':
      return `${count(weakening.to, 'person', 'people')} for each perspective instead of ${weakening.from}`;
    case 'nil_return_counts':
      return '“nothing to add” counts as heard';
    case 'no_reply_counts':
      return 'a request without a reply counts as heard';
    case 'narrower_scope':
      return 'a view covers only the paragraphs that its counterpoints stand on';
    case 'consent_beforehand':
      return 'the author’s OK can be given beforehand';
    case 'no_second_editor':
      return `no second editor at ${vocabulary.stakes[weakening.stakes].toLowerCase()} stakes`;
    case 'less_time':
      return `${whose[weakening.whose]}: ${count(weakening.to, 'hour')} instead of ${weakening.from}`;
    case 'topic_raises_nothing':
      return `${name(weakening.topic)} no longer raises the stakes`;
  }
}
