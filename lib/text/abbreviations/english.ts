import { abbreviations } from './abbreviations';

export const english = abbreviations({
  always: `
    Mr Mrs Ms Mx Messrs Dr Drs Prof Profs Rev Fr Hon Sen Sens Rep Reps Gov Govs Pres Amb Supt Insp Gen Gens Brig Col Cols Lt Lts Cmdr
    Cdr Adm Maj Capt Sgt Cpl Pvt Pte Det Atty Msgr Mgr Ft v vs e.g i.e cf viz Lt.-Gen Maj.-Gen Brig.-Gen Lt.-Col Fig Figs fig figs
    App Ch Vol Vols Eq ca`,
  beforeNumber: `
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec No Nos no nos Art art Arts arts Sec sec Secs p pp vol vols ch chs para paras Para c
    approx est Est Res Op op Nr nr Pt pt Bk bk Ex Exh Cl cl Reg reg Sch sch Tab al n nn ft`,
  alsoWords: 'no No nos Nos art arts sec para est',
  usual: `
    St Ste Mt Assoc Asst Inc Ltd Corp Co Cos Bros Jr Sr Esq Dept Univ Assn Ave Blvd Gov't Mfg Intl Natl Ala Ariz Ark Calif Colo Conn Del Fla Ill
    Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ph.D`,
  starters: `
    The A An This That These Those It Its He His She Her Hers Him They Their Them We Our Us You Your I My Me In On At By For From To
    With Without Of Off Out Over Up Down Into Under And But Or Nor So Yet If When While Whenever Wherever Whether Since Until Unless
    Although Though Because As After Before During Despite Once Then There Here However Moreover Therefore Thus Hence Meanwhile Instead
    Still Also Now Today Yesterday Tomorrow Tonight Last Next Later Earlier Soon Again Even Just Only Perhaps Maybe Indeed Finally First
    Second Third What Who Whose Whom Which Where Why How Is Are Was Were Be Has Have Had Do Does Did Will Would Can Could Should May
    Might Must Let Not No Yes Never All Any Each Every Both Some Many Most Much Few Several More Less Fewer Such Another Other Others
    None Neither Either Nothing Nobody Everyone Everybody Everything Someone Somebody Something Anyone One Two Three Four Five Six
    Seven Eight Nine Ten Twenty Hundreds Thousands Millions Half Critics Supporters Officials Police Experts Researchers Residents
    Analysts People Opponents Between Among Against Across Along Around Above Below Behind Beyond Through Throughout Within About Like
    Unlike Rather Otherwise Nevertheless Nonetheless Consequently Furthermore Additionally Similarly Likewise Apparently Clearly
    Of Too Very Well Oh Please Why Women Men Children Voters Protesters Soldiers Troops Workers Prices`,
});
