import { disclosesNothing } from '../../review/discloses-nothing';
import { piece } from './piece';

/** What stands below the byline while a piece is reviewed. An author who was not asked yet, or did not answer, has disclosed nothing and said nothing. */
export function disclosureLine(disclosure: string): string {
  if (disclosure.trim() === '') return piece.disclosureToCome;
  return disclosesNothing(disclosure) ? piece.disclosesNothing : `${piece.discloses} ${disclosure}`;
}
