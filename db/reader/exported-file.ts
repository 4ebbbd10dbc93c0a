import { exportFileName } from '@/lib/formats/export/export-file-name';
import type { ExportFormat } from '@/lib/formats/export/export-media';
import { writeExport } from '@/lib/formats/export/write-export';
import type { Actor } from '@/lib/review/facts';
import type { Database } from '../connection/open';
import { exportedVersion } from '../read/exported-version';
import { read } from '../read/read';

interface AskedFile {
  viewer: Actor;
  pieceId: string;
  number: number;
  format: ExportFormat;
  now: string;
}

/** A version as a file, and the file's name. null: not there, or not theirs to read. */
export async function exportedFile(
  db: Database,
  { viewer, pieceId, number, format, now }: AskedFile,
): Promise<{ bytes: Uint8Array; name: string } | null> {
  const version = read(viewer, (reading) => exportedVersion(reading, { pieceId, number }), { db, now });
  if (!version) return null;
  return {
    bytes: await writeExport({ format, version }),
    name: exportFileName(version.content.headline, version.number, format),
  };
}
