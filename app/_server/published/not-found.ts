import { database } from '@/db/connection/open';
import { siteOf } from '@/db/read/public/site';
import { notFoundPage } from '@/lib/formats/html/notice-page';
import { htmlPage } from './html-page';
import type { PublicAsked, PublishedAnswer } from './published-answer';

/** The same answer for an address that never was and for one that may not be seen. */
export const notFound = (asked: PublicAsked): Promise<PublishedAnswer> => htmlPage(asked, notFoundPage(siteOf(database())), 404);
