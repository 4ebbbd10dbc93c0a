import { abbreviations } from './abbreviations';

export const french = abbreviations({
  always: `
    Mr Mrs Ms M MM Mme Mmes Mlle Mlles Dr Drs Pr Prs Prof Me Mes Mgr Mgrs Gén Gal Cel Col Lt Cdt Cne Cap Adj Sgt St Ste cf Cf vs v p.ex ex av apr
    env c.-à-d c-à-d J.-C réf Réf Sén Dép Ing Bd bd boul Boul`,
  beforeNumber: `
    janv fév févr avr juil sept oct nov déc art Art arts Art al alin p pp vol chap Chap no No nos n N tél fig Fig par para § Rés rés Sect
    sect Ann ann Op op t T éd liv Tab tab Reg ch Ch l Décr L R`,
  alsoWords: 'no No nos art par',
  usual: 'Inc Ltd Corp Cie Éd Ph.D Jr bull coll hab min max',
  starters: `
    Le La Les L Un Une Des Du De D Ce Cet Cette Ces C Il Elle Ils Elles On Nous Vous Je J Tu Son Sa Ses Leur Leurs Notre Nos Votre Vos Mon
    Ma Mes Et Mais Ou Or Donc Car Ni Si S Quand Lorsque Comme Puisque Parce Tandis Pendant Depuis Dès Après Avant Dans En Sur Sous Par
    Pour Avec Sans Selon Malgré Contre Entre Chez Vers À A Au Aux Cela Ceci Ça Qui Que Qu Quoi Dont Où Pourquoi Comment Cependant Pourtant
    Toutefois Ainsi Alors Aussi Enfin Puis Ensuite Aujourd Hier Demain Tous Toutes Tout Toute Chaque Aucun Aucune Certains Certaines
    Plusieurs Quelques Beaucoup Peu Plus Moins Même Ne N Y Est Sont Était Étaient Personne Rien Ici Là Sachant Bien Encore Déjà Jamais
    Toujours Parfois Souvent Désormais Bref Certes Néanmoins Lors Grâce Outre Hormis Sauf Seul Seule Seuls Seules Oui Non Deux Trois
    Quatre Cinq Dix Cent Mille Celui Celle Ceux Celles Voilà Voici Quel Quelle Quels Quelles Faut Afin Autant Tel Telle Trop Tant
    Jusqu Lui Eux Moi Toi`,
});
