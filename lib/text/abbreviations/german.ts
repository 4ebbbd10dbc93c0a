import cldr from 'cldr-segments-full/segments/de/suppressions.json';
import { abbreviations } from './abbreviations';
import { cldrAbbreviations } from './cldr';

export const german = abbreviations({
  always: `
    Mr Mrs Ms Dr Dres Prof Profs Hr Hrn Fr Frl Dipl Dipl.-Ing Mag Ing Gen Oberst Hptm Lt St Hl hl z.B zB d.h dh i.d.R i.e d.i v.a vs vgl Vgl bzw ca
    Ca gest sog bspw insb bes evtl ggf inkl exkl einschl gem lt zzgl abzgl geb verh verw bzgl betr o.g u.g i.S.d i.V.m i.H.v a.a.O ehem zw`,
  beforeNumber: `
    Art Artt Abs Abschn Nr Nrn S Bd Bde Kap Abb Tab Anm Ziff Rn Rdnr Rz Az Tz Jan Feb Febr Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez Anl
    Anh Lfg Jg Tel Pos § Buchst lit Lit Op Fig Fn`,
  alsoWords: 'Art',
  usual: `usw etc med phil jur rer nat habil theol pol oec u.a u.ä u.U o.ä o.Ä u.v.m a.D Mio Mrd Tsd Jh Jhd Jhdt Std Sek Chr v.Chr n.Chr Inc Ltd Corp Jr Sr e.V i.R Univ
    ${cldrAbbreviations(cldr, 'Alt Port Test Max Temp PIN Best Min So Do Di Mi Mo Sa am Chin Fam Mod Ber Trans Int Sek Reg Allg Folg Akt Ges Inh Rel Dir Prot Konv Bed Dim Dat Ben Kop Bau Nov')}`,
  starters: `
    Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines Er Sie Es Wir Ich Du Ihr Ihre Ihren Ihrem Ihrer Man Und Aber Doch Denn Oder
    Wenn Als Da Weil Nachdem Bevor Obwohl Obgleich Falls Sobald Solange Ob Dass Nach Vor In Im Ins Am An Auf Aus Bei Beim Mit Von Vom Zu
    Zum Zur Für Über Unter Durch Gegen Ohne Um Seit Bis Während Trotz Wegen Statt Neben Zwischen Hinter Laut So Dann Jetzt Nun Heute
    Gestern Morgen Dort Hier Nur Auch Noch Schon Erst Kurz Später Danach Davor Dabei Dazu Dafür Dagegen Damit Damals Daher Deshalb Darum
    Dennoch Trotzdem Jedoch Zwar Sein Seine Seinen Seinem Seiner Unser Unsere Mein Meine Kein Keine Keinen Keiner Alle Alles Allen Viele
    Einige Manche Mehr Mehrere Weniger Jeder Jede Jedes Jeden Dieser Diese Dieses Diesen Diesem Jener Jene Solche Wer Was Wie Wo Warum
    Weshalb Wann Wohin Woher Welche Welcher Welches Niemand Jemand Nichts Etwas Beide Andere Anders Nein Ja Nicht Nie Niemals Immer
    Oft Manchmal Bereits Schließlich Endlich Zuletzt Außerdem Zudem Ferner Allerdings Vielleicht Wahrscheinlich Natürlich Tatsächlich
    Denen Deren Dessen Wer Wenn Sonst Ebenso Sogar Gerade Eben Ist Sind War Waren Hat Haben Hatte Wird Werden Kann Können Soll Muss Wäre
    Zwei Drei Vier Fünf Zehn`,
  ordinals: {
    before: `
      am im vom zum zur beim der die das den dem des seit bis ab einem einen ein eine einer eines jeder jedem jeden jedes jede ihr ihre ihren
      ihrem ihrer sein seine seinen seinem seiner unser unsere unserem unseren mein meine meinen meinem dieser diesem diesen und oder zweiten
      montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag kapitel`,
    after: `
      Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember Jan Feb Mär Apr Jun Jul Aug Sep Sept
      Okt Nov Dez Jahrhundert Jahrhunderts Jahrhunderte Jh Jhd`,
  },
});
