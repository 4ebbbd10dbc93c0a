/**
 * What ends in a full stop without ending a sentence. `always` joins with whatever follows; `beforeNumber` only with a digit
 * ("Jan. 5", but "He came in Jan. The army left."). `starters` are words that begin a new sentence even after an acronym or an
 * initial ("in the U.S. The army", but "U.S. Africa Command"). All are compared with their capitals.
 */
export type Abbreviations = {
  always: ReadonlySet<string>;
  beforeNumber: ReadonlySet<string>;
  starters: ReadonlySet<string>;
};

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const english: Abbreviations = {
  always: words(`
    Mr Mrs Ms Mx Messrs Dr Prof Rev Fr Hon Sen Sens Rep Reps Gov Pres Amb Supt Insp Gen Brig Col Lt Cmdr Cdr Adm Maj Capt Sgt Cpl Pvt
    Pte St Ste Mt Ft vs v e.g i.e cf viz Lt.-Gen Maj.-Gen Brig.-Gen Lt.-Col`),
  beforeNumber: words(`
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec No Nos no nos Art art Arts Sec sec p pp Vol vol Fig fig Ch ch para paras c ca
    approx est Res`),
  starters: words(`
    The A An This That These Those It Its He His She Her Hers They Their We Our You Your I My In On At By For From To With Without Of
    And But Or Nor So Yet If When While Since Until Unless Although Though Because As After Before During Despite Once Then There Here
    However Moreover Therefore Meanwhile Instead Still Also Now Today Yesterday Tomorrow What Who Whose Which Where Why How Is Are Was
    Were Has Have Had Do Does Did Will Would Can Could Should May Might Must Not No Yes All Any Each Every Both Some Many Most Few
    Several More Less Such Another Other Others One Two Three Critics Supporters Officials Nobody Everyone Some`),
};

const french: Abbreviations = {
  always: words(`
    M MM Mme Mmes Mlle Mlles Dr Drs Pr Prof Me Mgr Gén Gal Cel Col Lt Cdt Cne Cap Adj Sgt St Ste cf Cf vs p.ex ex av apr env
    c.-à-d c-à-d J.-C`),
  beforeNumber: words(`
    janv fév févr avr juil sept oct nov déc art Art al p pp vol chap no No nos n tél fig par § Rés rés`),
  starters: words(`
    Le La Les Un Une Des Du De Ce Cet Cette Ces Il Elle Ils Elles On Nous Vous Je Tu Son Sa Ses Leur Leurs Notre Nos Votre Vos Mon Ma
    Mes Et Mais Ou Or Donc Car Ni Si Quand Lorsque Comme Puisque Parce Tandis Pendant Depuis Après Avant Dans En Sur Sous Par Pour Avec
    Sans Selon Malgré Contre Entre Chez Vers À Au Aux Cela Ceci Ça Qui Que Quoi Dont Où Pourquoi Comment Cependant Pourtant Toutefois
    Ainsi Alors Aussi Enfin Puis Ensuite Aujourd'hui Hier Demain Tous Toutes Tout Toute Chaque Aucun Aucune Certains Certaines Plusieurs
    Quelques Beaucoup Peu Plus Moins Même Ne Y Est Sont Était Étaient Personne Rien Ici Là`),
};

const none: Abbreviations = { always: new Set(), beforeNumber: new Set(), starters: new Set() };

/** The lists for a BCP 47 tag; empty ones for a language that has none yet. */
export function abbreviationsOf(language: string): Abbreviations {
  const primary = language.toLowerCase().split('-')[0];
  return primary === 'en' ? english : primary === 'fr' ? french : none;
}
