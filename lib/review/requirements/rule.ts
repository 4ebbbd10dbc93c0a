import type { Brief } from '../brief';
import type { OpenItem } from '../open-item';
import type { Place } from '../place';
import type { Reason } from '../reason';

/** What a requirement's rule finds. */
export type Finding = {
  reason: Reason;
  places?: Place[];
  count?: { done: number; of: number };
} & (
  | /** null: it does not apply to this piece. */ { met: true | null; open?: undefined }
  | /** Everything that is missing, not only what `reason` names; never empty. */ { met: false; open: OpenItem[] }
);
/** The decision that would be taken: by whom (null: by nobody in particular), and about which edition. Its digest is made when a rule first asks for it. */
export interface Deciding {
  marker: string | null;
  edition: () => string;
}
export type Rule = (facts: Brief, deciding: Deciding) => Finding;
