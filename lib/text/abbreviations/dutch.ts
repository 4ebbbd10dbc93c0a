import { abbreviations } from './abbreviations';

/** CLDR has no Dutch list. */
export const dutch = abbreviations({
  always: `
    Mr Mrs Ms Mr dhr Dhr dhrn mevr Mevr mw Mw mej mr Mr mrs drs Drs dr Dr prof Prof ir Ir ing Ing ds Ds jhr Jhr jkvr Gen gen kol Kol lt Lt kap Kap
    maj Maj sgt Sgt wed St Ste mgr Mgr bijv Bijv bv d.w.z D.w.z dwz m.a.w M.a.w o.a O.a oa m.n M.n m.b.t M.b.t i.v.m I.v.m
    n.a.v N.a.v t.a.v t.o.v T.o.v t.b.v i.p.v I.p.v i.t.t I.t.t m.i.v o.l.v a.d.h.v d.m.v D.m.v o.b.v i.h.k.v t.g.v z.g zgn zog resp vgl Vgl
    vs cf ca Ca circa plm incl excl inz betr staatssecr Staatssecr`,
  beforeNumber: `
    art Art artt nr Nr nrs no No blz Blz p P pp pag Pag hfst Hfst hfdst Hfdst par Par afb Afb fig Fig tab Tab vol Vol dl Dl bd jg jan feb febr mrt
    apr jun jul aug sep sept okt nov dec tel Tel Op op n N kl Reg kg km`,
  alsoWords: 'no No par',
  usual: `e.d e.a a.u.b d.d v.Chr n.Chr Chr jl Inc Ltd Corp Jr Sr B.V N.V b.v n.v min max mln mld t.a.p i.c gem bc Ph.D`,
  starters: `
    De Het Een ’t Dit Dat Deze Die Hij Zij Ze Wij We Ik Jij Je Jullie U Men Er Hun Haar Zijn Mijn Onze Ons Uw En Maar Want Of Dus Als Dan
    Toen Terwijl Omdat Doordat Hoewel Ofschoon Nadat Voordat Zodra Zolang Na Voor In Op Aan Uit Bij Met Van Vanaf Naar Over Onder Door
    Tegen Zonder Om Sinds Tot Tijdens Ondanks Wegens Naast Tussen Achter Volgens Te Ten Ter Zo Nu Vandaag Gisteren Morgen Daar Hier Alleen
    Ook Nog Al Pas Kort Later Daarna Daarvoor Daarbij Daarom Daardoor Daarmee Toch Echter Wel Geen Alle Alles Allen Veel Vele Enkele
    Sommige Meer Meerdere Minder Ieder Iedere Iedereen Elk Elke Zulke Wie Wat Hoe Waar Waarom Wanneer Welke Welk Niemand Iemand Niets
    Iets Beide Andere Anders Nee Ja Niet Nooit Altijd Vaak Soms Reeds Uiteindelijk Eindelijk Bovendien Verder Misschien Waarschijnlijk
    Natuurlijk Inderdaad Is Was Waren Heeft Hebben Had Wordt Worden Kan Kunnen Moet Zou Zal Twee Drie Vier Vijf Tien Vooral Eerst
    Intussen Inmiddels Immers Juist Zelfs Toch Kortom`,
});
