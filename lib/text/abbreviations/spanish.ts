import cldr from 'cldr-segments-full/segments/es/suppressions.json';
import { abbreviations } from './abbreviations';
import { cldrAbbreviations } from './cldr';

export const spanish = abbreviations({
  always: `
    Mr Mrs Ms St sr sra sres sras srta dr dra prof ing lic mons gral f
    Sr Sra Sres Sras Srta Srtas Dr Dra Dres Dras D Da Dña Dª Prof Profa Ing Lic Lcdo Lcda Ldo Lda Arq Excmo Excma Ilmo Ilma Mons Fr
    Rvdo Rvda Gral Gen Cnel Cap Cmdte Tte Sgto Alte Sto Sta Hno Hna Ntra Ntro Pdte Pdta Av Avda Avd p.ej P.ej ej Ej vs cf cfr Cfr
    EE RR JJ CC FF DD SS aprox Cía núm Núm Fco v`,
  beforeNumber: `
    art Art arts Arts n No no Nº nº nro Nro núm núms pág págs Pág p pp vol Vol cap Cap caps t T fig Fig tel Tel apdo ap inc par párr lib
    ene feb mar abr jun jul ago sept set oct nov dic Reg Res Op c ca s S`,
  alsoWords: 'no No mar set',
  usual: `
    UU HH OO AA MM PP Inc Bros Ltd Corp Ltda Hnos Jr S.A a.C d.C a.e.c d.e.c EE.UU RR.HH p.m a.m
    ${cldrAbbreviations(cldr, 'may mar Bien Kit dom Sol Seg sol col Col All Desc Rol Fabric Korn Var Ant Da Em ms SA CA PP RAM Id All trad sáb jue vie lun mié doc Trab fund ed Emm DC')}`,
  starters: `
    El La Los Las Lo Un Una Unos Unas Este Esta Estos Estas Ese Esa Esos Esas Eso Esto Aquel Aquella Ello Él Ella Ellos Ellas Yo Tú Usted
    Ustedes Nosotros Nos Se Su Sus Mi Mis Tu Tus Nuestro Nuestra Nuestros Nuestras Y E O U Pero Mas Sino Ni Si Sí No Cuando Como Cómo
    Donde Dónde Que Qué Quien Quién Quienes Cual Cuál Cuánto Cuántos Porque Pues Aunque Mientras Según Desde Hasta Hacia Entre Contra
    Sobre Bajo Tras Ante Con Sin Para Por De Del A Al En Durante Mediante Después Antes Luego Entonces Ahora Hoy Ayer Mañana Aquí Allí
    Ahí También Tampoco Además Sin Así Ya Aún Todavía Siempre Nunca Jamás Nada Nadie Algo Alguien Algunos Algunas Ningún Ninguno Ninguna
    Todo Toda Todos Todas Cada Otro Otra Otros Otras Muchos Muchas Mucho Pocos Pocas Varios Varias Más Menos Tan Tanto Es Son Era Eran
    Fue Fueron Hay Había Ha Han Está Están Tiene Será Solo Sólo Incluso Quizá Quizás Tal Finalmente Dos Tres Cuatro Cinco Diez Ambos
    Mientras Cualquier Dicho Dicha Aquellos Me Le Les Te Claro Gracias`,
});
