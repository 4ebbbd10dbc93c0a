import type { ImportNotice } from '@/lib/formats/import/import-notice';
import type { ImportView } from '@/lib/review/views/text';
import { fileWords } from '@/lib/words/en/files';
import type { Translate } from '@/lib/words/language';

/** What a person is told of their file: for programs the kind and the number, for people the sentence. */
export const noticeViews = (t: Translate, notices: readonly ImportNotice[]): ImportView['notices'] =>
  notices.map((notice) => ({ ...notice, sentence: t(fileWords).notice(notice) }));
