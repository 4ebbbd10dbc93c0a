import { notFound } from 'next/navigation';
import { pageTitle } from '@/app/_server/page-title';
import { requireViewer } from '@/app/_server/viewer';
import { desks, policies } from '@/db/read/newsroom';
import { perspectives } from '@/db/read/perspectives';
import { read } from '@/db/read/read';
import { can } from '@/lib/review/permissions';
import { newsroomWords } from '@/lib/words/en/newsroom';
import { PolicyForm } from './policy-form';

interface Props {
  params: Promise<{ desk: string }>;
}
export const generateMetadata = () => pageTitle((t) => t(newsroomWords).policies.make);

/** The next version of a desk's policy, from the one in force. */
export default async function EditPolicyPage({ params }: Props) {
  const { actor } = await requireViewer();
  const { desk: deskId } = await params;
  if (!can(actor, 'manage_policy').allowed) notFound();
  const found = read(actor, (reading) => ({
    desk: desks(reading).find(({ id }) => id === deskId),
    policies: policies(reading).filter((policy) => policy.deskId === deskId),
    perspectives: perspectives(reading),
  }));
  const { desk } = found;
  const policy = found.policies.find((policy) => policy.current);
  if (!desk || !policy) notFound();
  return (
    <main className="page-wide stack" id="main">
      <PolicyForm
        desk={desk}
        versions={found.policies.map(({ version, data }) => ({ version, data }))}
        inForce={{ version: policy.version, data: policy.data }}
        perspectives={found.perspectives}
      />
    </main>
  );
}
