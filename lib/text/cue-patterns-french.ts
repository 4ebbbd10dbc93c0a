import type { CuePatterns } from './cue-patterns';
import { wholeWords } from './whole-words';

const month =
  '(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|(?:janv|févr?|avr|juil|sept|oct|nov|déc)\\.)';
const weekday = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
const units =
  '(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|quatre-vingts?)';
const scales = '(?:cents?|mille|milliers?|millions?|milliards?|dizaines?|douzaines?|vingtaines?|centaines?)';
const majority = "(?:la|une)_(?:(?:grande|vaste|large|écrasante|courte)_)?majorité_d(?:e|es|u|'\\p{L}+)";
const people =
  '(?:personnes|civils|familles|enfants|femmes|hommes|soldats|morts|attaques|ménages|villages|réfugiés|électeurs|cas|emplois|écoles|euros|dollars|francs)';
const says =
  '(?:dit|disent|affirme|affirment|pense|pensent|prétend|prétendent|estime|estiment|croit|croient|soutient|soutiennent|reprochent|dénoncent|craignent|avancent|assurent|ont_(?:dit|affirmé|prétendu|soutenu|estimé|dénoncé)|répètent|reconnaissent|oublient|ignorent|rétorquent|jugent|considèrent|accusent)';
// Neither the infinitive nor the future, conditional or subjunctive: "doit être jugé" says what should happen, not what somebody did.
const be = '(?:est|sont|était|étaient|fut|furent|(?:a|ont|avait|avaient|aura|auront|avoir)_(?:\\p{L}+ment_)?été)';

/** Matched on text whose apostrophes are straight. */
export const frenchCues: CuePatterns = {
  number: wholeWords(
    `\\p{N}+(?:[.,]\\p{N}+)*(?:er|re|e|ème|%)?|${units}(?:-\\p{L}+)*|${scales}|pour_cent|la_moitié|${majority}|(?:un|deux)_tiers|(?:un|trois)_quarts?|un(?:e)?_(?:\\p{L}+_)?sur_\\p{L}+|doublé|triplé`,
  ),
  date: wholeWords(`(?:en|de|depuis|d'|mi-?|fin|début|dès|jusqu'en|au_mois_d[e'])_?${month}|\\d{1,2}(?:er)?_${month}|${month}_\\d{4}|(?:1[5-9]|20)\\d\\d|${weekday}s?|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|
    hier|avant-hier|(?:la_semaine|l'année|le_mois|l'an|l'été|l'hiver)_(?:dernière|dernier|passée?)|il_y_a_(?:\\p{N}+|\\p{L}+)_(?:jours|semaines|mois|ans|années|décennies)`),
  deed: wholeWords(`accus\\p{L}+_de|coupables?|corrompu\\p{L}*|corruption|pots-de-vin|détourn(?:é|ée|és|ées|er|ent|ement)|fraud\\p{L}+|blanchi(?:t|ment|e|es)?|vol(?:é|és|ée|ées)|ment(?:i|ent|eur|eurs)|assassin\\p{L}*|massacr\\p{L}+|tu(?:é|és|ée|ées|er|ent)|
    tortur\\p{L}+|viol(?:é|és|ée|ées|er|ations?)|enlev(?:é|és|ée|ées)|enlèvements?|bombard\\p{L}+|pill(?:é|és|ée|ées|er|ages?)|crimes?_de_guerre|crimes?_contre_l'humanité|génocide|nettoyage_ethnique|illégal\\p{L}*|trafic|truqu\\p{L}+|
    chantage|extor\\p{L}+|plagi\\p{L}+|falsifi\\p{L}+|trompé\\p{L}*|menac(?:é|és|ée|ées)|boucliers?_humains?|exécut(?:é|és|ée|ées|ions?)|complices?|complicité`),
  notNames: new Set('Il Elle On Nul Personne Qui Quiconque Chacun Tout Police Armée'.split(' ')),
  causal:
    wholeWords(`parce_qu(?:e|')\\p{L}*|à_cause_d(?:e|es|u|')\\p{L}*|cause(?:nt|r)?|causé\\p{L}*|en_raison_d(?:e|es|u|')\\p{L}*|grâce_(?:à|au|aux)|du_fait_d(?:e|es|u|')\\p{L}*|provoqu\\p{L}+|entraîn(?:e|ent|é|ée|és|ées|ant|er)|
    condui(?:t|sent|re)_à|mèn(?:e|ent)_à|résult(?:e|ent|é|ait)|déclench\\p{L}+|aliment(?:e|ent|é|ée)|contribu(?:e|ent|é|ant)_à|s'explique|expliquent?_pourquoi|due?s?_(?:à|au|aux)|faute_de|conséquence_d(?:e|es|u|')\\p{L}*`),
  superlative:
    wholeWords(`(?:le|la|les|l'un_des|l'une_des|du|des|au|sa|son|ses|leurs?)_(?:plus|moins)_\\p{L}+|(?:le|la|les)_(?:\\p{L}+_){0,2}(?:plus|moins)_(?!(?:en|de|d'|que|ou|tard)(?!\\p{L}))\\p{L}+|(?:le|la|les|du|des)_(?:meilleur|pire|premier|première|dernier|dernière|seul|seule|unique)\\p{L}{0,2}|
    pour_la_première_fois|jamais_auparavant|sans_précédent|aucun(?:e)?_autre_\\p{L}+|plus_que_(?:tout|toute)_autre|record|inédit\\p{L}*`),
  vagueAttribution:
    wholeWords(`(?:certains|d'aucuns|beaucoup|plusieurs|les_critiques|ses_détracteurs|les_détracteurs|ses_partisans|les_partisans|les_opposants|les_observateurs|les_experts|des_experts|les_analystes|des_observateurs|des_sources|les_spécialistes|on)
    (?:_d(?:e|es|u|')_?(?:\\p{L}+_){0,3}\\p{L}+)?(?:_(?:souvent|toujours|parfois|encore|aussi))?_${says}|(?:selon|d'après)_(?:certains|d'aucuns|beaucoup|plusieurs|des|les)(?:_(?:observateurs|experts|analystes|spécialistes|sources|critiques|détracteurs))?(?=\\s*[,.;:])|
    nombreux_sont_ceux_qui|de_l'avis_général|des_voix_s'élèvent|il_se_dit|aux_yeux_de_beaucoup|il_(?:est|a_été)_(?:souvent_|généralement_)?(?:dit|admis|connu|prouvé|établi)|il_paraît|on_(?:dit|sait|raconte|prétend)|dit-on|paraît-il|prétendument|soi-disant|
    (?:des|les)_(?:études|sondages|recherches)_(?:montrent|prouvent|suggèrent|indiquent)|chacun_sait|personne_n'ignore`),
  // Verbs that form their past with être are left out, and so is what follows a reflexive pronoun.
  passive: wholeWords(`(?<!(?:s'|se\\s+|m'|nous\\s+))${be}_(?:pas_|plus_|jamais_|aussi_|souvent_|\\p{L}+ment_)?
    (?!(?:allé|venu|parti|arrivé|né|mort|resté|devenu|tombé|entré|rentré|sorti|monté|descendu|revenu|retourné|passé|décédé|intervenu|parvenu|survenu|situé|fatigué|âgé|lié|vrai)(?:e|s|es)?(?!\\p{L}))
    (?:\\p{L}{2,}(?:é|ée|és|ées)|(?:tenu|détenu|vendu|perdu|vu|connu|reconnu|entendu|défendu|détruit|construit|produit|conduit|réduit|traduit|dit|écrit|fait|pris|mis|soumis|commis|promis|transmis|ouvert|couvert|découvert|offert|victime|puni|trahi|saisi|envahi|banni)(?:e|s|es)?)`),
  agent: wholeWords('par|de_la_part'),
  statistic: wholeWords(
    `\\p{N}+(?:[.,]\\p{N}+)*_?(?:%|pour_cent)|\\p{N}+(?:[.,]\\p{N}+)*_(?:${scales}|${people})|(?:${units}|${scales})_(?:de_|d')?(?:${scales}|pour_cent|${people})|une?_(?:\\p{L}+_)?sur_\\p{L}+|la_moitié_d|${majority}|(?:un|deux)_tiers_d|\\p{N}{1,3}(?:\\s\\p{N}{3})+`,
  ),
  attributed: wholeWords(
    `selon|d'après|dit|disent|rapport(?:e|ent|é|s)?|données|enquête|étude|recensement|estim\\p{L}+|statistiques|chiffres_(?:de|du|des|publiés)|publié\\p{L}*_par|indique(?:nt)?|montre(?:nt)?|constat\\p{L}+`,
  ),
};
