import type { BodyJson } from '@/lib/text/body';

/** A counterpoint, or an answer to one, as it stands in the margin of an exported text. */
export type ExportedRemark = {
  /** As the viewer may call them: a perspective, not a name. */
  by: string;
  /** ISO 8601 UTC. */
  at: string;
  /** Paragraphs parted by line feeds. */
  text: string;
  sources: { title: string; url: string }[];
};
export type ExportedNote = ExportedRemark & {
  /** UTF-16 offsets into the version's canonical text, end exclusive; null: on the whole piece, or its passage is no longer there. */
  place: { start: number; end: number } | null;
  /** On what the whole piece leaves out. */
  missing: boolean;
  answers: ExportedRemark[];
};

/** A version as it leaves the house in a file: its content, and the counterpoints that whoever asks for it may see. */
export type ExportedVersion = {
  number: number;
  /** ISO 8601 UTC. */
  madeAt: string;
  content: {
    headline: string;
    standfirst: string;
    byline: string;
    body: BodyJson;
    sources: { title: string; url: string }[];
    disclosure: string;
    language: string;
    topics: string[];
  };
  notes: ExportedNote[];
  /** The newsroom's zone (IANA), in which its days are written. */
  timeZone: string;
};
