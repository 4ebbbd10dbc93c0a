import type { ClaimPatterns } from './claim-patterns';
import { wholeWords } from './whole-words';

const modal = '(?:should|must|ought|could|would|will|can|cannot|may|might|shall|to|who|which|that|if|and|or|nobody)';
const office =
  '(?:senators?|mayors?|(?:prime_)?ministers?|presidents?|governments?|councils?|councillors?|parliaments?|courts?|judges?|governors?|generals?|colonels?|army|police|ministry|commission|deput(?:y|ies)|lawmakers?|mps?|part(?:y|ies)|opposition|unions?|compan(?:y|ies)|banks?|prosecutors?|chiefs?|king|queen|prefects?|embass(?:y|ies)|leaders?|coalition|congress|senate|cabinet|regime|junta|militias?|rebels|officials|authorities|administration|board|committee|candidates?|directors?|chair(?:man|woman)?|secretary|ambassador|spokes(?:man|woman|person)|state|bishops?|editors?|owners?)';
const done =
  '(?:voted|promised|pledged|vowed|signed|vetoed|backed|rejected|refused|denie[sd]|confirm(?:s|ed)|announce[sd]|admit(?:s|ted)|declare[sd]|order(?:s|ed)|appointed|dismissed|fired|sacked|removed|replaced|resigned|oppose[sd]|supported|endorse[sd]|approve[sd]|adopted|passed|blocked|banned|closed|reopened|opened|sealed|seized|arrested|detained|jailed|released|freed|sued|charged|sentenced|convicted|acquitted|pardoned|nationali[sz]ed|privati[sz]ed|sold|bought|leased|built|demolished|razed|evicted|expelled|deported|raised|cut|slashed|scrapped|abolished|suspended|cancelled|postponed|delayed|dissolved|disbanded|deployed|withdrew|withdrawn|sent|granted|gave|given|paid|fined|spent|borrowed|invested|awarded|ratified|negotiated|met|visited|attended|launched|founded|joined|quit|won|defeated|invaded|occupied|annexed|attacked|raided|censored|repealed|amended|published|leaked|urged)';
const owned = '(?:the|our|their|its|his|her|these|those)';
const subject = `(?:${owned}_\\p{L}+(?:_(?!${modal}(?!\\p{L}))\\p{L}+)?)`;
const counted = '(?:in|out_of)_(?:two|three|four|five|six|seven|eight|nine|ten|twenty|a_hundred|\\p{N}+)';
const comparative =
  '(?:more|less|fewer|better|worse|higher|lower|larger|bigger|smaller|greater|longer|shorter|older|younger|newer|richer|poorer|faster|slower|stronger|weaker|safer|cheaper|dearer|harder|easier|earlier|deeper|wider|heavier|hotter|colder|drier|wetter|cleaner|dirtier|steeper|deadlier|costlier|busier|healthier)';
const moves =
  '(?:ris|fall|grow|shrink|increas|decreas|declin|dropp|climb|worsen|improv|soar|plung|spread|disappear|vanish|dwindl|age|dry|drying_up|dying_out|slow|deteriorat|surg|stagnat)ing';
const moved =
  '(?:rose|risen|fell|fallen|grew|grown|shrank|shrunk|increased|decreased|declined|dropped|climbed|soared|plunged|plummeted|worsened|improved|deteriorated|surged|tumbled|dwindled|stagnated)';

/** Matched on text whose apostrophes are straight, from its first letter on. */
export const englishClaims: ClaimPatterns = {
  number: wholeWords(
    `\\p{N}+(?:[.,]\\p{N}+)*(?!(?:g|d)(?!\\p{L}))\\p{L}{1,12}|half_(?:our|their|its|his|her|all|my|these|those)|halve[sd]?|halving|doubles?(?!(?:\\s|-)(?:standards?|check|edged|down|talk|agent|act|game|bind))|doubling|triples?|tripling|quadruples?|one_\\p{L}+_${counted}|a_(?:half|tenth|sixth|seventh|eighth|ninth)_of`,
  ),
  act: wholeWords(
    `(?:he|she|they|${office})(?:_(?!${modal}(?!\\p{L}))\\p{L}+){0,2}_${done}|(?:${office}|he|she)(?:_(?!${modal}(?!\\p{L}))\\p{L}+)?_(?:opposes|supports|backs|rejects|refuses|promises|claims)`,
  ),
  actOfName: wholeWords(
    `(?<!(?:to|is|are|was|were|be|been|being|the|a|an|should|must|will|would|could|can|may|might|not|and|or)\\s)${done}`,
  ),
  absolute: wholeWords(
    `(?:has|have|had|'ve|did|was|were|is|are)_never|never_(?:\\p{L}{2,}ed|came|met|saw|went|took|gave|got|made|paid|spoke|read|built|sold|told|had|was|were|did|knew|ran|won|left|held|set|kept|found)|
    ^no_(?!(?:wonder|doubt|matter|longer|more|amount|less|surprise|thanks|need|such|way|idea)(?!\\p{L}))\\p{L}+|^(?:and_|but_)?(?:nobody|no_one)|
    there_(?:is|are|was|were)_(?:no_(?!(?:one_to|time|hope|hurry|doubt|need|reason|point|excuse|way|longer|question|place|denying|substitute|alternative|shame)(?!\\p{L}))\\p{L}+|not_(?:one|a_single|any)_\\p{L}+)|not_(?:one|a_single)_\\p{L}+|none_of_(?:the|our|its|his|her|their|them|these|those|us)|
    (?:^|[,;:]_)(?:and_|but_)?(?:every_(?!(?:time|now|so|other)(?!\\p{L}))\\p{L}+|each_of|all_(?:of_)?(?:the(?!_(?:same|more|while|better|time|way)(?!\\p{L}))|our|its|his|her|their|these|those|them)|everyone|everybody)`,
  ),
  trend: wholeWords(
    `(?:is|are|was|were|been|keeps?|kept|continues?_to_be)_(?:now_|still_|also_|again_|\\p{L}+ly_)?${moves}|(?:has|have|had|${subject}|prices|rents|wages|costs|sales|exports|imports|deaths|taxes|debts?|crime|unemployment|inflation|poverty)_(?:\\p{L}+ly_|also_|again_)?${moved}|
    (?:fewer|more|less)_(?:and_(?:fewer|more|less)_)?\\p{L}+(?:_\\p{L}+)?_(?:is|are|was|were|has|have|had|die[sd]?|live[sd]?|leave|left|work|come|came|go|went)|(?:on_the_(?:rise|wane|increase|decline)|in_(?:decline|freefall|free_fall))|
    (?:is|are|was|were)_(?:now_|still_)?(?:up|down)_(?:again|by|on|from|since|this|sharply|to)|(?<!(?:rather|other)\\s)${comparative}_(?!than_(?:nothing|ever|just|happy|welcome|enough|a_matter)(?!\\p{L}))(?:\\p{L}+_){0,4}than|
    (?:is|are|was|were|earns?|costs?|pays?)_(?:now_|far_|much_|even_)?${comparative}_(?:now|under|here|today|in_the)|as_(?:much|many|high|low|large|big|small|fast|often|poor|rich|old|cheap|expensive|deadly)_(?!(?:possible|we_can|you)(?!\\p{L}))(?:\\p{L}+_){0,3}as_(?!(?:possible|we_can|you|i)(?!\\p{L}))\\p{L}+|compared_(?:to|with)`,
  ),
  state: wholeWords(
    `(?:is|are|was|were)_(?:still|already|no_longer|not_yet|currently)_(?!(?:right|wrong|time|important|possible|too|true|good|bad|better|best|worth|hope|needed?|a|an|the|my|our|room)(?!\\p{L}))\\p{L}+|(?<!(?:i|we|you)\\s)(?:no_longer|still)_(?:works?|exists?|runs?|holds?|lacks?|owns?|pays?|leaks?|employs?|produces?|functions?|stands|lives?|flows?|waits?)|
    (?<!(?:i|we|you)\\s)(?:does|do|did)_not_(?:cover|work|exist|have|reach|pay|hold|function|run|own|employ|produce|apply|include|contain|provide|offer|allow|belong|sell|buy|suffice)|
    (?:^|[,;:]_|that_)(?:${owned}_)?\\p{L}+(?:_\\p{L}+)?_(?:controls?|owns?|runs?|lacks?|employs?|contains?|borders?|produces?|covers?|occup(?:y|ies)|belongs?|leaks?|exports?|imports?)_(?:the|a|an|no|its|their|to|under|through|along|into|from|all|only|most|\\p{N}+)|
    (?:${subject})_(?:is|are)_(?:\\p{L}+_)?(?:leaking|burning|flowing|collapsing|starving|dying|sinking|flooding|polluting|rotting|rusting|crumbling|overflowing)`,
  ),
  motive:
    /^(?:(?:and|but|so) )?(?:i (?!(?:know|think|believe|say|said|saw|heard|learned|learnt)(?!\p{L}))[^,;:]{1,120}? (?:because|due to|thanks to)(?!\p{L})|we [^,;:]{1,120}? because we(?!\p{L}))/iu,
  hope: wholeWords(
    `i_hope|we_hope|hopefully|let_us_hope|let's_hope|^may_(?:this|the|we|god|they|it|he|she|you)|(?:are|is|lies?)_(?:still_)?(?:ahead|before_us|yet_to_come|still_to_come|to_come)`,
  ),
  wish: wholeWords(
    `should|must|ought_to|needs?_to|ha(?:s|ve)_to|let_us|let's|deserves?|^(?:we|you|they|i)_need_(?:a|an|the|more|better|our)|would_like|wants?_to|it_is_time`,
  ),
  fact: wholeWords(
    `(?:is(?<!it_is(?=_time))|are|was|were|has(?!\\sto)|had|did|does|because|since|who|which|after|when|while|although|\\p{L}{2,}(?<!ne)ed)`,
  ),
};
