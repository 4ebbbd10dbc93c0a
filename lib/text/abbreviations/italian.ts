import cldr from 'cldr-segments-full/segments/it/suppressions.json';
import { abbreviations } from './abbreviations';
import { cldrAbbreviations } from './cldr';

export const italian = abbreviations({
  always: `
    Mr Mrs Ms St sig Sig sigg Sigg sig.ra Sig.ra sig.na Sig.na sig.ri Sig.ri dott Dott dott.ssa Dott.ssa dr Dr dr.ssa Dr.ssa prof Prof proff Proff
    prof.ssa Prof.ssa avv Avv ing Ing arch Arch geom Geom rag Rag on On onn sen Sen gen Gen col Col cap Cap ten Ten magg Magg mons Mons
    mar Mar brig Brig card Card S SS Ss s.ten cfr Cfr cf vs v V es ecc.es p.es P.es ad.es c.d cd d.lgs D.Lgs d.l D.L d.P.R D.P.R
    d.P.C.M D.P.C.M Egr don Don dir v.le V.le c.so C.so p.zza P.zza`,
  beforeNumber: `
    art Art artt Artt n N nn p P pp pag Pag pagg vol Vol voll cap Cap capp fig Fig figg tab Tab tav Tav par Par sez Sez lett co c cc t T
    tel Tel gen gen feb febb apr giu lug ago sett set ott nov dic Reg reg Op op sent cass Cass ca km sec Sec`,
  alsoWords: 'mar set',
  usual: `Inc Ltd Corp Jr a.C d.C S.p.A s.p.a S.r.l s.r.l ${cldrAbbreviations(cldr, 'ver all int on div DC')}`,
  starters: `
    Il Lo La I Gli Le L Un Uno Una Questo Questa Questi Queste Quello Quella Quelli Quelle Quel Quei Ciò Egli Ella Lui Lei Loro Essi Esse
    Io Tu Noi Voi Si Ci Vi Ne Mi Ti Suo Sua Suoi Sue Mio Mia Nostro Nostra Nostri E Ed Ma O Oppure Però Anzi Né Se Quando Come Dove Che Chi
    Cui Quale Quali Quanto Quanti Perché Poiché Siccome Mentre Benché Sebbene Secondo Da Dal Dalla Dai Dalle Di Del Della Dei Degli Delle
    A Al Alla Ai Agli Alle In Nel Nella Nei Negli Nelle Su Sul Sulla Sui Sulle Con Per Tra Fra Senza Contro Verso Durante Dopo Prima Poi
    Allora Ora Adesso Oggi Ieri Domani Qui Qua Lì Là Anche Neanche Nemmeno Inoltre Così Già Ancora Sempre Mai Niente Nulla Nessuno Nessuna
    Qualcuno Qualcosa Alcuni Alcune Tutto Tutta Tutti Tutte Ogni Ognuno Altro Altra Altri Altre Molti Molte Molto Pochi Poche Più Meno
    Tanto Tanti È È’ Sono Era Erano Fu Furono Ha Hanno C Dunque Quindi Infatti Tuttavia Eppure Forse Solo Soltanto Certo Non Sì No Due
    Tre Quattro Cinque Dieci Entrambi Infine Finalmente Nonostante Malgrado Invece Insomma Ecco`,
});
