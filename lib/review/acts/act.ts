import type { Place } from '../place';
import type { ToDo } from '../to-do';
import type { RequirementId } from '../vocabulary';

export type ActRole = 'author' | 'reviewer' | 'fact_checker' | 'editor';
export type Act = ToDo & {
  personId: string;
  /** The part in which they do it. */
  role: ActRole;
  /** Tells two of a kind on one piece apart; '' where there can be one only. */
  subject: string;
  /** The requirements of the gate that wait for it; none: it is due for another reason. */
  requirements: RequirementId[];
  since: string;
  due: string | null;
  /** The page on which it can be done at once. */
  place: Place;
};
