/** The address of a link as it may be kept, or `null` if its scheme is not http, https or mailto (relative addresses included). */
export function safeHref(href: string): string | null {
  const trimmed = href.trim();
  // The scheme is matched on the text itself: a URL parser forgives "java\nscript:" and "https:\\host", and browsers differ.
  if (!/^(https?:\/\/[^\s/\\]|mailto:[^\s])/i.test(trimmed)) return null;
  if (!URL.canParse(trimmed)) return null;
  return /[\s\\"'<>`\p{Cc}]/u.test(trimmed) ? new URL(trimmed).href : trimmed;
}
