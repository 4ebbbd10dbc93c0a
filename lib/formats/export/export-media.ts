/** The forms in which a version leaves the house as a file. `write-export` has the writer of each. */
export const exportFormats = ['docx', 'md', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Media type of each; its name is also the end of the file's. */
export const exportMedia: Record<ExportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
};
