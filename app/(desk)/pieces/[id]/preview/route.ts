import { previewAnswer } from '@/app/_server/preview-answer';
import { requireViewer } from '@/app/_server/viewer';
import { realClock } from '@/db/clock';
import { database } from '@/db/connection/open';
import { siteOf } from '@/db/read/public/site';
import { inReader } from '@/db/reader/in-reader';
import { readerLane } from '@/db/reader/reader-lane';
import { unlessHungUp } from '@/db/worker/worker-failed';
import { contentSecurityPolicy } from '@/lib/formats/html/content-security-policy';
import { words } from '@/lib/words/en/shared';

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { actor } = await requireViewer();
  return previewAnswer(request, actor, (await params).id);
}
