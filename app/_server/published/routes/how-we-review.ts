import { database } from '@/db/connection/open';
import { newsroomSettings } from '@/db/newsroom/newsroom-settings';
import { perspectiveBook } from '@/db/read/perspectives';
import { deskPolicies } from '@/db/read/public/desk-policies';
import { siteOf } from '@/db/read/public/site';
import { howWeReviewPage } from '@/lib/formats/html/how-we-review-page';
import { htmlPage } from '../html-page';
import type { PublishedRoute } from '../published-answer';

export const howWeReviewRoute: PublishedRoute = (asked) => {
  const db = database();
  const { contact } = newsroomSettings(db);
  const { name: perspective } = perspectiveBook(db);
  return htmlPage(asked, howWeReviewPage(siteOf(db), { desks: deskPolicies(db), contact, perspective }));
};
