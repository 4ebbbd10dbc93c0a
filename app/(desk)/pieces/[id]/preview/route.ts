import { previewAnswer } from '@/app/_server/preview-answer';
import { requireViewer } from '@/app/_server/viewer';

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { actor } = await requireViewer();
  return previewAnswer(request, actor, (await params).id);
}
