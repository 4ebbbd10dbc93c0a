import { pageTitle } from '@/app/_server/page-title';
import { requireViewer } from '@/app/_server/viewer';
import { getWords } from '@/app/_server/words';
import { Empty } from '@/app/_ui/empty';
import { desks, people } from '@/db/read/newsroom';
import { read } from '@/db/read/read';
import { can } from '@/lib/review/permissions';
import { authoringWords } from '@/lib/words/en/authoring';
import { StartForm } from './start-form';

export const generateMetadata = () => pageTitle((t) => t(authoringWords).start.title);

/** Starting a piece: an empty page, a pasted text or a file; editors may bring in a text for an author. */
export default async function NewPiecePage() {
  const t = await getWords();
  const { actor } = await requireViewer();
  const said = t(authoringWords).start;
  const { all, members } = read(actor, (reading) => ({
    all: desks(reading),
    members: actor.roles.includes('editor') ? (people(reading) ?? []) : [],
  }));
  const authors = members
    .filter((member) => member.roles.includes('author') && !member.disabled && member.id !== actor.personId)
    .map(({ id, name }) => ({ value: id, label: name }));
  const allowed = can(actor, 'create_piece').allowed;
  if (!allowed || all.length === 0)
    return (
      <main className="page-narrow stack" id="main">
        <h1 className="title">{said.title}</h1>
        {allowed ? <Empty title={said.noDesk} /> : <Empty title={said.notYou}>{said.notYouNext}</Empty>}
      </main>
    );
  return (
    <main className="page-narrow stack" id="main">
      <StartForm personId={actor.personId} desks={all.map(({ id, name }) => ({ value: id, label: name }))} authors={authors} />
    </main>
  );
}
