import { previewAnswer } from '@/app/_server/preview-answer';
import { requireViewer } from '@/app/_server/viewer';
import { pieceHref } from '@/app/_ui/piece-places';

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { actor } = await requireViewer();
  const { id } = await params;
  return previewAnswer(request, actor, id, pieceHref(id));
}
