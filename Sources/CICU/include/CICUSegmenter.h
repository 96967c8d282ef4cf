#pragma once
#include <stdint.h>

/// Finds the word boundaries of UTF-8 text. One thread uses one segmenter at a time; a clone is cheap.
typedef struct opina_segmenter opina_segmenter;

/// What a stretch between two word boundaries is made of.
enum {
  OPINA_WORD_NONE = 0,
  OPINA_WORD_NUMBER = 1,
  OPINA_WORD_LETTER = 2,
  OPINA_WORD_OTHER_SCRIPT = 3,
};

/// Opens ICU's word rules; NULL if ICU has none.
opina_segmenter *opina_segmenter_open(void);

/// A second segmenter with the same rules; NULL if there is no memory.
opina_segmenter *opina_segmenter_clone(const opina_segmenter *segmenter);

void opina_segmenter_close(opina_segmenter *segmenter);

/// Finds the word boundaries of text.
///
/// Afterwards `ends[0 ..< result]` are the UTF-8 offsets at which each stretch ends and `kinds` what each is made of; both
/// live until the next call. Broken UTF-8 counts as U+FFFD. Returns -1 if there is no memory.
int32_t opina_segmenter_words(
    opina_segmenter *segmenter, const uint8_t *text, int32_t count, const int32_t **ends, const uint8_t **kinds);

/// Whether a scalar is a mark that ends sentences: its property Sentence_Break is STerm or ATerm.
int opina_ends_sentence(uint32_t scalar);

/// The version of ICU that runs, such as "72.1".
const char *opina_icu_version(void);
