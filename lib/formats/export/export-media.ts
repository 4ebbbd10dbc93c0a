/** The forms in which a version leaves the house as a file. `write-export` has the writer of each. */
export const exportFormats = ['docx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Media type, and the end of the file's name. */
export const exportMedia: Record<ExportFormat, { media: string; extension: string }> = {
  docx: { media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx' },
};
