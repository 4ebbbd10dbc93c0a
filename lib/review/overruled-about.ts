import { digest } from '../record/canonical';
import type { CounterpointFacts } from './facts';

/** What an overrule is about, in one digest: the counterpoint and the author's answer to it. */
export const overruledAbout = ({ digest: counterpoint, response }: Pick<CounterpointFacts, 'digest' | 'response'>) =>
  digest({ counterpoint, answer: response?.digest ?? null });
