import { exportFormats } from '@/lib/formats/export/export-media';
import { fileWords } from '@/lib/words/files';

/** A version to take along: one link for each form of file. */
export function DownloadVersion({ pieceId, number }: { pieceId: string; number: number }) {
  return (
    <p className="by">
      {fileWords.download({ number })}:{' '}
      {exportFormats.map((format, index) => (
        <span key={format}>
          {index > 0 && ' · '}
          <a
            href={`/api/v1/pieces/${pieceId}/versions/${number}/export?format=${format}`}
            download
            aria-label={fileWords.downloadAs({ number, format: fileWords.formats[format] })}
          >
            {fileWords.formats[format]}
          </a>
        </span>
      ))}
    </p>
  );
}
