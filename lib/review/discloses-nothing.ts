/** "None." is a disclosure and counts as one; it needs no "Discloses:" before it. */
export const disclosesNothing = (disclosure: string) => /^(none|aucune?|néant)\.?$/i.test(disclosure.trim());
