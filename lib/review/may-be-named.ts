import type { Duty } from './event-duty';

/**
 * May this viewer know who somebody is? In an act of office (`duty` null) everybody is named; in a judgement only the viewer themselves, and whoever may know
 * who reviews (`identities`): everybody else is called by their duty.
 */
export const mayBeNamed = (
  person: { personId: string; duty: Duty | null },
  viewer: { personId: string; identities: boolean },
): boolean => person.duty === null || person.personId === viewer.personId || viewer.identities;
