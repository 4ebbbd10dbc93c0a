/** The first subtag of a language tag in small letters: `fr` for `fr-FR`; null for what is no tag. */
export const primaryLanguage = (tag: string | null | undefined): string | null =>
  /^(?<primary>[a-z]{2,3})(?:[-_][a-z0-9]{1,8}){0,5}$/i.exec(tag?.trim() ?? '')?.groups?.['primary']?.toLowerCase() ?? null;
