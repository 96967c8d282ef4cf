#include "CICUSegmenter.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uclean.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>
#include <unicode/uversion.h>

struct opina_segmenter {
  UBreakIterator *words;
  UChar *units;      // the text in UTF-16
  int32_t *offsets;  // UTF-8 offset of each unit, one more for the end
  int32_t *ends;
  uint8_t *kinds;
  int32_t unit_count;
  int32_t unit_capacity;
  int32_t end_capacity;
};

opina_segmenter *opina_segmenter_open(void) {
  opina_segmenter *segmenter = calloc(1, sizeof *segmenter);
  if (!segmenter) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  // The root rules: those of es, pt, it and en are the same.
  segmenter->words = ubrk_open(UBRK_WORD, "", NULL, 0, &status);
  if (U_FAILURE(status)) {
    opina_segmenter_close(segmenter);
    return NULL;
  }
  return segmenter;
}

static UBreakIterator *clone_breaker(const UBreakIterator *breaker, UErrorCode *status) {
#if U_ICU_VERSION_MAJOR_NUM >= 69
  return ubrk_clone(breaker, status);
#else
  return ubrk_safeClone(breaker, NULL, NULL, status);
#endif
}

opina_segmenter *opina_segmenter_clone(const opina_segmenter *segmenter) {
  opina_segmenter *clone = calloc(1, sizeof *clone);
  if (!clone) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  clone->words = clone_breaker(segmenter->words, &status);
  if (U_FAILURE(status)) {
    opina_segmenter_close(clone);
    return NULL;
  }
  return clone;
}

void opina_segmenter_close(opina_segmenter *segmenter) {
  if (!segmenter) return;
  if (segmenter->words) ubrk_close(segmenter->words);
  free(segmenter->units);
  free(segmenter->offsets);
  free(segmenter->ends);
  free(segmenter->kinds);
  free(segmenter);
}

static int reserve_units(opina_segmenter *segmenter, int32_t count) {
  if (count + 1 <= segmenter->unit_capacity) return 1;
  int32_t capacity = count + 1 + count / 2;
  UChar *units = realloc(segmenter->units, (size_t)capacity * sizeof *units);
  if (units) segmenter->units = units;
  int32_t *offsets = realloc(segmenter->offsets, (size_t)capacity * sizeof *offsets);
  if (offsets) segmenter->offsets = offsets;
  if (!units || !offsets) return 0;
  segmenter->unit_capacity = capacity;
  return 1;
}

static int reserve_ends(opina_segmenter *segmenter, int32_t count) {
  if (count <= segmenter->end_capacity) return 1;
  int32_t capacity = count * 2 < 64 ? 64 : count * 2;
  int32_t *ends = realloc(segmenter->ends, (size_t)capacity * sizeof *ends);
  if (ends) segmenter->ends = ends;
  uint8_t *kinds = realloc(segmenter->kinds, (size_t)capacity);
  if (kinds) segmenter->kinds = kinds;
  if (!ends || !kinds) return 0;
  segmenter->end_capacity = capacity;
  return 1;
}

// UTF-16 with the way back to the bytes.
static int convert(opina_segmenter *segmenter, const uint8_t *text, int32_t count) {
  if (!reserve_units(segmenter, count)) return 0;
  UChar *units = segmenter->units;
  int32_t *offsets = segmenter->offsets;
  int32_t unit = 0, byte = 0;
  while (byte < count) {
    int32_t start = byte;
    if (text[byte] < 0x80) {
      offsets[unit] = start;
      units[unit++] = text[byte++];
      continue;
    }
    UChar32 scalar;
    U8_NEXT_OR_FFFD(text, byte, count, scalar);
    offsets[unit] = start;
    if (scalar <= 0xFFFF) {
      units[unit++] = (UChar)scalar;
    } else {
      units[unit++] = U16_LEAD(scalar);
      offsets[unit] = start;
      units[unit++] = U16_TRAIL(scalar);
    }
  }
  offsets[unit] = count;
  segmenter->unit_count = unit;
  return 1;
}

static uint8_t kind_of(int32_t status) {
  if (status < UBRK_WORD_NONE_LIMIT) return OPINA_WORD_NONE;
  if (status < UBRK_WORD_NUMBER_LIMIT) return OPINA_WORD_NUMBER;
  if (status < UBRK_WORD_LETTER_LIMIT) return OPINA_WORD_LETTER;
  return OPINA_WORD_OTHER_SCRIPT;
}

// Colons and at-signs join letters in some versions of ICU and not in others. Here they never do: while words are sought,
// signs for private use stand for them, which join nothing.
static const UChar joins_in_some[] = {':', '@', 0xFE55, 0xFF1A};
enum { PRIVATE_USE = 0xE000, JOINS_IN_SOME = sizeof(joins_in_some) / sizeof(joins_in_some[0]) };

static void replace_joints(opina_segmenter *segmenter) {
  for (int32_t unit = 0; unit < segmenter->unit_count; unit++) {
    for (int32_t joint = 0; joint < JOINS_IN_SOME; joint++) {
      if (segmenter->units[unit] == joins_in_some[joint]) segmenter->units[unit] = PRIVATE_USE + joint;
    }
  }
}

// ICU calls a word by its last letter or digit, and no word what a joiner ties to an emoji behind it. Here whatever begins
// with a letter or digit is a word or a number, and a word if it holds a letter: `A1`, `1m73`.
static uint8_t kind_of_word(const UChar *units, int32_t start, int32_t end, uint8_t kind) {
  if (kind == OPINA_WORD_LETTER || kind == OPINA_WORD_OTHER_SCRIPT) return kind;
  UChar32 scalar;
  if (kind == OPINA_WORD_NONE) {
    U16_GET(units, start, start, end, scalar);
    if (!u_isalnum(scalar)) return kind;
  }
  while (start < end) {
    U16_NEXT(units, start, end, scalar);
    if (u_isalpha(scalar)) return OPINA_WORD_LETTER;
  }
  return OPINA_WORD_NUMBER;
}

int32_t opina_segmenter_words(
    opina_segmenter *segmenter, const uint8_t *text, int32_t count, const int32_t **ends, const uint8_t **kinds) {
  if (!convert(segmenter, text, count)) return -1;
  replace_joints(segmenter);
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(segmenter->words, segmenter->units, segmenter->unit_count, &status);
  if (U_FAILURE(status)) return -1;
  int32_t found = 0, start = 0;
  for (int32_t end = ubrk_next(segmenter->words); end != UBRK_DONE; end = ubrk_next(segmenter->words)) {
    if (!reserve_ends(segmenter, found + 1)) return -1;
    uint8_t kind = kind_of(ubrk_getRuleStatus(segmenter->words));
    segmenter->ends[found] = segmenter->offsets[end];
    segmenter->kinds[found] = kind_of_word(segmenter->units, start, end, kind);
    found++;
    start = end;
  }
  *ends = segmenter->ends;
  *kinds = segmenter->kinds;
  return found;
}

int opina_ends_sentence(uint32_t scalar) {
  int32_t kind = u_getIntPropertyValue((UChar32)scalar, UCHAR_SENTENCE_BREAK);
  return kind == U_SB_STERM || kind == U_SB_ATERM;
}

const char *opina_icu_version(void) { return U_ICU_VERSION; }
