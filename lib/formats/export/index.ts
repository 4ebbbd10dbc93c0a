import { exportDocx } from './docx/export-docx';
import type { ExportedVersion } from './exported-version';

export type { ExportedNote, ExportedRemark, ExportedVersion } from './exported-version';

type ExportFormat = {
  /** Media type of the file. */
  media: string;
  /** The end of its name. */
  extension: string;
  write: (version: ExportedVersion) => Promise<Uint8Array> | Uint8Array;
};

/** Every form in which a version leaves the house as a file. */
export const exportFormats = {
  docx: {
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    write: exportDocx,
  },
} satisfies Record<string, ExportFormat>;
