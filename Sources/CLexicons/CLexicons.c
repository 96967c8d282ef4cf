// Written by scripts/embed-lexicons; a test compares it with the folder.
#include "CLexicons.h"

static const unsigned char en_abbreviations[] = {
#embed "../../Lexicons/en/abbreviations.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char en_answers[] = {
#embed "../../Lexicons/en/answers.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char en_columns[] = {
#embed "../../Lexicons/en/columns.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char en_connectives[] = {
#embed "../../Lexicons/en/connectives.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char en_cues[] = {
#embed "../../Lexicons/en/cues.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char en_intensifiers[] = {
#embed "../../Lexicons/en/intensifiers.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char en_intents[] = {
#embed "../../Lexicons/en/intents.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char en_labels[] = {
#embed "../../Lexicons/en/labels.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char en_laughter[] = {
#embed "../../Lexicons/en/laughter.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char en_messages[] = {
#embed "../../Lexicons/en/messages.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char en_negators[] = {
#embed "../../Lexicons/en/negators.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char en_numbers[] = {
#embed "../../Lexicons/en/numbers.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char en_paradigms[] = {
#embed "../../Lexicons/en/paradigms.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char en_phrases[] = {
#embed "../../Lexicons/en/phrases.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char en_polarity[] = {
#embed "../../Lexicons/en/polarity.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char en_scales[] = {
#embed "../../Lexicons/en/scales.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char en_scores[] = {
#embed "../../Lexicons/en/scores.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char en_spellings[] = {
#embed "../../Lexicons/en/spellings.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char en_splits[] = {
#embed "../../Lexicons/en/splits.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char en_targets[] = {
#embed "../../Lexicons/en/targets.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char en_themes[] = {
#embed "../../Lexicons/en/themes.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char en_words[] = {
#embed "../../Lexicons/en/words.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_abbreviations[] = {
#embed "../../Lexicons/es/abbreviations.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_answers[] = {
#embed "../../Lexicons/es/answers.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_columns[] = {
#embed "../../Lexicons/es/columns.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_connectives[] = {
#embed "../../Lexicons/es/connectives.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_cues[] = {
#embed "../../Lexicons/es/cues.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_intensifiers[] = {
#embed "../../Lexicons/es/intensifiers.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_intents[] = {
#embed "../../Lexicons/es/intents.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_labels[] = {
#embed "../../Lexicons/es/labels.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_laughter[] = {
#embed "../../Lexicons/es/laughter.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_messages[] = {
#embed "../../Lexicons/es/messages.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_negators[] = {
#embed "../../Lexicons/es/negators.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_numbers[] = {
#embed "../../Lexicons/es/numbers.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_paradigms[] = {
#embed "../../Lexicons/es/paradigms.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_phrases[] = {
#embed "../../Lexicons/es/phrases.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_polarity[] = {
#embed "../../Lexicons/es/polarity.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_scales[] = {
#embed "../../Lexicons/es/scales.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_scores[] = {
#embed "../../Lexicons/es/scores.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_spellings[] = {
#embed "../../Lexicons/es/spellings.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_splits[] = {
#embed "../../Lexicons/es/splits.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_targets[] = {
#embed "../../Lexicons/es/targets.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_themes[] = {
#embed "../../Lexicons/es/themes.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char es_words[] = {
#embed "../../Lexicons/es/words.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_abbreviations[] = {
#embed "../../Lexicons/it/abbreviations.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_answers[] = {
#embed "../../Lexicons/it/answers.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_columns[] = {
#embed "../../Lexicons/it/columns.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_connectives[] = {
#embed "../../Lexicons/it/connectives.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_cues[] = {
#embed "../../Lexicons/it/cues.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_intensifiers[] = {
#embed "../../Lexicons/it/intensifiers.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_intents[] = {
#embed "../../Lexicons/it/intents.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_labels[] = {
#embed "../../Lexicons/it/labels.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_laughter[] = {
#embed "../../Lexicons/it/laughter.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_messages[] = {
#embed "../../Lexicons/it/messages.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_negators[] = {
#embed "../../Lexicons/it/negators.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_numbers[] = {
#embed "../../Lexicons/it/numbers.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_paradigms[] = {
#embed "../../Lexicons/it/paradigms.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_phrases[] = {
#embed "../../Lexicons/it/phrases.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_polarity[] = {
#embed "../../Lexicons/it/polarity.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_scales[] = {
#embed "../../Lexicons/it/scales.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_scores[] = {
#embed "../../Lexicons/it/scores.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_spellings[] = {
#embed "../../Lexicons/it/spellings.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_splits[] = {
#embed "../../Lexicons/it/splits.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_targets[] = {
#embed "../../Lexicons/it/targets.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_themes[] = {
#embed "../../Lexicons/it/themes.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char it_words[] = {
#embed "../../Lexicons/it/words.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_abbreviations[] = {
#embed "../../Lexicons/pt/abbreviations.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_answers[] = {
#embed "../../Lexicons/pt/answers.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_columns[] = {
#embed "../../Lexicons/pt/columns.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_connectives[] = {
#embed "../../Lexicons/pt/connectives.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_cues[] = {
#embed "../../Lexicons/pt/cues.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_intensifiers[] = {
#embed "../../Lexicons/pt/intensifiers.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_intents[] = {
#embed "../../Lexicons/pt/intents.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_labels[] = {
#embed "../../Lexicons/pt/labels.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_laughter[] = {
#embed "../../Lexicons/pt/laughter.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_messages[] = {
#embed "../../Lexicons/pt/messages.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_negators[] = {
#embed "../../Lexicons/pt/negators.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_numbers[] = {
#embed "../../Lexicons/pt/numbers.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_paradigms[] = {
#embed "../../Lexicons/pt/paradigms.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_phrases[] = {
#embed "../../Lexicons/pt/phrases.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_polarity[] = {
#embed "../../Lexicons/pt/polarity.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_scales[] = {
#embed "../../Lexicons/pt/scales.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_scores[] = {
#embed "../../Lexicons/pt/scores.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_spellings[] = {
#embed "../../Lexicons/pt/spellings.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_splits[] = {
#embed "../../Lexicons/pt/splits.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_targets[] = {
#embed "../../Lexicons/pt/targets.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_themes[] = {
#embed "../../Lexicons/pt/themes.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char pt_words[] = {
#embed "../../Lexicons/pt/words.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char shared_columns[] = {
#embed "../../Lexicons/shared/columns.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char shared_concepts[] = {
#embed "../../Lexicons/shared/concepts.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char shared_counterparts[] = {
#embed "../../Lexicons/shared/counterparts.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char shared_emoji[] = {
#embed "../../Lexicons/shared/emoji.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char shared_emoticons[] = {
#embed "../../Lexicons/shared/emoticons.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char shared_joint_themes[] = {
#embed "../../Lexicons/shared/joint-themes.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char shared_keyboards[] = {
#embed "../../Lexicons/shared/keyboards.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char shared_language_frequencies[] = {
#embed "../../Lexicons/shared/language-frequencies.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char shared_language_letters[] = {
#embed "../../Lexicons/shared/language-letters.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char shared_language_shares[] = {
#embed "../../Lexicons/shared/language-shares.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char shared_language_trigrams[] = {
#embed "../../Lexicons/shared/language-trigrams.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char shared_language_words[] = {
#embed "../../Lexicons/shared/language-words.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char shared_languages[] = {
#embed "../../Lexicons/shared/languages.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char shared_laughter[] = {
#embed "../../Lexicons/shared/laughter.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char shared_months[] = {
#embed "../../Lexicons/shared/months.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char shared_named_alone[] = {
#embed "../../Lexicons/shared/named-alone.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char shared_precedence[] = {
#embed "../../Lexicons/shared/precedence.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char shared_senses[] = {
#embed "../../Lexicons/shared/senses.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char shared_themes[] = {
#embed "../../Lexicons/shared/themes.tsv" suffix(, 0) if_empty(0)
};

static const opina_lexicon_file files[] = {
    {"en/abbreviations.tsv", en_abbreviations, sizeof(en_abbreviations) - 1},
    {"en/answers.tsv", en_answers, sizeof(en_answers) - 1},
    {"en/columns.tsv", en_columns, sizeof(en_columns) - 1},
    {"en/connectives.tsv", en_connectives, sizeof(en_connectives) - 1},
    {"en/cues.tsv", en_cues, sizeof(en_cues) - 1},
    {"en/intensifiers.tsv", en_intensifiers, sizeof(en_intensifiers) - 1},
    {"en/intents.tsv", en_intents, sizeof(en_intents) - 1},
    {"en/labels.tsv", en_labels, sizeof(en_labels) - 1},
    {"en/laughter.tsv", en_laughter, sizeof(en_laughter) - 1},
    {"en/messages.tsv", en_messages, sizeof(en_messages) - 1},
    {"en/negators.tsv", en_negators, sizeof(en_negators) - 1},
    {"en/numbers.tsv", en_numbers, sizeof(en_numbers) - 1},
    {"en/paradigms.tsv", en_paradigms, sizeof(en_paradigms) - 1},
    {"en/phrases.tsv", en_phrases, sizeof(en_phrases) - 1},
    {"en/polarity.tsv", en_polarity, sizeof(en_polarity) - 1},
    {"en/scales.tsv", en_scales, sizeof(en_scales) - 1},
    {"en/scores.tsv", en_scores, sizeof(en_scores) - 1},
    {"en/spellings.tsv", en_spellings, sizeof(en_spellings) - 1},
    {"en/splits.tsv", en_splits, sizeof(en_splits) - 1},
    {"en/targets.tsv", en_targets, sizeof(en_targets) - 1},
    {"en/themes.tsv", en_themes, sizeof(en_themes) - 1},
    {"en/words.tsv", en_words, sizeof(en_words) - 1},
    {"es/abbreviations.tsv", es_abbreviations, sizeof(es_abbreviations) - 1},
    {"es/answers.tsv", es_answers, sizeof(es_answers) - 1},
    {"es/columns.tsv", es_columns, sizeof(es_columns) - 1},
    {"es/connectives.tsv", es_connectives, sizeof(es_connectives) - 1},
    {"es/cues.tsv", es_cues, sizeof(es_cues) - 1},
    {"es/intensifiers.tsv", es_intensifiers, sizeof(es_intensifiers) - 1},
    {"es/intents.tsv", es_intents, sizeof(es_intents) - 1},
    {"es/labels.tsv", es_labels, sizeof(es_labels) - 1},
    {"es/laughter.tsv", es_laughter, sizeof(es_laughter) - 1},
    {"es/messages.tsv", es_messages, sizeof(es_messages) - 1},
    {"es/negators.tsv", es_negators, sizeof(es_negators) - 1},
    {"es/numbers.tsv", es_numbers, sizeof(es_numbers) - 1},
    {"es/paradigms.tsv", es_paradigms, sizeof(es_paradigms) - 1},
    {"es/phrases.tsv", es_phrases, sizeof(es_phrases) - 1},
    {"es/polarity.tsv", es_polarity, sizeof(es_polarity) - 1},
    {"es/scales.tsv", es_scales, sizeof(es_scales) - 1},
    {"es/scores.tsv", es_scores, sizeof(es_scores) - 1},
    {"es/spellings.tsv", es_spellings, sizeof(es_spellings) - 1},
    {"es/splits.tsv", es_splits, sizeof(es_splits) - 1},
    {"es/targets.tsv", es_targets, sizeof(es_targets) - 1},
    {"es/themes.tsv", es_themes, sizeof(es_themes) - 1},
    {"es/words.tsv", es_words, sizeof(es_words) - 1},
    {"it/abbreviations.tsv", it_abbreviations, sizeof(it_abbreviations) - 1},
    {"it/answers.tsv", it_answers, sizeof(it_answers) - 1},
    {"it/columns.tsv", it_columns, sizeof(it_columns) - 1},
    {"it/connectives.tsv", it_connectives, sizeof(it_connectives) - 1},
    {"it/cues.tsv", it_cues, sizeof(it_cues) - 1},
    {"it/intensifiers.tsv", it_intensifiers, sizeof(it_intensifiers) - 1},
    {"it/intents.tsv", it_intents, sizeof(it_intents) - 1},
    {"it/labels.tsv", it_labels, sizeof(it_labels) - 1},
    {"it/laughter.tsv", it_laughter, sizeof(it_laughter) - 1},
    {"it/messages.tsv", it_messages, sizeof(it_messages) - 1},
    {"it/negators.tsv", it_negators, sizeof(it_negators) - 1},
    {"it/numbers.tsv", it_numbers, sizeof(it_numbers) - 1},
    {"it/paradigms.tsv", it_paradigms, sizeof(it_paradigms) - 1},
    {"it/phrases.tsv", it_phrases, sizeof(it_phrases) - 1},
    {"it/polarity.tsv", it_polarity, sizeof(it_polarity) - 1},
    {"it/scales.tsv", it_scales, sizeof(it_scales) - 1},
    {"it/scores.tsv", it_scores, sizeof(it_scores) - 1},
    {"it/spellings.tsv", it_spellings, sizeof(it_spellings) - 1},
    {"it/splits.tsv", it_splits, sizeof(it_splits) - 1},
    {"it/targets.tsv", it_targets, sizeof(it_targets) - 1},
    {"it/themes.tsv", it_themes, sizeof(it_themes) - 1},
    {"it/words.tsv", it_words, sizeof(it_words) - 1},
    {"pt/abbreviations.tsv", pt_abbreviations, sizeof(pt_abbreviations) - 1},
    {"pt/answers.tsv", pt_answers, sizeof(pt_answers) - 1},
    {"pt/columns.tsv", pt_columns, sizeof(pt_columns) - 1},
    {"pt/connectives.tsv", pt_connectives, sizeof(pt_connectives) - 1},
    {"pt/cues.tsv", pt_cues, sizeof(pt_cues) - 1},
    {"pt/intensifiers.tsv", pt_intensifiers, sizeof(pt_intensifiers) - 1},
    {"pt/intents.tsv", pt_intents, sizeof(pt_intents) - 1},
    {"pt/labels.tsv", pt_labels, sizeof(pt_labels) - 1},
    {"pt/laughter.tsv", pt_laughter, sizeof(pt_laughter) - 1},
    {"pt/messages.tsv", pt_messages, sizeof(pt_messages) - 1},
    {"pt/negators.tsv", pt_negators, sizeof(pt_negators) - 1},
    {"pt/numbers.tsv", pt_numbers, sizeof(pt_numbers) - 1},
    {"pt/paradigms.tsv", pt_paradigms, sizeof(pt_paradigms) - 1},
    {"pt/phrases.tsv", pt_phrases, sizeof(pt_phrases) - 1},
    {"pt/polarity.tsv", pt_polarity, sizeof(pt_polarity) - 1},
    {"pt/scales.tsv", pt_scales, sizeof(pt_scales) - 1},
    {"pt/scores.tsv", pt_scores, sizeof(pt_scores) - 1},
    {"pt/spellings.tsv", pt_spellings, sizeof(pt_spellings) - 1},
    {"pt/splits.tsv", pt_splits, sizeof(pt_splits) - 1},
    {"pt/targets.tsv", pt_targets, sizeof(pt_targets) - 1},
    {"pt/themes.tsv", pt_themes, sizeof(pt_themes) - 1},
    {"pt/words.tsv", pt_words, sizeof(pt_words) - 1},
    {"shared/columns.tsv", shared_columns, sizeof(shared_columns) - 1},
    {"shared/concepts.tsv", shared_concepts, sizeof(shared_concepts) - 1},
    {"shared/counterparts.tsv", shared_counterparts, sizeof(shared_counterparts) - 1},
    {"shared/emoji.tsv", shared_emoji, sizeof(shared_emoji) - 1},
    {"shared/emoticons.tsv", shared_emoticons, sizeof(shared_emoticons) - 1},
    {"shared/joint-themes.tsv", shared_joint_themes, sizeof(shared_joint_themes) - 1},
    {"shared/keyboards.tsv", shared_keyboards, sizeof(shared_keyboards) - 1},
    {"shared/language-frequencies.tsv", shared_language_frequencies, sizeof(shared_language_frequencies) - 1},
    {"shared/language-letters.tsv", shared_language_letters, sizeof(shared_language_letters) - 1},
    {"shared/language-shares.tsv", shared_language_shares, sizeof(shared_language_shares) - 1},
    {"shared/language-trigrams.tsv", shared_language_trigrams, sizeof(shared_language_trigrams) - 1},
    {"shared/language-words.tsv", shared_language_words, sizeof(shared_language_words) - 1},
    {"shared/languages.tsv", shared_languages, sizeof(shared_languages) - 1},
    {"shared/laughter.tsv", shared_laughter, sizeof(shared_laughter) - 1},
    {"shared/months.tsv", shared_months, sizeof(shared_months) - 1},
    {"shared/named-alone.tsv", shared_named_alone, sizeof(shared_named_alone) - 1},
    {"shared/precedence.tsv", shared_precedence, sizeof(shared_precedence) - 1},
    {"shared/senses.tsv", shared_senses, sizeof(shared_senses) - 1},
    {"shared/themes.tsv", shared_themes, sizeof(shared_themes) - 1},
};

const opina_lexicon_file *opina_lexicon_files(size_t *count) {
  *count = sizeof(files) / sizeof(files[0]);
  return files;
}
