import { exportDocx } from './docx/export-docx';
import type { ExportFormat } from './export-media';
import type { ExportedVersion } from './exported-version';

const writers: Record<ExportFormat, (version: ExportedVersion) => Uint8Array | Promise<Uint8Array>> = {
  docx: exportDocx,
};

/** A version as the bytes of a file. */
export async function writeExport({ format, version }: { format: ExportFormat; version: ExportedVersion }): Promise<Uint8Array> {
  return writers[format](version);
}
