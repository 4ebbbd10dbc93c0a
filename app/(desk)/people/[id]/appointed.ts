import type { MemberView } from '@/lib/review/views/newsroom';

type Appointed = Pick<MemberView, 'roles' | 'holds' | 'checksFacts' | 'disabled' | 'awayUntil'>;

/** What `PATCH /people/:id` sets, as the page shows it. */
export const appointedOf = ({ roles, holds, checksFacts, disabled, awayUntil }: MemberView): Appointed => ({
  roles,
  holds,
  checksFacts,
  disabled,
  awayUntil,
});

type Ticked = Pick<MemberView, 'roles' | 'holds' | 'checksFacts'>;
const inOrder = ({ roles, holds, checksFacts }: Ticked) => JSON.stringify([roles.toSorted(), holds.toSorted(), checksFacts]);
/** The same roles, perspectives and fact-checking, in whatever order. */
export const isSameAppointment = (a: Ticked, b: Ticked): boolean => inOrder(a) === inOrder(b);
