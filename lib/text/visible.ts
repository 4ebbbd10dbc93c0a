/**
 * Characters that show nothing, alone or together: unassigned, control and format characters, everything that Unicode calls ignorable (U+200B, U+00AD, tags,
 * variation selectors, Hangul fillers), separators, marks without a letter to stand on, and the empty Braille pattern.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{C}\p{Z}\p{M}\u2800]/gu;

/** Whether a reader sees anything of the text. */
export const isVisible = (text: string): boolean => text.replace(INVISIBLE, '') !== '';

/** The text, or nothing where nobody sees anything of it. */
export const visibleOnly = (text: string): string => (isVisible(text) ? text : '');
