import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { pageTitle } from '@/app/_server/page-title';
import { requireViewer } from '@/app/_server/viewer';
import { getWords } from '@/app/_server/words';
import { holdings } from '@/db/read/holdings';
import { people } from '@/db/read/newsroom';
import { perspectives } from '@/db/read/perspectives';
import { read } from '@/db/read/read';
import { timezoneOf } from '@/db/read/timezone';
import { can } from '@/lib/review/permissions';
import { peopleWords } from '@/lib/words/en/people';
import { words } from '@/lib/words/en/shared';
import { ChangeForm } from './change-form';

interface Props {
  params: Promise<{ id: string }>;
}

const load = cache(async (id: string) => {
  const { actor } = await requireViewer();
  if (!can(actor, 'manage_people').allowed) return null;
  return read(actor, (reading) => {
    const member = people(reading)?.find((person) => person.id === id);
    return member
      ? {
          member,
          perspectives: perspectives(reading),
          holdings: holdings(reading, id) ?? [],
          now: reading.now,
          timeZone: timezoneOf(reading),
        }
      : null;
  });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).id);
  return pageTitle((t) => (found ? found.member.name : t(words).errors.notFoundTitle));
}

/** What one person may do here. */
export default async function PersonPage({ params }: Props) {
  const t = await getWords();
  const found = await load((await params).id);
  if (!found) notFound();
  return (
    <main className="page-narrow stack" id="main">
      <ChangeForm {...found} title={t(peopleWords).changeTitle({ name: found.member.name })} />
    </main>
  );
}
