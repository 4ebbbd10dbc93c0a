import type { CuePatterns } from './cue-patterns';
import { wholeWords } from './whole-words';

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)';
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const tens = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const units = '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)';
const scales = '(?:hundreds?|thousands?|millions?|billions?|trillions?|dozens?)';
const majority = '(?:an?|the)_(?:(?:vast|great|large|clear|overwhelming|slim|small)_)?majority_of';
const says =
  '(?:say|says|said|argue|argues|argued|claim|claims|claimed|believe|believes|believed|think|thinks|warn|warns|warned|insist|insists|agree|agrees|fear|fears|note|notes|suggest|suggests|maintain|point_out|would_have_us|complain|fail|fails|failed|ignore|overlook|forget|contend|object|tell_us|disagree|dismiss|insisted|contended|agreed|feared|noted|suggested|complained|objected|admit)';

/** Matched on text whose apostrophes are straight. */
export const englishCues: CuePatterns = {
  number:
    wholeWords(`\\p{N}+(?:[.,]\\p{N}+)*(?:st|nd|rd|th|s|k|m|bn|%)?|${units}|${tens}(?:-\\p{L}+)?|${scales}|per_?cent|percentage|
    half_(?:of|the|a)|one_(?:in|out_of)_\\p{L}+|(?:two|three)-(?:thirds|quarters)|a_(?:third|quarter|fifth)_of|${majority}|doubled|tripled|twice|quadrupled`),
  date: wholeWords(`(?:in|since|until|by|from|of|last|next|this|early|late|mid-?)_${month}|${month}_\\d{1,4}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?_(?:of_)?${month}|
    (?:1[5-9]|20)\\d\\d(?:s|'s)?|${weekday}s?|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d|yesterday|
    last_(?:week|month|year|spring|summer|autumn|fall|winter|night|decade|century)|(?:\\d+|\\p{L}+)_(?:days|weeks|months|years|decades)_(?:ago|earlier)`),
  deed: wholeWords(`accuse[sd]?_of|accused|guilty|corrupt(?:ion|ly)?|brib(?:e|es|ed|ery|ing)|embezzl\\p{L}+|fraud(?:ulent|ulently)?|launder(?:ed|ing|s)|
    stole|stolen|steals|stealing|lied|lies_about|lying_(?:to|about)|perjur\\p{L}+|cover(?:ed|s|ing)_up|cover-up|murder(?:ed|s|ing)?|massacr\\p{L}+|execut(?:ed|ions?)|kill(?:ed|s|ing)|tortur(?:e|ed|es|ing)|
    rap(?:e|ed|es|ing)|abus(?:ed|es|ing)|abduct(?:ed|s|ion|ing)|kidnap\\p{L}*|shelled|bombed|bombs|bombing|looted|looting|war_crimes?|crimes?_against_humanity|
    genocide|ethnic_cleansing|violat(?:ed|es|ing|ions?)|broke_the_law|illegal(?:ly)?|unlawful(?:ly)?|smuggl\\p{L}+|traffick\\p{L}+|rigged|blackmail\\p{L}*|extort\\p{L}*|plagiari[sz]\\p{L}+|
    forged|falsified|mislead|misled|misleads|deceived|threatened|negligen(?:t|ce|tly)|human_shields?|responsible_for_the_(?:deaths?|killings?|attacks?)|
    siphon\\p{L}+|swindl\\p{L}+|defraud\\p{L}*|colluded|complicit|perpetrat\\p{L}+|persecut\\p{L}+|assault(?:ed|s|ing)?|harass\\p{L}+|incit(?:ed|es|ing)|assassinat\\p{L}+|behead\\p{L}+|silenced`),
  notNames: new Set(
    `I January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday It That There He She They We You Who What Where Here Let Today Yesterday Tomorrow Nobody Somebody Someone Everybody Everyone Anyone One
    Police Militia People Men Women Others Some Many Most Neither Both All None This Government Army`.split(/\s+/),
  ),
  causal:
    wholeWords(`because|cause[sd]|causing|(?:can|could|may|might|will|would|to|not|they|that|which)_cause|(?:main|root|chief|leading|primary|real|underlying)_causes?_of|led_to|leads?_to|leading_to|result(?:s|ed|ing)?_(?:in|from)|as_a_result|due_to_(?!(?:arrive|begin|start|open|close|end|leave|meet|vote|speak|appear|be)(?!\\p{L}))|owing_to|thanks_to|
    trigger(?:s|ed|ing)|fuel(?:led|ed|ling)|fuels_(?:the|a|an|more|further)|spark(?:s|ed|ing)|prompt(?:s|ed|ing)_(?:the|a|an|more|it|them)|in_(?:response|retaliation|revenge)_(?:to|for)|provok(?:ed|es|ing)|contribut(?:es?|ed|ing)_to|brought_about|gave_rise_to|driven_by|stems?_from|stemmed_from|
    explains?_why|is_why|consequence_of|responsible_for_the_(?:rise|fall|growth|collapse|increase|decline)`),
  superlative:
    wholeWords(`(?<!(?:do|does|did|doing|try|tries|tried|trying)\\s+)(?:the|its|their|his|her|our|\\p{L}+'s?)_(?:(?:most|least)_(?!(?:part|of|recent|we)(?!\\p{L}))\\p{L}+|\\p{L}+-most|(?:second|third)-\\p{L}+est|(?:single_)?
    (?:best|worst|largest|biggest|smallest|highest|lowest|greatest|fewest|deadliest|bloodiest|longest|shortest|oldest|youngest|newest|richest|poorest|fastest|
    slowest|strongest|weakest|safest|cheapest|costliest|hardest|easiest|earliest|closest|nearest|farthest|deepest|widest|busiest|heaviest|hottest|coldest|driest|wettest|gravest|
    harshest|toughest|fiercest|cleanest|dirtiest|loudest|rarest|sharpest|steepest|wealthiest|(?:only|first|last)(?!\\s+(?:place|resort|minute|thing|word|few|straw|name|instance|half|question)s?(?!\\p{L}))))|
    (?:for_)?the_first_time|never_before|no_other_\\p{L}+|more_than_any_other|unprecedented|without_precedent|(?:all-time|record)_(?:high|low|number|level)s?|in_(?:living_memory|recorded_history)|nowhere_else|second_to_none`),
  vagueAttribution:
    wholeWords(`(?:critics|supporters|opponents|detractors|observers|analysts|experts|commentators|insiders|sources|sceptics|skeptics|apologists|some|many|others|most_people|some_people|many_people|
    people)(?:_of_(?:\\p{L}+_){0,4}\\p{L}+)?(?:_(?:in|at|on|from|close_to|within|inside|outside)_(?:\\p{L}+_){0,3}\\p{L}+)?(?:_(?:have|has|had))?(?:_(?:often|always|frequently|usually|sometimes|still|now|also|long|already|repeatedly|would|will|may|might|like_to))?_${says}|
    according_to_(?:some|many|most|several|critics|supporters|observers|analysts|experts|insiders|sources)|(?:there_are_)?(?:those|people|some)_who_(?:would_)?${says}|
    (?:is|are|was|were)_(?:said|believed|thought|alleged|rumou?red|reported|understood)_to|(?:seen|regarded|considered|viewed)_by_(?:many|some|most)|by_all_accounts|in_the_eyes_of_many|
    it_(?:is|has_been|was)_(?:often_|widely_|generally_|sometimes_|commonly_)?(?:said|believed|thought|argued|claimed|alleged|rumou?red|feared|known|accepted|assumed|suggested|reported|understood)|
    (?:studies|research|polls|surveys|evidence|history)_(?:show|shows|suggest|suggests|prove|proves|find)|reportedly|allegedly|supposedly|so-called_experts|widely_(?:seen|regarded|believed|considered)|everyone_knows|no_one_(?:doubts|disputes)`),
  // A bare "be" is none of its auxiliaries: "must be built" and "to be paid" say what should happen, not what somebody did.
  passive:
    wholeWords(`(?:is|are|was|were|been|being|gets?|got)_(?:not_|never_|also_|often_|reportedly_|allegedly_|later_|then_|still_|now_|\\p{L}+ly_)?
    (?!(?:held_(?:accountable|responsible)|faced_with|opposed|entitled|obliged|allowed|doomed|believed|thought|alleged|rumoured|said|suggested|argued|claimed|reported|understood|considered|regarded|needed|required|supposed|interested|concerned|based|located|related|committed|determined|tired|indeed|united|limited|detailed|complicated|used_to|prepared|dedicated|worried|pleased|married|convinced|bed|red|speed|hundred|sacred|naked|wicked)(?![\\p{L}]))
    (?:\\p{L}{2,}ed|shot|hit|struck|killed|made|done|taken|given|held|put|driven|forced|torn|beaten|burnt|burned|lost|found|seen|said|told|sent|left|kept|bought|sold|paid|built|broken|stolen|hidden|known|shown|chosen|fought|led|laid|spent|dealt|swept|sunk|dug|fed|slain|caught|brought|taught|cut|hurt|set|shut|blown|thrown|drawn|withdrawn|overthrown)`),
  // "By" of a time or a manner names nobody.
  agent: wholeWords(
    `by(?!\\s+(?:\\p{N}+|night|day|dawn|dusk|nightfall|mistake|accident|chance|force|then|now|the_(?:end|time|way|hundreds?|thousands?|dozens?)|${month}|${weekday})(?!\\p{L}))`,
  ),
  statistic:
    wholeWords(`\\p{N}+(?:[.,]\\p{N}+)*_?(?:%|per_?cent)|\\p{N}+(?:[.,]\\p{N}+)*_(?:${scales}|in_(?:\\d+|ten)|people|civilians|families|children|women|men|soldiers|dead|deaths|attacks|households|times|dollars|euros|francs|
    jobs|homes|schools|villages|refugees|voters|cases|incidents)|(?:${units}|${tens}|${scales})_(?:of_)?(?:${scales}|per_?cent|people|civilians|families|children|women|men|soldiers|deaths|attacks|households|villages|refugees|voters|cases|incidents|jobs)|
    one_(?:in|out_of)_\\p{L}+|${majority}|half_of|(?:two|three)-(?:thirds|quarters)_of|a_(?:third|quarter|fifth)_of|[$€£]\\p{N}[\\p{N}.,]*|\\p{N}{1,3}(?:,\\p{N}{3})+`),
  attributed: wholeWords(
    `according_to|says?|said|report(?:s|ed)?(?:_by)?|found|finds|data|figures_(?:from|published)|survey|study|census|estimates?|estimated_by|counted|recorded_by|published_by|audit|statistics|told|shows?|showed`,
  ),
};
