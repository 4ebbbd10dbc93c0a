import type { Reason } from '@/lib/review/reason';
import type { OpenItem } from './open-item';
import type { Place } from './place';
import type { RequirementId, RequirementStatus } from './vocabulary';

export interface Requirement {
  id: RequirementId;
  status: RequirementStatus;
  reason: Reason;
  /** What is missing; under an override, what would be missing without it. */
  open: OpenItem[];
  places: Place[];
  count: { done: number; of: number } | null;
  overridable: boolean;
}
export interface Gate {
  version: number;
  satisfied: boolean;
  requirements: Requirement[];
}
