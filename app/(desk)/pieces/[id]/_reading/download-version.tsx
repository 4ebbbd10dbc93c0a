import { useWords } from '#words';
import { exportFormats } from '@/lib/formats/export/export-media';
import { exportWords } from '@/lib/words/en/exports';

/** A version to take along: one link for each form of file. */
export function DownloadVersion({ pieceId, number }: { pieceId: string; number: number }) {
  const t = useWords();
  return (
    <p className="by">
      {t(exportWords).download({ number })}:{' '}
      {exportFormats.map((format, index) => (
        <span key={format}>
          {index > 0 && ' · '}
          <a
            href={`/api/v1/pieces/${pieceId}/versions/${number}/export?format=${format}`}
            download
            aria-label={t(exportWords).downloadAs({ number, format: t(exportWords).formats[format] })}
          >
            {t(exportWords).formats[format]}
          </a>
        </span>
      ))}
    </p>
  );
}
