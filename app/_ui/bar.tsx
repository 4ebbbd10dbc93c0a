import type { ReactNode } from 'react';
import { useWords } from '#words';
import { words } from '@/lib/words/en/shared';
import { Link } from './link';
import { PersonMenu } from './person-menu';

export interface Place {
  href: string;
  label: string;
  count?: number;
  current?: boolean;
}

/**
 * Whose house this is, where one can go, who one is. `links` and `signOut` stand in the person's menu; `signOut` is a form, because leaving is a
 * load of the document. On a phone the first place stays in the bar and all of them move into the menu.
 */
export function Bar({
  house,
  home,
  places,
  person,
  links = [],
  signOut,
  end,
}: {
  house: string;
  home: string;
  places: Place[];
  person: { name: string; role: string };
  links?: Place[];
  signOut: ReactNode;
  end?: ReactNode;
}) {
  const t = useWords();
  const said = `${person.name}, ${person.role}`;
  return (
    <header className="bar">
      <Link className="house" href={home}>
        {house}
      </Link>
      <nav aria-label={t(words).desk.nav.label}>
        {places.map((place) => (
          <PlaceLink key={place.href} {...place} />
        ))}
      </nav>
      <div className="end">
        {end}
        <PersonMenu person={said}>
          <p className="hint places">{said}</p>
          <div className="places">
            {places.map((place) => (
              <PlaceLink key={place.href} {...place} />
            ))}
          </div>
          {links.map((place) => (
            <PlaceLink key={place.href} {...place} />
          ))}
          {signOut}
        </PersonMenu>
      </div>
    </header>
  );
}

function PlaceLink({ href, label, count, current }: Place) {
  return (
    <Link href={href} aria-current={current ? 'page' : undefined}>
      {label}
      {count !== undefined && count > 0 && <span className="num">{count}</span>}
    </Link>
  );
}
