import { readDraft, writeDraft } from '@/app/_server/draft-routes';
import { methods } from '@/app/_server/methods';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: readDraft, PUT: writeDraft });
