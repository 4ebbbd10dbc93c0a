import { notFound } from 'next/navigation';
import { pageTitle } from '@/app/_server/page-title';
import { requireViewer } from '@/app/_server/viewer';
import { perspectives } from '@/db/read/perspectives';
import { read } from '@/db/read/read';
import { can } from '@/lib/review/permissions';
import { peopleWords } from '@/lib/words/en/people';
import { InviteForm } from './invite-form';

export const generateMetadata = () => pageTitle((t) => t(peopleWords).invite.title);

export default async function InvitePage() {
  const { actor } = await requireViewer();
  if (!can(actor, 'manage_people').allowed) notFound();
  return (
    <main className="page-narrow stack" id="main">
      <InviteForm perspectives={read(actor, perspectives)} />
    </main>
  );
}
