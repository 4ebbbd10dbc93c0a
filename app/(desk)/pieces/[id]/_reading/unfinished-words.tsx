'use client';

import { useEffect, useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { noteId } from '@/app/_ui/dom-ids';
import { Link } from '@/app/_ui/link';
import { roomWords } from '@/lib/words/en/text-page';
import { closedForms, onKeptWords } from '../_forms/kept-words';
import { passageNow } from '../_parts/passage';
import { useRoom } from '../_parts/room-context';
import { type UnfinishedPlace, unfinishedPlaces } from './unfinished-places';

/** A line for each form that was left with words in it, for instance when the page was loaded again, and the way to it. `notes`: ids of the counterpoints that are shown. */
export function UnfinishedWords({ notes }: { notes: string[] }) {
  const said = useWords()(roomWords).unfinished;
  const { settings, compose } = useRoom();
  const { pieceId, perspectives, mayClaim } = settings;
  const forms = useClosedForms(`${pieceId}.`);
  const goOn = (place: Exclude<UnfinishedPlace, { to: 'note' }>) => {
    if (place.to === 'missing') return compose({ form: 'counterpoint', on: 'missing' });
    const sheet = document.getElementById('text');
    const found = sheet && passageNow(sheet, place.passage);
    const about = { passage: found ?? place.passage, lost: found === null };
    compose(place.to === 'claim' ? { form: 'claim', ...about } : { form: 'counterpoint', on: 'passage', ...about });
  };
  return unfinishedPlaces(forms, notes).map((place) => {
    if (place.to === 'note')
      return (
        <p key={place.id}>
          {said.onNote} <Link href={`#${noteId(place.id)}`}>{said.toNote}</Link>
        </p>
      );
    const isClaim = place.to === 'claim';
    if (isClaim ? !mayClaim : perspectives.length === 0) return null;
    return (
      <p key={place.to === 'missing' ? 'missing' : `${place.to} ${place.passage.sentences.join('-')}`}>
        {isClaim ? said.claim : said.counterpoint}{' '}
        <Button kind="quiet" onClick={() => goOn(place)}>
          {said.goOn}
        </Button>
      </p>
    );
  });
}

/** Kept by this page and by pages that were closed; found once the page is there, as the device alone knows them. */
function useClosedForms(start: string) {
  const [forms, setForms] = useState<Awaited<ReturnType<typeof closedForms>>>([]);
  useEffect(() => {
    let asked = 0;
    const look = async () => {
      asked += 1;
      const turn = asked;
      const found = await closedForms(start);
      if (turn === asked) setForms(found);
    };
    void look();
    const stop = onKeptWords(() => void look());
    return () => {
      asked += 1;
      stop();
    };
  }, [start]);
  return forms;
}
