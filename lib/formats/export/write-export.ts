import { exportDocx } from './docx/export-docx';
import type { ExportFormat } from './export-media';
import type { ExportedVersion } from './exported-version';
import { forXml } from './for-xml';
import { exportHtml } from './html/export-html';
import { exportMarkdown } from './markdown/export-markdown';

const writers: Record<ExportFormat, (version: ExportedVersion) => Promise<Uint8Array> | string> = {
  docx: exportDocx,
  md: exportMarkdown,
  html: exportHtml,
};

/** A version as the bytes of a file. */
export async function writeExport({ format, version }: { format: ExportFormat; version: ExportedVersion }): Promise<Uint8Array> {
  const written = await writers[format](version);
  return typeof written === 'string' ? new TextEncoder().encode(forXml(written)) : written;
}
