/**
 * Where a passage goes when its text is revised. `[[…]]` marks the passage in the old text and the place expected in the new one;
 * `{{…}}` the place that is only suggested. An orphan names why: `cut`, `rewritten`, `ambiguous` or `unsure`.
 * `sentence changed`: the passage stands, the sentence around it does not.
 */
export type GoldenCase = { name: string; before: string; after: string; status: string };

const A = 'The river rose at night, and nobody in the lower town was warned.';
const B = 'By morning the ferry lay on the quay like a toy.';
const C = 'The mayor has promised an inquiry before the winter.';
const D = 'Few expect it to be finished in time.';
const E = 'Fishing families will pay for the repairs, as they always have.';
const F = 'Elsewhere on the coast the same bill was shared.';
const Q = 'The dam displaced 1,204 families in two districts.';
const NEW = 'A second storm is forecast for the weekend.';
const NEW2 = 'Insurers have already begun to leave the valley.';

const rows: [name: string, before: string, after: string, status: string][] = [
  [
    'its first sentence stands between twins of the others, and those behind it were cut',
    `${D} ${E}\n\n${A} ${B} ${C}[[\n\nIt rained.\n\n${A} ${B}]] ${C}\n\n${D} ${E}\n\n${F}`,
    `${D} ${E}\n\n${A} ${B} ${C}\n\n{{It rained.}}\n\n${F}`,
    'orphaned:unsure',
  ],
  // Nothing happened to the passage itself.
  ['nothing changed', `${A} [[${Q}]] ${B}`, `${A} [[${Q}]] ${B}`, 'exact'],
  ['a sentence put in far before it', `${A} ${C} ${B} [[${Q}]] ${D}`, `${NEW} ${A} ${C} ${B} [[${Q}]] ${D}`, 'exact'],
  ['a paragraph put in before it', `${A}\n\n[[${Q}]] ${B}`, `${A}\n\n${NEW}\n\n[[${Q}]] ${B}`, 'exact'],
  ['a sentence put in right before it', `${A} [[${Q}]] ${B}`, `${A} ${NEW} [[${Q}]] ${B}`, 'exact'],
  ['a sentence put in right after it', `${A} [[${Q}]] ${B}`, `${A} [[${Q}]] ${NEW} ${B}`, 'exact'],
  ['a paragraph cut far before it', `${A} ${C}\n\n${E}\n\n${B} [[${Q}]] ${D}`, `${A} ${C}\n\n${B} [[${Q}]] ${D}`, 'exact'],
  ['the sentence before it cut', `${A} ${C} [[${Q}]] ${B}`, `${A} [[${Q}]] ${B}`, 'exact'],
  ['the sentence after it cut', `${A} [[${Q}]] ${C} ${B}`, `${A} [[${Q}]] ${B}`, 'exact'],
  [
    'the sentence before it reworded',
    `${A} [[${Q}]] ${B}`,
    `The river rose quickly at night, and nobody in the lower town was told. [[${Q}]] ${B}`,
    'exact',
  ],
  ['both neighbours cut', `${A} ${C} [[${Q}]] ${B} ${D}`, `${A} [[${Q}]] ${D}`, 'moved'],
  ['both neighbours replaced', `${A} [[${Q}]] ${B}`, `${NEW} [[${Q}]] ${NEW2}`, 'moved'],
  ['all other text replaced', `${A}\n\n[[${Q}]]\n\n${B}`, `${NEW}\n\n[[${Q}]]\n\n${NEW2}`, 'moved'],
  ['everything else cut', `${A}\n\n${C}\n\n[[${Q}]]\n\n${B}`, `[[${Q}]]`, 'moved'],
  ['the headline replaced', `Flood on the quay\n\n${A} [[${Q}]]`, `Who pays for the flood\n\n${A} [[${Q}]]`, 'exact'],
  [
    'a standfirst put in',
    `Flood on the quay\n\n${A} [[${Q}]]`,
    `Flood on the quay\n\nWhat one night cost.\n\n${A} [[${Q}]]`,
    'exact',
  ],
  [
    'a word of the same sentence changed before it',
    `${A} In the end [[the dam displaced 1,204 families]]. ${B}`,
    `${A} At the end [[the dam displaced 1,204 families]]. ${B}`,
    'exact, sentence changed',
  ],
  [
    'a clause added to its sentence',
    `${A} [[The dam displaced 1,204 families]] in two districts. ${B}`,
    `${A} [[The dam displaced 1,204 families]] in two districts, by the army's count. ${B}`,
    'exact, sentence changed',
  ],
  [
    'its sentence begins anew',
    `${A} Officials admit that [[the dam displaced 1,204 families]]. ${B}`,
    `${A} It is no secret that [[the dam displaced 1,204 families]]. ${B}`,
    'exact, sentence changed',
  ],
  [
    'a note on one word, the rest of the sentence kept',
    `${A} The [[displaced]] families wait in two districts. ${B}`,
    `${NEW} ${A} The [[displaced]] families wait in two districts. ${B}`,
    'exact',
  ],
  ['a note on the headline', `[[Flood on the quay]]\n\n${A}`, `[[Flood on the quay]]\n\n${NEW} ${A}`, 'exact'],
  ['a note on the last words', `${A} ${B} [[${D}]]`, `${A} ${NEW} ${B} [[${D}]]`, 'exact'],
  ['a note on a whole paragraph', `${A}\n\n[[${C} ${D}]]\n\n${B}`, `${NEW}\n\n${A}\n\n[[${C} ${D}]]\n\n${B}`, 'exact'],
  ['a note over two paragraphs', `${A}\n\n${C} [[${D}\n\n${E}]] ${F}`, `${NEW}\n\n${A}\n\n${C} [[${D}\n\n${E}]] ${F}`, 'exact'],
  ['text added at the end', `${A} [[${Q}]]`, `${A} [[${Q}]] ${NEW}\n\n${NEW2}`, 'exact'],
  ['text added at the beginning', `[[${Q}]] ${A}`, `${NEW}\n\n[[${Q}]] ${A}`, 'exact'],

  // Typography.
  [
    'quotes turned curly',
    `${A} [["We were told nothing," says Awa Fall.]] ${B}`,
    `${A} [[“We were told nothing,” says Awa Fall.]] ${B}`,
    'exact',
  ],
  [
    'quotes turned straight',
    `${A} [[“We were told nothing,” says Awa Fall.]] ${B}`,
    `${A} [["We were told nothing," says Awa Fall.]] ${B}`,
    'exact',
  ],
  [
    'apostrophes turned curly',
    `${A} [[It's the town's dam, and it isn't safe.]] ${B}`,
    `${A} [[It’s the town’s dam, and it isn’t safe.]] ${B}`,
    'exact',
  ],
  [
    'quotes turned curly around the passage',
    `${A} "[[We were told nothing]]," she says. ${B}`,
    `${A} “[[We were told nothing]],” she says. ${B}`,
    'exact',
  ],
  [
    'quotes turned into guillemets',
    `${A} [["We were told nothing," says Awa Fall.]] ${B}`,
    `${A} [[«We were told nothing,» says Awa Fall.]] ${B}`,
    'exact',
  ],
  [
    'quotes turned curly in the whole text',
    `"Warned?" ${A} "Never." [["We were told nothing."]] "Ever." ${B}`,
    `“Warned?” ${A} “Never.” [[“We were told nothing.”]] “Ever.” ${B}`,
    'exact',
  ],
  [
    'a double space mended',
    `${A} [[The dam  displaced 1,204 families.]] ${B}`,
    `${A} [[The dam displaced 1,204 families.]] ${B}`,
    'exact',
  ],
  [
    'a hard break taken out',
    `${A} [[The dam displaced\n1,204 families.]] ${B}`,
    `${A} [[The dam displaced 1,204 families.]] ${B}`,
    'exact',
  ],
  [
    'a hyphen turned into a dash',
    `${A} [[The dam - the new one - displaced 1,204 families.]] ${B}`,
    `${A} [[The dam – the new one – displaced 1,204 families.]] ${B}`,
    'exact',
  ],
  [
    'three dots turned into an ellipsis',
    `${A} [[The dam displaced ... 1,204 families.]] ${B}`,
    `${A} [[The dam displaced … 1,204 families.]] ${B}`,
    'exact',
  ],
  [
    'a full stop added inside the passage',
    `${A} [[The dam displaced 1,204 families, and they wait.]] ${B}`,
    `${A} [[The dam displaced 1,204 families. And they wait.]] ${B}`,
    'changed',
  ],
  [
    'an accent mended',
    `${A} [[The cafe on the quay displaced two stalls.]] ${B}`,
    `${A} [[The café on the quay displaced two stalls.]] ${B}`,
    'changed',
  ],

  // Small changes inside.
  ['a number changed', `${A} [[${Q}]] ${B}`, `${A} [[The dam displaced 1,402 families in two districts.]] ${B}`, 'changed'],
  [
    'a number at the start of the passage',
    `${A} The dam displaced [[1,204 families]] in two districts. ${B}`,
    `${A} The dam displaced [[1,402 families]] in two districts. ${B}`,
    'changed',
  ],
  [
    'a number at the end of the passage',
    `${A} The families displaced [[number 1,204]] in all districts. ${B}`,
    `${A} The families displaced [[number 1,402]] in all districts. ${B}`,
    'changed',
  ],
  [
    'only the number was marked',
    `${A} The dam displaced [[1,204]] families in two districts. ${B}`,
    `${A} The dam displaced [[1,402]] families in two districts. ${B}`,
    'changed',
  ],
  [
    'a number written out',
    `${A} The dam displaced [[12 families]] in two districts. ${B}`,
    `${A} The dam displaced [[twelve families]] in two districts. ${B}`,
    'changed',
  ],
  [
    'an inserted "not"',
    `${A} [[The dam was built to the agreed standard.]] ${B}`,
    `${A} [[The dam was not built to the agreed standard.]] ${B}`,
    'changed',
  ],
  [
    'a "not" taken out',
    `${A} [[The dam was not built to the agreed standard.]] ${B}`,
    `${A} [[The dam was built to the agreed standard.]] ${B}`,
    'changed',
  ],
  [
    'an inserted "never" right before it',
    `${A} The company [[paid the fishing families]] in full. ${B}`,
    `${A} The company never [[paid the fishing families]] in full. ${B}`,
    'exact, sentence changed',
  ],
  [
    'a word put in the middle',
    `${A} [[The dam displaced families in two districts.]] ${B}`,
    `${A} [[The dam displaced many families in two districts.]] ${B}`,
    'changed',
  ],
  [
    'a word taken out',
    `${A} [[The great dam displaced families in two districts.]] ${B}`,
    `${A} [[The dam displaced families in two districts.]] ${B}`,
    'changed',
  ],
  [
    'a word replaced',
    `${A} [[The dam displaced families in two districts.]] ${B}`,
    `${A} [[The dam uprooted families in two districts.]] ${B}`,
    'changed',
  ],
  [
    'the only marked word replaced',
    `${A} The dam [[displaced]] families in two districts. ${B}`,
    `${A} The dam [[uprooted]] families in two districts. ${B}`,
    'changed',
  ],
  [
    'a name changed',
    `${A} [[Mayor Ilo Brandt knew of the warning.]] ${B}`,
    `${A} [[Mayor Ida Brandt knew of the warning.]] ${B}`,
    'changed',
  ],
  ['a tense changed', `${A} [[The company pays the families.]] ${B}`, `${A} [[The company paid the families.]] ${B}`, 'changed'],
  [
    'a spelling changed',
    `${A} [[The harbour authority's programme has failed.]] ${B}`,
    `${A} [[The harbor authority's program has failed.]] ${B}`,
    'changed',
  ],
  [
    'its first word changed',
    `${A} [[Every dam in the valley leaks.]] ${B}`,
    `${A} [[No dam in the valley leaks.]] ${B}`,
    'changed',
  ],
  [
    'its last word changed',
    `${A} [[The dam in the valley leaks badly.]] ${B}`,
    `${A} [[The dam in the valley leaks slightly.]] ${B}`,
    'changed',
  ],
  [
    'a clause added in the middle',
    `${A} [[The dam displaced families in two districts.]] ${B}`,
    `${A} [[The dam, finished only last year, displaced families in two districts.]] ${B}`,
    'changed',
  ],
  [
    'a clause taken out of the middle',
    `${A} [[The dam, finished only last year, displaced families in two districts.]] ${B}`,
    `${A} [[The dam displaced families in two districts.]] ${B}`,
    'changed',
  ],
  [
    'the passage shortened by half',
    `${A} [[The dam displaced families in two districts and ruined the salmon run for good.]] ${B}`,
    `${A} [[The dam displaced families in two districts.]] ${B}`,
    'changed',
  ],
  [
    'attribution put before it',
    `${A} [[The dam displaced 1,204 families.]] ${B}`,
    `${A} [[The army says the dam displaced 1,204 families.]] ${B}`,
    'changed',
  ],
  [
    'capitals changed',
    `${A} [[The Dam displaced 1,204 families.]] ${B}`,
    `${A} [[The dam displaced 1,204 families.]] ${B}`,
    'changed',
  ],
  [
    'two sentences, one changed',
    `${A} [[${C} ${D}]] ${B}`,
    `${A} [[${C} Nobody expects it to be finished in time.]] ${B}`,
    'changed',
  ],
  ['two sentences, one put between', `${A} [[${C} ${D}]] ${B}`, `${A} [[${C} ${NEW} ${D}]] ${B}`, 'changed'],
  ['two sentences, the second cut', `${A} [[${C} ${D}]] ${B}`, `${A} [[${C}]] ${B}`, 'changed'],
  ['two sentences, the first cut', `${A} [[${C} ${D}]] ${B}`, `${A} [[${D}]] ${B}`, 'changed'],
  ['three sentences, the middle one replaced', `${A} [[${C} ${D} ${E}]] ${B}`, `${A} [[${C} ${NEW} ${E}]] ${B}`, 'changed'],
  [
    'changed, and a paragraph put in before it',
    `${A}\n\n[[${Q}]] ${B}`,
    `${NEW}\n\n${A}\n\n[[The dam displaced 1,402 families in two districts.]] ${B}`,
    'changed',
  ],
  [
    'changed, and the sentence before it cut',
    `${A} ${C} [[${Q}]] ${B}`,
    `${A} [[The dam displaced 1,402 families in two districts.]] ${B}`,
    'changed',
  ],

  [
    'a short sentence goes on',
    `${A} [[The dam leaks.]] ${B}`,
    `${A} [[The dam leaks]], says the engineer who once built it for the harbour company. ${B}`,
    'changed',
  ],
  [
    'a long sentence cut short',
    `${A} [[The dam leaks, says the engineer who once built it for the harbour company.]] ${B}`,
    `${A} [[The dam leaks.]] ${B}`,
    'changed',
  ],

  // Rewritten beyond recognition, or only suggested.
  ['replaced by wholly new words', `${A} [[${Q}]] ${B}`, `${A} {{${NEW}}} ${B}`, 'orphaned:rewritten'],
  ['a paragraph replaced by a new one', `${A}\n\n[[${Q}]]\n\n${B}`, `${A}\n\n{{${NEW}}}\n\n${B}`, 'orphaned:rewritten'],
  ['a headline replaced by another', `[[Flood on the quay]]\n\n${A}`, `{{Who pays for a dam}}\n\n${A}`, 'orphaned:rewritten'],
  ['two sentences replaced by one', `${A} [[${C} ${D}]] ${B}`, `${A} {{${NEW}}} ${B}`, 'orphaned:rewritten'],

  // Cut.
  ['the sentence cut', `${A} [[${Q}]] ${B}`, `${A} ${B}`, 'orphaned:cut'],
  ['the paragraph cut', `${A}\n\n[[${Q}]]\n\n${B}`, `${A}\n\n${B}`, 'orphaned:cut'],
  ['the first sentence cut', `[[${Q}]] ${A} ${B}`, `${A} ${B}`, 'orphaned:cut'],
  ['the last sentence cut', `${A} ${B} [[${Q}]]`, `${A} ${B}`, 'orphaned:cut'],
  [
    'a clause cut out of its sentence',
    `${A} The dam[[, finished only last year,]] displaced families. ${B}`,
    `${A} The dam displaced families. ${B}`,
    'orphaned:cut',
  ],
  [
    'a word cut out of its sentence',
    `${A} The dam was [[reportedly]] built by the army. ${B}`,
    `${A} The dam was built by the army. ${B}`,
    'orphaned:cut',
  ],
  [
    'the paragraph cut, and the sentence before it, in another one, written anew',
    `${A} ${B}\n\n[[${Q}]] ${D}\n\n${E}`,
    `${A} Pigeons came instead of the old man.\n\n${E}`,
    'orphaned:cut',
  ],
  [
    'the paragraph cut, and the sentence after it, in another one, written anew',
    `${E}\n\n${D} [[${Q}]]\n\n${B} ${A}`,
    `${E}\n\nPigeons came instead of the old man. ${A}`,
    'orphaned:cut',
  ],
  ['cut, and text put in elsewhere', `${A} [[${Q}]] ${B} ${C}`, `${A} ${B} ${NEW} ${C}`, 'orphaned:cut'],
  [
    'cut, and the sentence after it reworded',
    `${A} [[${Q}]] ${B}`,
    `${A} By noon the ferry lay on the quay like a toy.`,
    'orphaned:cut',
  ],
  [
    'cut, and the one before it reworded',
    `${A} [[${Q}]] ${B}`,
    `The river rose by night, and nobody in the lower town was warned. ${B}`,
    'orphaned:cut',
  ],
  ['cut with both its neighbours', `${A} ${C} [[${Q}]] ${D} ${B}`, `${A} ${B}`, 'orphaned:cut'],
  ['a passage over two paragraphs cut', `${A}\n\n[[${C}\n\n${D}]]\n\n${B}`, `${A}\n\n${B}`, 'orphaned:cut'],
  ['the standfirst cut', `Flood\n\n[[What one night cost the lower town.]]\n\n${A}`, `Flood\n\n${A}`, 'orphaned:cut'],

  // Twins.
  [
    'cut, its twin stays after it',
    `${A} [[Nobody came.]] ${B} ${C} Nobody came. ${D}`,
    `${A} ${B} ${C} {{Nobody came.}} ${D}`,
    'orphaned:cut',
  ],
  [
    'cut, its twin stays before it',
    `${A} Nobody came. ${B} ${C} [[Nobody came.]] ${D}`,
    `${A} {{Nobody came.}} ${B} ${C} ${D}`,
    'orphaned:cut',
  ],
  [
    'the twin before it cut',
    `${A} Nobody came. ${B} ${C} [[Nobody came.]] ${D}`,
    `${A} ${B} ${C} [[Nobody came.]] ${D}`,
    'exact',
  ],
  ['the twin after it cut', `${A} [[Nobody came.]] ${B} ${C} Nobody came. ${D}`, `${A} [[Nobody came.]] ${B} ${C} ${D}`, 'exact'],
  [
    'a paragraph cut while its twin stays',
    `${A}\n\n[[${Q}]]\n\n${B}\n\n${C}\n\n${Q}\n\n${D}`,
    `${A}\n\n${B}\n\n${C}\n\n{{${Q}}}\n\n${D}`,
    'orphaned:cut',
  ],
  [
    'the twin paragraph cut',
    `${A}\n\n${Q}\n\n${B}\n\n${C}\n\n[[${Q}]]\n\n${D}`,
    `${A}\n\n${B}\n\n${C}\n\n[[${Q}]]\n\n${D}`,
    'exact',
  ],
  [
    'a twin put in before it',
    `${A} ${B} ${C} [[Nobody came.]] ${D}`,
    `${A} Nobody came. ${B} ${C} [[Nobody came.]] ${D}`,
    'exact',
  ],
  [
    'a twin put in after it',
    `${A} [[Nobody came.]] ${B} ${C} ${D}`,
    `${A} [[Nobody came.]] ${B} ${C} Nobody came. ${D}`,
    'exact',
  ],
  [
    'a twin put in far before it',
    `${A}\n\n${B}\n\n${C} [[Nobody came.]] ${D}`,
    `Nobody came. ${NEW}\n\n${A}\n\n${B}\n\n${C} [[Nobody came.]] ${D}`,
    'exact',
  ],
  [
    'the second of three twins',
    `${A} Never. ${B} [[Never.]] ${C} Never. ${D}`,
    `${NEW} ${A} Never. ${B} [[Never.]] ${C} Never. ${D}`,
    'exact',
  ],
  [
    'the second of three twins, the first cut',
    `${A} Never. ${B} [[Never.]] ${C} Never. ${D}`,
    `${A} ${B} [[Never.]] ${C} Never. ${D}`,
    'exact',
  ],
  [
    'the second of three twins, cut',
    `${A} Never. ${B} [[Never.]] ${C} Never. ${D}`,
    `${A} {{Never.}} ${B} ${C} Never. ${D}`,
    'orphaned:cut',
  ],
  [
    'its twin reworded',
    `${A} [[The dam leaks badly.]] ${B} ${C} The dam leaks badly. ${D}`,
    `${A} [[The dam leaks badly.]] ${B} ${C} The dam leaks a little. ${D}`,
    'exact',
  ],
  [
    'reworded, its twin stays',
    `${A} [[The dam leaks badly.]] ${B} ${C} The dam leaks badly. ${D}`,
    `${A} [[The dam leaks slightly.]] ${B} ${C} The dam leaks badly. ${D}`,
    'changed',
  ],
  [
    'a phrase that recurs everywhere',
    `${A} [[The dam]] leaks. ${B} The dam holds. ${C} The dam stands.`,
    `${NEW} ${A} [[The dam]] leaks. ${B} The dam holds. ${C} The dam stands.`,
    'exact',
  ],
  [
    'a phrase that recurs, its sentence cut',
    `${A} Yet [[the dam]] leaks. ${B} And the dam holds. ${C}`,
    `${A} ${B} And {{the dam}} holds. ${C}`,
    'orphaned:cut',
  ],
  [
    'a phrase that recurs in a new sentence',
    `${A} Yet [[the dam]] leaks at night. ${B} ${C} ${D}`,
    `${A} ${B} ${C} Engineers admire the dam of another valley. ${D}`,
    'orphaned:unsure',
  ],
  [
    'twins swapped with their paragraphs',
    `${A} [[Nobody came.]] ${B}\n\n${C} Nobody came. ${D}`,
    `${C} Nobody came. ${D}\n\n${A} [[Nobody came.]] ${B}`,
    'moved',
  ],
  [
    'twins swapped with their paragraphs, the other one',
    `${A} Nobody came. ${B}\n\n${C} [[Nobody came.]] ${D}`,
    `${C} [[Nobody came.]] ${D}\n\n${A} Nobody came. ${B}`,
    'exact',
  ],
  ['its paragraph now stands twice', `${A}\n\n[[${Q}]] ${E}\n\n${B}`, `${A}\n\n[[${Q}]] ${E}\n\n${B}\n\n${Q} ${E}`, 'exact'],

  // Reordered.
  [
    'the paragraph moved down',
    `${A}\n\n[[${Q}]] ${E}\n\n${B}\n\n${C}\n\n${D}`,
    `${A}\n\n${B}\n\n${C}\n\n[[${Q}]] ${E}\n\n${D}`,
    'moved',
  ],
  ['the paragraph moved to the end', `[[${Q}]]\n\n${A}\n\n${B}\n\n${C}`, `${A}\n\n${B}\n\n${C}\n\n[[${Q}]]`, 'moved'],
  ['the paragraph moved to the beginning', `${A}\n\n${B}\n\n${C}\n\n[[${Q}]]`, `[[${Q}]]\n\n${A}\n\n${B}\n\n${C}`, 'moved'],
  [
    'another paragraph moved past it',
    `${A}\n\n${E}\n\n[[${Q}]] ${B}\n\n${C} ${D}`,
    `${A}\n\n[[${Q}]] ${B}\n\n${C} ${D}\n\n${E}`,
    'exact',
  ],
  ['the sentence moved within its paragraph', `[[${Q}]] ${A} ${B} ${C}`, `${A} ${B} [[${Q}]] ${C}`, 'moved'],
  [
    'a clause moved into another sentence',
    `${A} The minister said [[that the reservoir would never be filled]]. ${B} ${C}`,
    `${A} ${B} ${C} In May an engineer insisted {{that the reservoir would never be filled}}.`,
    'orphaned:unsure',
  ],
  ['two paragraphs swapped', `${A} ${B}\n\n[[${Q}]] ${C}`, `[[${Q}]] ${C}\n\n${A} ${B}`, 'exact'],
  ['two paragraphs swapped, the earlier one', `[[${Q}]] ${C}\n\n${A} ${B} ${D}`, `${A} ${B} ${D}\n\n[[${Q}]] ${C}`, 'moved'],
  [
    'moved and a number changed',
    `${A}\n\n[[${Q}]]\n\n${B}\n\n${C}\n\n${D}`,
    `${A}\n\n${B}\n\n${C}\n\n[[The dam displaced 1,402 families in two districts.]]\n\n${D}`,
    'changed',
  ],
  [
    'moved with its paragraph and a word changed',
    `${A}\n\n${C} [[${Q}]] ${D}\n\n${B}\n\n${E}\n\n${F}`,
    `${A}\n\n${B}\n\n${E}\n\n${F}\n\n${C} [[The dam uprooted 1,204 families in two districts.]] ${D}`,
    'changed',
  ],
  [
    'moved and rewritten',
    `${A}\n\n[[${Q}]]\n\n${B}\n\n${C}\n\n${D}`,
    `${A}\n\n${B}\n\n${C}\n\nTwo districts lost their people to the new reservoir.\n\n${D}`,
    'orphaned:cut',
  ],
  [
    'a list turned round',
    `${A}\n\n[[Boats and nets]]\n\nIce and salt\n\nRope and tar`,
    `${A}\n\nRope and tar\n\nIce and salt\n\n[[Boats and nets]]`,
    'moved',
  ],

  // Paragraphs split and merged.
  ['its paragraph split before it', `${A} ${B} [[${Q}]] ${C}`, `${A} ${B}\n\n[[${Q}]] ${C}`, 'exact'],
  ['its paragraph split after it', `${A} [[${Q}]] ${C}`, `${A} [[${Q}]]\n\n${C}`, 'exact'],
  ['its paragraph merged with the one before', `${A}\n\n[[${Q}]] ${C}`, `${A} [[${Q}]] ${C}`, 'exact'],
  ['its paragraph merged with the one after', `${A} [[${Q}]]\n\n${C}`, `${A} [[${Q}]] ${C}`, 'exact'],
  ['a passage of two sentences split into two paragraphs', `${A} [[${C} ${D}]] ${B}`, `${A} [[${C}\n\n${D}]] ${B}`, 'exact'],
  ['a passage over two paragraphs merged into one', `${A} [[${C}\n\n${D}]] ${B}`, `${A} [[${C} ${D}]] ${B}`, 'exact'],
  ['all paragraphs merged', `${A}\n\n${B}\n\n[[${Q}]]\n\n${C}`, `${A} ${B} [[${Q}]] ${C}`, 'exact'],
  ['all sentences made paragraphs', `${A} ${B} [[${Q}]] ${C}`, `${A}\n\n${B}\n\n[[${Q}]]\n\n${C}`, 'exact'],
  [
    'its sentence merged with the next',
    `${A} [[The council knew of the warning.]] It kept silent until noon. ${B}`,
    `${A} [[The council knew of the warning]] and kept silent until noon. ${B}`,
    'changed',
  ],
  [
    'its sentence merged with the one before',
    `${A} The council knew of the warning. [[It kept silent until noon.]] ${B}`,
    `${A} The council knew of the warning [[and kept silent until noon.]] ${B}`,
    'changed',
  ],
  [
    'its sentence split in two',
    `${A} [[The council knew of the warning and kept silent until noon.]] ${B}`,
    `${A} [[The council knew of the warning. It kept silent until noon.]] ${B}`,
    'changed',
  ],
  [
    'the second half of a split sentence',
    `${A} The council knew of the warning and [[kept silent until noon]]. ${B}`,
    `${A} The council knew of the warning. It [[kept silent until noon]]. ${B}`,
    'exact, sentence changed',
  ],
  [
    'a split with new words between',
    `${A} The council knew of the warning and [[kept silent until noon]]. ${B}`,
    `${A} The council knew of the warning. For six hours it [[kept silent until noon]]. ${B}`,
    'exact, sentence changed',
  ],

  // Other scripts.
  [
    'Arabic, text put in before it',
    'ارتفع النهر ليلا. [[شرد السد 1204 أسرة.]] وفي الصباح هدأ كل شيء.',
    'العاصفة قادمة غدا. ارتفع النهر ليلا. [[شرد السد 1204 أسرة.]] وفي الصباح هدأ كل شيء.',
    'exact',
  ],
  [
    'Arabic, a number changed',
    'ارتفع النهر ليلا. [[شرد السد 1204 أسرة في منطقتين.]] وفي الصباح هدأ كل شيء.',
    'ارتفع النهر ليلا. [[شرد السد 1402 أسرة في منطقتين.]] وفي الصباح هدأ كل شيء.',
    'changed',
  ],
  [
    'Arabic, a "not" put in',
    'ارتفع النهر ليلا. [[دفعت الشركة للأسر.]] وفي الصباح هدأ كل شيء.',
    'ارتفع النهر ليلا. ما [[دفعت الشركة للأسر.]] وفي الصباح هدأ كل شيء.',
    'exact, sentence changed',
  ],
  [
    'Arabic, cut',
    'ارتفع النهر ليلا. [[شرد السد 1204 أسرة.]] وفي الصباح هدأ كل شيء.',
    'ارتفع النهر ليلا. وفي الصباح هدأ كل شيء.',
    'orphaned:cut',
  ],
  [
    'Arabic, a question moved',
    '[[من يدفع الثمن؟]]\n\nارتفع النهر ليلا.\n\nوفي الصباح هدأ كل شيء.',
    'ارتفع النهر ليلا.\n\nوفي الصباح هدأ كل شيء.\n\n[[من يدفع الثمن؟]]',
    'moved',
  ],
  [
    'French, apostrophes and guillemets',
    `Le fleuve monta. [[« L'eau est là », dit-elle.]] Personne ne vint.`,
    `Le fleuve monta. [[« L’eau est là », dit-elle.]] Personne ne vint.`,
    'exact',
  ],
  [
    'French, a negation put in',
    `Le fleuve monta dans la nuit. [[La société a payé les familles.]] Personne ne vint au matin.`,
    `Le fleuve monta dans la nuit. [[La société n’a pas payé les familles.]] Personne ne vint au matin.`,
    'changed',
  ],
  [
    'French, an accent on a capital',
    `Le fleuve monta dans la nuit. [[A la mairie, personne ne répond.]] Puis le jour vint.`,
    `Le fleuve monta dans la nuit. [[À la mairie, personne ne répond.]] Puis le jour vint.`,
    'changed',
  ],
  [
    'French, a space before the mark',
    `Le fleuve monta dans la nuit. [[Qui paiera donc ces familles?]] Puis le jour vint.`,
    `Le fleuve monta dans la nuit. [[Qui paiera donc ces familles ?]] Puis le jour vint.`,
    'changed',
  ],
  [
    "N'Ko, text put in before it",
    'ߊ߬ ߣߊ߬ ߘߊ߫ ߛߎ ߝߍ߬. [[ߡߐ߱ ߥߟߎ߬ ߕߊ߯ߣߍ߲߫ ߘߊ߫.]] ߛߐ߲߬ߡߊ߬ ߘߊ߫ ߞߍ߫.',
    'ߖߌ ߦߋ߫ ߣߊ߬ ߟߊ߫ ߛߌߣߌ߲߫. ߊ߬ ߣߊ߬ ߘߊ߫ ߛߎ ߝߍ߬. [[ߡߐ߱ ߥߟߎ߬ ߕߊ߯ߣߍ߲߫ ߘߊ߫.]] ߛߐ߲߬ߡߊ߬ ߘߊ߫ ߞߍ߫.',
    'exact',
  ],
  [
    "N'Ko, a word changed",
    'ߊ߬ ߣߊ߬ ߘߊ߫ ߛߎ ߝߍ߬. [[ߡߐ߱ ߥߟߎ߬ ߕߊ߯ߣߍ߲߫ ߘߊ߫ ߓߌ߬.]] ߛߐ߲߬ߡߊ߬ ߘߊ߫ ߞߍ߫.',
    'ߊ߬ ߣߊ߬ ߘߊ߫ ߛߎ ߝߍ߬. [[ߡߐ߱ ߥߟߎ߬ ߕߊ߯ߣߍ߲߫ ߘߊ߫ ߞߎߣߎ߲߬.]] ߛߐ߲߬ߡߊ߬ ߘߊ߫ ߞߍ߫.',
    'changed',
  ],
  ["N'Ko, cut", 'ߊ߬ ߣߊ߬ ߘߊ߫ ߛߎ ߝߍ߬. [[ߡߐ߱ ߥߟߎ߬ ߕߊ߯ߣߍ߲߫ ߘߊ߫.]] ߛߐ߲߬ߡߊ߬ ߘߊ߫ ߞߍ߫.', 'ߊ߬ ߣߊ߬ ߘߊ߫ ߛߎ ߝߍ߬. ߛߐ߲߬ߡߊ߬ ߘߊ߫ ߞߍ߫.', 'orphaned:cut'],
  [
    'Chinese, a number changed',
    '夜里河水上涨。[[水坝迫使一千二百户家庭搬迁。]]早晨渡船停在码头。',
    '夜里河水上涨。[[水坝迫使一千四百户家庭搬迁。]]早晨渡船停在码头。',
    'changed',
  ],
  [
    'Chinese, a sentence put in before it',
    '夜里河水上涨。[[水坝迫使一千二百户家庭搬迁。]]早晨渡船停在码头。',
    '明天还有风暴要来。夜里河水上涨。[[水坝迫使一千二百户家庭搬迁。]]早晨渡船停在码头。',
    'exact',
  ],
  [
    'Russian, a "not" put in',
    'Река поднялась ночью. [[Компания заплатила семьям.]] Утром паром лежал на причале.',
    'Река поднялась ночью. [[Компания не заплатила семьям.]] Утром паром лежал на причале.',
    'changed',
  ],
  [
    'scripts mixed in one sentence',
    `${A} [[The word سد means dam, and ߖߌ means water.]] ${B}`,
    `${NEW} ${A} [[The word سد means dam, and ߖߌ means water.]] ${B}`,
    'exact',
  ],

  // Astral characters.
  ['emoji put in before it', `${A} [[${Q}]] ${B}`, `🌊🌊 ${A} [[${Q}]] ${B}`, 'exact'],
  ['emoji before it taken out', `👩‍🚒 ${A} 🌊 [[${Q}]] ${B}`, `${A} [[${Q}]] ${B}`, 'exact, sentence changed'],
  [
    'emoji in it changed',
    `${A} [[The dam 🌊 displaced 1,204 families.]] ${B}`,
    `${A} [[The dam 🏚️ displaced 1,204 families.]] ${B}`,
    'changed',
  ],
  [
    'emoji of several characters in it',
    `${A} [[The brigade 👩‍🚒👨‍🚒 came at noon.]] ${B}`,
    `${NEW} ${A} [[The brigade 👩‍🚒👨‍🚒 came at noon.]] ${B}`,
    'exact',
  ],
  [
    'emoji right before it changed',
    `${A} 🌊[[The dam displaced 1,204 families.]] ${B}`,
    `${A} 🏚️[[The dam displaced 1,204 families.]] ${B}`,
    'exact, sentence changed',
  ],
  [
    'mathematical letters',
    `${A} [[They wrote 𝐝𝐚𝐦 on the wall.]] ${B}`,
    `${NEW} ${A} [[They wrote 𝐝𝐚𝐦 on the wall.]] ${B}`,
    'exact',
  ],

  // Abbreviations, initials, quotations.
  [
    'initials, text before it changed',
    `${A} [[Mr. J. K. Diallo of the U.S. Geological Survey disagreed.]] ${B}`,
    `${NEW} [[Mr. J. K. Diallo of the U.S. Geological Survey disagreed.]] ${B}`,
    'exact',
  ],
  [
    'an initial changed',
    `${A} [[Mr. J. K. Diallo of the U.S. Geological Survey disagreed.]] ${B}`,
    `${A} [[Mr. J. T. Diallo of the U.S. Geological Survey disagreed.]] ${B}`,
    'changed',
  ],
  [
    'a quotation shortened',
    `${A} “[[We were told nothing, and we lost everything that night]],” she said. ${B}`,
    `${A} “[[We were told nothing, and we lost everything]],” she said. ${B}`,
    'changed',
  ],
  [
    'who said it changed',
    `${A} “[[We were told nothing]],” said Awa Fall. ${B}`,
    `${A} “[[We were told nothing]],” said Ida Brandt. ${B}`,
    'exact, sentence changed',
  ],
  [
    'a quotation turned into reported speech',
    `${A} [[“We were told nothing that night,” said Awa Fall.]] ${B}`,
    `${A} [[Awa Fall said they were told nothing that night.]] ${B}`,
    'changed',
  ],

  // Short and odd passages.
  [
    'one letter',
    `${A} Plan [[B]] was never drawn up in the town hall. ${C}`,
    `${NEW} ${A} Plan [[B]] was never drawn up in the town hall. ${C}`,
    'exact',
  ],
  [
    'a comma',
    `${A} The dam displaced families[[,]] as everybody knows. ${C}`,
    `${NEW} ${A} The dam displaced families[[,]] as everybody knows. ${C}`,
    'exact',
  ],
  ['a short word whose sentence was cut', `${A} ${C} And [[yet]] it leaks. ${B}`, `${A} ${C} ${B}`, 'orphaned:cut'],
  [
    'a passage with a space at its end',
    `${A} [[The dam ]]displaced families. ${B}`,
    `${NEW} ${A} [[The dam ]]displaced families. ${B}`,
    'exact',
  ],
  [
    'a part of a word',
    `${A} The dam dis[[placed]] families in two districts. ${B}`,
    `${NEW} ${A} The dam dis[[placed]] families in two districts. ${B}`,
    'exact',
  ],
  [
    'the whole text, nothing changed but a word',
    `[[${A} ${B}]]`,
    `[[${A} By morning the ferry lay on the quay like a wreck.]]`,
    'changed',
  ],
  ['the text emptied', `${A} [[${Q}]] ${B}`, '', 'orphaned:cut'],
  ['the text replaced', `${A} [[${Q}]] ${B}`, `{{${NEW} ${NEW2} Salt is cheap.}}`, 'orphaned:rewritten'],
  [
    'a long passage, a word changed',
    `${A} [[${C} ${D} ${E} ${F}]] ${B}`,
    `${A} [[${C} ${D} Fishing families will pay for all repairs, as they always have. ${F}]] ${B}`,
    'changed',
  ],

  // Several things at once.
  [
    'edited before, inside and after',
    `${A} [[${Q}]] ${B}`,
    `The river rose at dawn, and nobody in the lower town was warned. [[The dam displaced 1,402 families in two districts.]] By noon the ferry lay on the quay like a toy.`,
    'changed',
  ],
  [
    'the neighbours cut and a number changed',
    `${A} ${C} [[${Q}]] ${D} ${B}`,
    `${A} [[The dam displaced 1,402 families in two districts.]] ${B}`,
    'changed',
  ],
  [
    'a late cut elsewhere and a new headline',
    `Flood on the quay\n\n${A}\n\n${C} ${D}\n\n[[${Q}]] ${B}`,
    `Who pays for the flood?\n\n${A}\n\n[[${Q}]] ${B}`,
    'exact',
  ],
  [
    'quotes turned curly and a paragraph put in',
    `${A}\n\n[["We were told nothing," says Awa Fall.]] ${B}`,
    `${NEW}\n\n${A}\n\n[[“We were told nothing,” says Awa Fall.]] ${B}`,
    'exact',
  ],
  [
    'its paragraph moved, another put in its place',
    `${A}\n\n[[${Q}]] ${E}\n\n${B}\n\n${C}\n\n${D}`,
    `${A}\n\n${NEW}\n\n${B}\n\n${C}\n\n${D}\n\n[[${Q}]] ${E}`,
    'moved',
  ],
  [
    'cut in one place and quoted in another',
    `${A} [[${Q}]] ${B} ${C} ${D}`,
    `${A} ${B} ${C} As we wrote: “[[${Q}]]” ${D}`,
    'moved, sentence changed',
  ],
  [
    'put in twice elsewhere after being cut',
    `${A} [[${Q}]] ${B}\n\n${C}\n\n${D}\n\n${E}`,
    `${A} ${B}\n\n${NEW} ${Q}\n\n${C}\n\n${D}\n\n${NEW2} ${Q}\n\n${E}`,
    'orphaned:ambiguous',
  ],

  // Twins, told apart by their neighbours or not at all.
  [
    'one of two twins cut, with what was between them',
    `${A} [[Nobody came.]] ${B} Nobody came. ${C}`,
    `${A} {{Nobody came.}} ${C}`,
    'orphaned:ambiguous',
  ],
  [
    'a twin put in right beside it',
    `${A} [[Nobody came.]] ${B}`,
    `${A} {{Nobody came.}} Nobody came. ${B}`,
    'orphaned:ambiguous',
  ],
  ['one of three twins in a row cut', `${A} Never. [[Never.]] Never. ${B}`, `${A} Never. {{Never.}} ${B}`, 'orphaned:ambiguous'],
  [
    'the second of three twins in a row, text put in before them',
    `${A} Never. [[Never.]] Never. ${B}`,
    `${NEW} ${A} Never. [[Never.]] Never. ${B}`,
    'exact',
  ],
  [
    'half of a refrain of two sentences cut',
    `${A} Come in. [[Go out.]] Come in. Go out. ${B}`,
    `${A} Come in. {{Go out.}} ${B}`,
    'orphaned:ambiguous',
  ],
  [
    'a twin whose left neighbour was cut',
    `${A} [[Nobody came.]] ${B}\n\n${C} Nobody came. ${D}`,
    `[[Nobody came.]] ${B}\n\n${C} Nobody came. ${D}`,
    'exact',
  ],
  [
    'a twin with new neighbours on both sides, its paragraph between the same ones',
    `${C} Nobody came. ${D}\n\n${E}\n\n${A} [[Nobody came.]] ${B}\n\n${F}`,
    `${C} Nobody came. ${D}\n\n${E}\n\n${NEW} [[Nobody came.]] ${NEW2}\n\n${F}`,
    'moved',
  ],
  [
    'two twins, and all around both of them changed',
    `${A} [[Nobody came.]] ${B}\n\n${C} Nobody came. ${D}`,
    `${E} ${F} {{Nobody came.}} ${Q} ${E}\n\n${F} ${Q} Nobody came. ${E} ${F}`,
    'orphaned:ambiguous',
  ],
  [
    'cut, and a new twin written far away',
    `${A} [[Why?]] ${B}\n\n${C}\n\n${D}\n\n${E} ${F}`,
    `${A} ${B}\n\n${C}\n\n${D}\n\n${E} ${F}\n\n${NEW} ${NEW2} {{Why?}} ${Q}`,
    'orphaned:unsure',
  ],
  [
    'a whole paragraph with a twin far below moved up',
    `${A}\n\n${B} ${NEW2}\n\n[[${Q}]] ${E}\n\n${C}\n\n${D}\n\n${F}\n\n${Q} ${E}`,
    `[[${Q}]] ${E}\n\n${A}\n\n${B} ${NEW2}\n\n${C}\n\n${D}\n\n${F}\n\n${Q} ${E}`,
    'moved',
  ],
  [
    'a paragraph cut that ends as the one before it does',
    `${A} [[So it goes.]]\n\n${B} ${C} So it goes.\n\n${D}`,
    `${A} [[So it goes.]]\n\n${D}`,
    'exact',
  ],
  [
    'the same paragraph, the note on the one that was cut',
    `${A} So it goes.\n\n${B} ${C} [[So it goes.]]\n\n${D}`,
    `${A} {{So it goes.}}\n\n${D}`,
    'orphaned:cut',
  ],
  [
    'reworded in place, and its old words put elsewhere',
    `${A} [[${Q}]] ${B}\n\n${C} ${D}\n\n${E}\n\n${F}`,
    `${A} [[The dam displaced 1,402 families in two districts.]] ${B}\n\n${C} ${D}\n\n${E}\n\n${F}\n\n${NEW} ${Q} ${NEW2}`,
    'changed',
  ],
  [
    'a phrase of a cut sentence, which a moved sentence has too',
    `${A} Engineers say [[the harbour company’s dam]] leaks. ${B}\n\n${C}\n\nNobody insures the harbour company’s dam.`,
    `Nobody insures {{the harbour company’s dam}}.\n\n${A} ${B}\n\n${C}`,
    'orphaned:cut',
  ],

  // A sentence that changes its paragraph, or its shape.
  [
    'a sentence moved to another paragraph',
    `${A} [[${Q}]] ${B}\n\n${C} ${D}\n\n${E} ${F}`,
    `${A} ${B}\n\n${C} ${D}\n\n${E} [[${Q}]] ${F}`,
    'moved',
  ],
  [
    'a word of a sentence that moved to another paragraph',
    `${A} The dam displaced 1,204 [[families]] in two districts. ${B}\n\n${C} ${D}\n\n${E} ${F}`,
    `${A} ${B}\n\n${C} ${D}\n\n${E} The dam displaced 1,204 [[families]] in two districts. ${F}`,
    'moved',
  ],
  [
    'a short sentence moved within its paragraph',
    `${A} [[Nobody came.]] ${B} ${C}\n\n${D}`,
    `${A} ${B} ${C} [[Nobody came.]]\n\n${D}`,
    'moved',
  ],
  [
    'a passage over two paragraphs, which were parted',
    `${A}\n\n${C} [[${D}\n\n${E}]] ${F}\n\n${B}`,
    `${A}\n\n${C} [[${D}\n\n${NEW}\n\n${E}]] ${F}\n\n${B}`,
    'changed',
  ],
  [
    'a passage over two paragraphs, the second moved away',
    `${A}\n\n${C} [[${D}\n\n${E}]] ${F}\n\n${B}\n\n${Q}`,
    `${E} ${F}\n\n${A}\n\n${C} {{${D}}}\n\n${B}\n\n${Q}`,
    'orphaned:unsure',
  ],
  [
    'a passage over two paragraphs, moved together',
    `${C} [[${D}\n\n${E}]] ${F}\n\n${A}\n\n${B}\n\n${Q} ${NEW} ${NEW2}`,
    `${A}\n\n${B}\n\n${Q} ${NEW} ${NEW2}\n\n${C} [[${D}\n\n${E}]] ${F}`,
    'moved',
  ],
  [
    'a sentence split, the note on its first half',
    `${A} [[The council knew of the warning]] and kept silent until noon. ${B}`,
    `${A} [[The council knew of the warning]]. It kept silent until noon. ${B}`,
    'exact, sentence changed',
  ],

  // Headline and standfirst.
  [
    'a word of the headline changed',
    `[[Flood on the old quay]]\n\n${C}\n\n${A}`,
    `[[Flood on the new quay]]\n\n${C}\n\n${A}`,
    'changed',
  ],
  [
    'a note on a word of the headline, the rest of it changed',
    `Flood on the [[harbour company’s quay]]\n\n${C}\n\n${A}`,
    `Rain on the [[harbour company’s quay]]\n\n${C}\n\n${A}`,
    'exact, sentence changed',
  ],
  [
    'the standfirst became the first paragraph of the text',
    `Flood on the quay\n\n[[${C}]]\n\n${A} ${B}`,
    `Flood on the quay\n\n${NEW}\n\n[[${C}]]\n\n${A} ${B}`,
    'exact',
  ],
  [
    'headline and standfirst swapped',
    `[[Who pays for the broken dam?]]\n\n${C}\n\n${A} ${B}`,
    `${C}\n\n[[Who pays for the broken dam?]]\n\n${A} ${B}`,
    'moved',
  ],

  // Quotes, dashes, spaces, breaks.
  [
    'French quotes turned into English ones',
    `Le fleuve monta. [[«Nous ne savions rien», dit Awa Fall.]] Personne ne vint.`,
    `Le fleuve monta. [[“Nous ne savions rien”, dit Awa Fall.]] Personne ne vint.`,
    'exact',
  ],
  [
    'a quotation in a quotation, both kinds of quotes turned curly',
    `${A} [["The clerk told me 'not today' and hung up," says Awa Fall.]] ${B}`,
    `${A} [[“The clerk told me ‘not today’ and hung up,” says Awa Fall.]] ${B}`,
    'exact',
  ],
  [
    'a note on a quotation in a quotation',
    `${A} “The clerk told me [[‘not today’]] and hung up,” says Awa Fall. ${B}`,
    `${NEW} ${A} “The clerk told me [[‘not today’]] and hung up,” says Awa Fall. ${B}`,
    'exact',
  ],
  [
    'a dash turned into a comma',
    `${A} [[The dam – the new one – displaced 1,204 families.]] ${B}`,
    `${A} [[The dam, the new one, displaced 1,204 families.]] ${B}`,
    'changed',
  ],
  [
    'dashes elsewhere in its sentence',
    `${A} The dam - the new one - [[displaced 1,204 families]]. ${B}`,
    `${A} The dam – the new one – [[displaced 1,204 families]]. ${B}`,
    'exact',
  ],
  [
    'an ellipsis at the end of the sentence before',
    `${A} They waited... [[The dam displaced 1,204 families.]] ${B}`,
    `${A} They waited… [[The dam displaced 1,204 families.]] ${B}`,
    'exact',
  ],
  [
    'a hard break put in',
    `${A} [[The dam displaced 1,204 families in two districts.]] ${B}`,
    `${A} [[The dam displaced 1,204 families\nin two districts.]] ${B}`,
    'exact',
  ],
  [
    'a no-break space turned into a space',
    `${A} [[The dam displaced 1,204\u00A0families in two districts.]] ${B}`,
    `${A} [[The dam displaced 1,204 families in two districts.]] ${B}`,
    'exact',
  ],
  [
    'narrow no-break spaces put inside guillemets, text moved',
    `${C} Le fleuve monta. [[« Qui paiera ? » dit-elle.]] Personne ne vint.`,
    `Le fleuve monta. [[«\u202FQui paiera\u202F? » dit-elle.]] Personne ne vint.\n\n${C}`,
    'exact',
  ],

  // Marks, joined characters, flags.
  [
    'combining marks before it and in it',
    `Ng\u0303a\u0301 came. ${A} [[The family No\u0308e\u0300l lost a\u0330 boat.]] ${B}`,
    `Ng\u0303a\u0301 left. ${NEW} ${A} [[The family No\u0308e\u0300l lost a\u0330 boat.]] ${B}`,
    'exact',
  ],
  [
    'an accent composed that was two characters',
    `${A} [[The cafe\u0301 on the quay displaced two stalls.]] ${B}`,
    `${A} [[The café on the quay displaced two stalls.]] ${B}`,
    'exact',
  ],
  [
    'a skin tone changed',
    `${A} [[The brigade 👩🏽‍🚒 came at noon.]] ${B}`,
    `${A} [[The brigade 👩🏿‍🚒 came at noon.]] ${B}`,
    'changed',
  ],
  [
    'a family and flags before it, one flag changed',
    `${A} 👨‍👩‍👧‍👦🇲🇱🇸🇳 wrote: [[the dam displaced 1,204 families]]. ${B}`,
    `${A} 👨‍👩‍👧‍👦🇲🇱🇫🇷 wrote: [[the dam displaced 1,204 families]]. ${B}`,
    'exact, sentence changed',
  ],
  [
    'only an emoji was marked',
    `${A} It rained [[👩🏽‍🚒]] all night. ${B}`,
    `${NEW} ${A} It rained [[👩🏽‍🚒]] all night. ${B}`,
    'exact',
  ],

  // Scripts without spaces or capitals.
  [
    'Thai, a word changed',
    'น้ำขึ้นตอนกลางคืน [[เขื่อนทำให้พันครอบครัวต้องย้าย]] ตอนเช้าเรืออยู่บนฝั่ง',
    'น้ำขึ้นตอนกลางคืน [[เขื่อนทำให้ร้อยครอบครัวต้องย้าย]] ตอนเช้าเรืออยู่บนฝั่ง',
    'changed',
  ],
  [
    'Thai, a paragraph put in before it',
    'น้ำขึ้นตอนกลางคืน\n\n[[เขื่อนทำให้พันครอบครัวต้องย้าย]]\n\nตอนเช้าเรืออยู่บนฝั่ง',
    'พายุลูกใหม่กำลังมา\n\nน้ำขึ้นตอนกลางคืน\n\n[[เขื่อนทำให้พันครอบครัวต้องย้าย]]\n\nตอนเช้าเรืออยู่บนฝั่ง',
    'exact',
  ],
  [
    'Japanese, cut',
    '夜に川が増水した。[[ダムは千二百世帯を立ち退かせた。]]朝には渡し船が岸にあった。',
    '夜に川が増水した。朝には渡し船が岸にあった。',
    'orphaned:cut',
  ],
  [
    'Chinese, a "not" put in',
    '夜里河水上涨。[[公司赔偿了所有搬迁的家庭。]]早晨渡船停在码头。',
    '夜里河水上涨。[[公司没有赔偿所有搬迁的家庭。]]早晨渡船停在码头。',
    'changed',
  ],
  [
    "N'Ko, a paragraph deleted while its twin stays",
    'ߊ߬ ߣߊ߬ ߘߊ߫ ߛߎ ߝߍ߬.\n\n[[ߡߐ߱ ߛߌ߫ ߡߊ߫ ߣߊ߬.]]\n\nߛߐ߲߬ߡߊ߬ ߘߊ߫ ߞߍ߫.\n\nߖߌ ߦߋ߫ ߣߊ߬ ߟߊ߫.\n\nߡߐ߱ ߛߌ߫ ߡߊ߫ ߣߊ߬.',
    'ߊ߬ ߣߊ߬ ߘߊ߫ ߛߎ ߝߍ߬.\n\nߛߐ߲߬ߡߊ߬ ߘߊ߫ ߞߍ߫.\n\nߖߌ ߦߋ߫ ߣߊ߬ ߟߊ߫.\n\n{{ߡߐ߱ ߛߌ߫ ߡߊ߫ ߣߊ߬.}}',
    'orphaned:cut',
  ],
  [
    'Arabic, twins told apart by their neighbours',
    'ارتفع النهر ليلا. لا أحد جاء. وفي الصباح هدأ كل شيء.\n\nشرد السد 1204 أسرة. [[لا أحد جاء.]] من يدفع الثمن؟',
    'شرد السد 1204 أسرة. [[لا أحد جاء.]] من يدفع الثمن؟\n\nارتفع النهر ليلا. لا أحد جاء. وفي الصباح هدأ كل شيء.',
    'exact',
  ],

  // The edges, and everything at once.
  [
    'the first word of the text',
    `[[Nobody]] in the lower town was warned. ${B}`,
    `[[Nobody]] in the lower town was warned. ${NEW} ${B}`,
    'exact',
  ],
  [
    'the last word of the text, which goes on',
    `${A} ${B} They all left the [[valley]]`,
    `${A} ${B} They all left the [[valley]]\n\n${NEW}`,
    'exact',
  ],
  ['everything deleted but one other sentence', `${A} [[${Q}]] ${B}`, B, 'orphaned:cut'],
  [
    'everything rewritten, sentence by sentence',
    `${A}\n\n[[${Q}]]\n\n${B}`,
    `Salt is cheap here.\n\nOnce more the moon looked pale.\n\nBread costs less than it did.`,
    'orphaned:rewritten',
  ],
];

export const goldenCases: GoldenCase[] = rows.map(([name, before, after, status]) => ({ name, before, after, status }));
