import { notFound } from 'next/navigation';
import { pageTitle } from '@/app/_server/page-title';
import { requireViewer } from '@/app/_server/viewer';
import { getWords } from '@/app/_server/words';
import { PerspectiveList } from '@/app/_ui/perspective-list';
import { perspectives } from '@/db/read/perspectives';
import { read } from '@/db/read/read';
import { can } from '@/lib/review/permissions';
import { adminWords } from '@/lib/words/en/admin';
import { PerspectiveForm } from './perspective-form';

export const generateMetadata = () => pageTitle((t) => t(adminWords).perspective.title);

export default async function PerspectivesPage() {
  const t = await getWords();
  const { actor } = await requireViewer();
  if (!can(actor, 'manage_perspectives').allowed) notFound();
  const known = read(actor, perspectives);
  return (
    <main className="page-narrow stack" id="main">
      <div>
        <h1 className="title">{t(adminWords).perspective.title}</h1>
        <p className="hint">{t(adminWords).perspective.intro}</p>
      </div>
      <PerspectiveList perspectives={known} level={2} />
      <PerspectiveForm known={known} />
    </main>
  );
}
