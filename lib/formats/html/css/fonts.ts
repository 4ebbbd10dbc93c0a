/** The serif in its weights, as files of the app's own `/fonts`. A browser fetches only those that a page really uses. */
const latin = 'U+0-FF, U+131, U+152-153, U+2BB-2BC, U+2C6, U+2DA, U+2DC, U+2000-206F, U+20AC, U+2122, U+2212';
const latinExt = 'U+100-130, U+132-151, U+154-2BA, U+2BD-2C5, U+1E00-1EFF, U+2020, U+20A0-20AB';

export type Face = '400-normal' | '400-italic' | '600-normal';

/** Names of the font files that published pages may ask for. */
export const fontFiles: readonly string[] = (['400-normal', '400-italic', '600-normal'] as const).flatMap((face) => [
  fileOf('latin', face),
  fileOf('latin-ext', face),
]);

/** Fetched before the style is even read: every page sets its headline in it. */
export const firstFont = `/fonts/${fileOf('latin', '400-normal')}`;

/**
 * Rules for the regular and one more face: italic where the text has emphasis, else bold where it has that. Never both, so that a page with fonts stays under
 * 60 kB; the browser slants or thickens the third by itself.
 */
export function fontFaces({ italic, bold }: { italic: boolean; bold: boolean }): string {
  const faces: Face[] = ['400-normal', ...(italic ? (['400-italic'] as const) : bold ? (['600-normal'] as const) : [])];
  return faces.map((face) => rule('latin', face, latin) + rule('latin-ext', face, latinExt)).join('');
}

function rule(subset: string, face: Face, range: string): string {
  const [weight, style] = face.split('-');
  return `@font-face { font-family: "Source Serif 4"; font-weight: ${weight}; font-style: ${style}; font-display: swap; src: url(/fonts/${fileOf(subset, face)}) format("woff2"); unicode-range: ${range}; }\n`;
}

function fileOf(subset: string, face: Face): string {
  return `source-serif-4-${subset}-${face}.woff2`;
}
