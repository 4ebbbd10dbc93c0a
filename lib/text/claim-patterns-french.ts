import type { ClaimPatterns } from './claim-patterns';
import { wholeWords } from './whole-words';

const office =
  '(?:maires?|ministres?|président(?:e|s|es)?|gouvernement|conseil|conseillers?|parlement|tribunal|tribunaux|cour|juges?|gouverneurs?|généra(?:l|ux)|colonels?|armée|police|ministère|commission|député(?:e|s|es)?|sénateurs?|sénatrices?|sénat|partis?|opposition|syndicats?|entreprises?|sociétés?|banques?|procureurs?|chefs?|roi|reine|préfets?|ambassad(?:e|eur|rice)|coalition|régime|junte|milices?|rebelles|autorités|administration|comité|candidat(?:e|s|es)?|direct(?:eur|rice)s?|secrétaires?|porte-parole|état|évêques?|propriétaires?|patrons?)';
const done =
  '(?:voté|promis|signé|refusé|rejeté|soutenu|nié|démenti|confirmé|annoncé|déclaré|ordonné|nommé|limogé|renvoyé|révoqué|remplacé|démissionné|approuvé|adopté|bloqué|interdit|fermé|ouvert|rouvert|bouclé|saisi|arrêté|détenu|emprisonné|libéré|condamné|acquitté|gracié|nationalisé|privatisé|vendu|acheté|construit|détruit|démoli|expulsé|augmenté|baissé|réduit|supprimé|aboli|suspendu|annulé|reporté|dissous|déployé|retiré|envoyé|accordé|donné|payé|dépensé|emprunté|investi|ratifié|négocié|rencontré|visité|lancé|fondé|rejoint|quitté|perdu|gagné|envahi|occupé|attaqué|censuré|rompu|abrogé|publié|reçu|accusé|dit|averti|limité|levé|divisé|pris)(?:e|s|es)?';
const has = "(?:a|ont|avait|avaient|n'(?:a|ont|avait|avaient)_(?:pas|jamais|plus))";
const doing =
  '(?:confirm|dén|annonc|déclar|affirm|approuv|ordonn|accus|refus|rejett|vot|exig|assur|critiqu|condamn|autoris|réclam)(?:e|ent)|(?:démen|interdi|prome|souti|sout)(?:t|tent|ent|ient|iennent|disent|sent|ennent)|ni(?:e|ent)|reconna(?:ît|issent)';
const subject = "(?:les?_|la_|l'|nos_|notre_|ces?_|cette_|son_|sa_|ses_|leurs?_)\\p{L}+";
const moves =
  "(?:baiss|augment|mont|recul|diminu|grimp|chut|progress|empir|stagn|explos|ralenti|s'aggrav|s'amélior|s'effondr|se_dégrad|se_multipli|se_raréfi)(?:e|ent)|(?:dé)?cro(?:ît|issent)|ralenti(?:t|ssent)|rétréci(?:t|ssent)";
const moved =
  '(?:baissé|augmenté|monté|reculé|diminué|grimpé|chuté|progressé|empiré|stagné|explosé|crû|décru|ralenti|rétréci|plongé|bondi)';
const modal = '(?:doi|dev|peu|pou|fau|veu|voul|mérit|sai|sav|s(?:uis|ont|oit)|es|é(?:tai|tion)|compren|sembl|p(?:eux|ense))';

/** Matched on text whose apostrophes are straight, from its first letter on. */
export const frenchClaims: ClaimPatterns = {
  number: wholeWords(
    `\\p{N}{1,2}h\\p{N}{1,2}|\\p{N}+(?:[.,]\\p{N}+)*(?!(?:g|d)(?!\\p{L}))\\p{L}{1,12}|(?:la_|de_)?moitié_d(?:e|es|u|')|(?:le|un|deux)_(?:tiers|quarts?|cinquièmes?|dixièmes?)_d(?:e|es|u)|doubl(?:er|ent|é|ée|és|ées|era|eront|ons)|tripl(?:er|e|ent|é|ée|és|ées|era|eront)|quadrupl\\p{L}+|(?:divis|multipli)\\p{L}+(?:_\\p{L}+){0,3}_par|une?_\\p{L}+_sur_\\p{L}+`,
  ),
  act: wholeWords(
    `(?:ils?|elles?)_${has}_(?:\\p{L}+ment_)?${done}|${office}(?:_(?!(?:qui|doit|doivent|peut|peuvent|ou|et)(?!\\p{L}))\\p{L}+){0,3}_(?:${has}_(?:\\p{L}+ment_)?${done}|(?:${doing}))|(?:son|leur|notre|ce|le)_(?:parti|conseil)_(?:${doing})`,
  ),
  actOfName: wholeWords(`(?:${has}_(?:\\p{L}+ment_)?|^)${done}`),
  absolute: wholeWords(
    `(?:n'|ne_|ne_s'|ne_l'|ne_les_)\\p{L}+_jamais|n'y_\\p{L}+_jamais|^(?:et_|mais_)?(?:aucune?|nul(?:le)?|personne)_\\p{L}+|^pas_une?_(?:seule?_)?\\p{L}+_(?:ne_|n')\\p{L}+|il_n'y_(?:a|avait|a_eu)_(?:pas|plus|aucun)(?!\\s(?:lieu|moyen|raison|besoin|de_raison|de_quoi|à)(?!\\p{L}))|
    (?:^|[,;:]_)(?:et_|mais_)?(?:tou(?:s|tes)_(?:les|ces|nos|ses|leurs|ceux|celles)|chaque_(?!(?:fois|jour)(?!\\p{L}))\\p{L}+|chacune?_d(?:e|es)|tout_le_monde)`,
  ),
  trend: wholeWords(
    `(?<!(?:la|une|cette|sa|leur|toute|de|en|par|pour|sans|chaque|d'une|que|qu'il|qu'elle|je|j')\\s)(?:${moves})|(?:a|ont|avait|avaient|n'a_pas|n'ont_pas)_(?:encore_|\\p{L}+ment_|beaucoup_|fortement_)?${moved}|de_(?:plus|moins)_en_(?:plus|moins)|en_(?:hausse|baisse|recul|chute|déclin)|ne_cesse(?:nt)?_d(?:e|')_?\\p{L}+|
    (?<!(?:ne|n'|non|d'autant|rien\\s\\p{L}{1,10})\\s)(?:plus|moins|aussi|autant|davantage|mieux|pire|pires|meilleure?s?)_(?!(?:longtemps|bien|tôt|tard|que_jamais|loin)(?!\\p{L}))(?:(?!(?:que|il|elle|on|est)(?!\\p{L}))[\\p{L}']+_){0,4}(?:que(?!\\s(?:jamais|possible|nécessaire|toute?)(?!\\p{L}))|qu')|par_rapport_(?:à|au|aux)|comparée?s?_(?:à|au|aux)`,
  ),
  state: wholeWords(
    `^(?:${subject})(?:_(?!(?:qui|que)(?!\\p{L}))[\\p{L}']+){0,3}?_(?:ne_|n')(?!${modal})\\p{L}+_(?:pas|plus|guère)|(?:est|sont|reste(?:nt)?)_(?:toujours|encore|déjà|désormais|actuellement)_(?!(?:vrai|juste|temps|possible|le|la|un|une|trop|plus|moins)(?!\\p{L}))\\p{L}+|
    (?:${subject})(?:_(?!(?:qui|que|de)(?!\\p{L}))\\p{L}+)?_(?:fui(?:t|ent)|brûle(?:nt)?|contrôle(?:nt)?|possède(?:nt)?|manque(?:nt)?_d(?:e|'\\p{L}+)|occupe(?:nt)?|emploie(?:nt)?|produi(?:t|sent)|abrite(?:nt)?|détien(?:t|nent)|appartien(?:t|nent)|coûte(?:nt)?|dispose(?:nt)?_d(?:e|'\\p{L}+))`,
  ),
  motive:
    /^(?:(?:et|mais|alors) )?(?:(?:je |j')(?!(?:sais|pense|crois|dis|ai vu|ai appris)(?!\p{L}))[^,;:]{1,120}? (?:parce qu|à cause d|grâce à)|nous [^,;:]{1,120}? parce que nous(?!\p{L}))/iu,
  hope: wholeWords(
    `j'espère|nous_espérons|espérons|^puisse(?:nt)?(?:-t-(?:il|elle|on))?|^pourvu_que|(?:est|sont|reste)_(?:encore_)?(?:à_venir|devant_nous)`,
  ),
  wish: wholeWords(
    `doi(?:t|vent|s)|devons|devez|devr(?:ait|aient|ions|iez|a|ont|ais)|il_(?:nous_|leur_|lui_|vous_)?(?:faut|faudrait)|mérit(?:e|ent)|^\\p{L}{2,}(?<!n)(?<!savi)ons_(?:l|d|n|s|t|m|c|a|à|au|en|un|plus|tous)\\p{L}{0,6}|il_est_temps`,
  ),
  fact: wholeWords(
    `(?:est(?!\\stemps)|sont|était|étaient|ont|avait|avaient|a|parce|car|puisque|qui|depuis|après|quand|lorsque|alors)`,
  ),
};
