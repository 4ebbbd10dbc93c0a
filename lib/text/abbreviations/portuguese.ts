import cldr from 'cldr-segments-full/segments/pt/suppressions.json';
import { abbreviations } from './abbreviations';
import { cldrAbbreviations } from './cldr';

export const portuguese = abbreviations({
  always: `
    Mr Mrs Ms St sr sra srs sras dr dra prof profa eng gen
    Sr Sra Srs Sras Srta Sr.ª Sr.a Dr Dra Drs Dras Dr.ª D Prof Profa Profs Profas Prof.ª Eng Enga Engº Arq Adv Exmo Exma Exmos Exmas
    Ilmo Ilma Gen Cel Cap Ten Maj Maj.-Gen Sgt Sgto Cmte Alm Brig Des Dep Sen Min Pres Pe Fr Mons Sto Sta Av p.ex P.ex vs cf Cf V v
    aprox Emb Dom Lic N.Sra dep sen`,
  beforeNumber: `
    art Art arts Arts n N nº Nº no nos num núm p P pp pág págs Pág vol Vol cap Cap caps fig Fig tel Tel tab Tab séc Séc sécs inc par
    jan fev mar abr mai jun jul ago set out nov dez al alín Reg Res Op ed Lei c ca fl fls km t T`,
  alsoWords: 'no nos No Nos out set',
  usual: `
    Inc Ltd Corp Ltda Cia Jr S.A a.C d.C
    ${cldrAbbreviations(cldr, 'mar mai com end set out fem res cat pal sup long ind fr ap rel lin mat pol lit esp des mov col port doc prod comp cont compl hist rementente D.C A.M')}`,
  starters: `
    O A Os As Um Uma Uns Umas Este Esta Estes Estas Esse Essa Esses Essas Isso Isto Aquele Aquela Aquilo Ele Ela Eles Elas Eu Tu Você Vocês
    Nós Se Seu Sua Seus Suas Meu Minha Nosso Nossa Nossos E Ou Mas Porém Contudo Todavia Nem Quando Como Onde Que Quem Qual Quais Quanto
    Porque Pois Embora Enquanto Segundo Conforme Desde Até Entre Contra Sobre Sob Após Perante Com Sem Para Por Pelo Pela Pelos Pelas De
    Do Da Dos Das Ao À Aos Às Em No Na Nos Nas Num Numa Durante Depois Antes Então Agora Hoje Ontem Amanhã Aqui Ali Lá Também Além Assim Já
    Ainda Sempre Nunca Nada Ninguém Algo Alguém Alguns Algumas Nenhum Nenhuma Todo Toda Todos Todas Tudo Cada Outro Outra Outros Outras
    Muitos Muitas Muito Poucos Poucas Vários Várias Mais Menos Tão Tanto É São Era Eram Foi Foram Há Havia Está Estão Tem Têm Será Só
    Somente Apenas Mesmo Talvez Não Sim Dois Duas Três Quatro Cinco Dez Ambos Portanto Logo Entretanto Finalmente Porquê Enfim Aliás
    Nesta Neste Nessa Nesse Naquele Desta Deste Dessa Desse Daí Quer`,
});
