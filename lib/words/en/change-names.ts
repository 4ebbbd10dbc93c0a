import type { ChangeKind } from '../../review/vocabulary';
import { listing } from './listing';

const names: Record<ChangeKind, string> = {
  style: 'a change of style',
  cut: 'whole sentences cut',
  headline: 'another headline or standfirst',
  substance: 'a change of substance',
};

/** What a version changed, inside a sentence: "whole sentences cut and another headline or standfirst". */
export const changeNames = (kinds: readonly ChangeKind[]) => listing(kinds.map((kind) => names[kind]));
