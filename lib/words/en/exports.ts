/** Files that go out: what is said of them, and what stands in them. */
import type { ExportFormat } from '../../formats/export/export-media';

/** A form of file, as people call it. */
const formats: Record<ExportFormat, string> = {
  docx: 'Word',
  md: 'Markdown',
  html: 'HTML',
};

export const exportWords = {
  formats,
  download: (p: { number: number }) => `Download version ${p.number}`,
  downloadAs: (p: { number: number; format: string }) => `Download version ${p.number} as ${p.format}`,
  sources: 'Sources',
  counterpoints: 'Counterpoints',
  missing: 'On what the whole piece leaves out',
  passageGone: 'On a passage that is not in this version',
};
