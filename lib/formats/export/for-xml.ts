/** What XML 1.0 (§2.2) calls no character: C0 controls but for tab and line ends, surrogates, U+FFFE and U+FFFF. */
const NONE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A file's text without what makes it no XML. Texts are kept without such characters; what was kept before they were taken out may still have some. */
export const forXml = (text: string): string => text.replace(NONE, '');
