import { guard } from '@/app/(public)/_serve/guard';
import { htmlPage } from '@/app/(public)/_serve/html-page';
import { database } from '@/db/open';
import { siteOf } from '@/db/read/public/site';
import { howWeReviewPage } from '@/lib/formats/html/how-we-review-page';

export const dynamic = 'force-dynamic';

export const GET = guard((request: Request) => htmlPage(request, howWeReviewPage(siteOf(database()))));
