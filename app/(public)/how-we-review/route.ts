import { guard } from '@/app/(public)/_serve/guard';
import { htmlPage } from '@/app/(public)/_serve/html-page';
import { newsroomSettings } from '@/db/newsroom-settings';
import { database } from '@/db/open';
import { perspectiveBook } from '@/db/read/perspectives';
import { deskPolicies } from '@/db/read/public/desk-policies';
import { siteOf } from '@/db/read/public/site';
import { howWeReviewPage } from '@/lib/formats/html/how-we-review-page';

export const dynamic = 'force-dynamic';

export const GET = guard((request: Request) => {
  const db = database();
  const { contact } = newsroomSettings(db);
  const { name: perspective } = perspectiveBook(db);
  return htmlPage(request, howWeReviewPage(siteOf(db), { desks: deskPolicies(db), contact, perspective }));
});
