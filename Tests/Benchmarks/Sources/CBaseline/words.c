#include "CBaseline.h"

#include <stdbool.h>
#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

/// Adds up the ends of all pieces and what they are, so that nothing can be left out.
static int64_t iterate(UBreakIterator *breaker, const UChar *units, int32_t length, UErrorCode *status) {
  int64_t sum = 0;
  ubrk_setText(breaker, units, length, status);
  if (U_FAILURE(*status)) return 0;
  for (int32_t end = ubrk_next(breaker); end != UBRK_DONE; end = ubrk_next(breaker)) {
    sum += end + ubrk_getRuleStatus(breaker);
  }
  return sum;
}

static int64_t segment(const uint8_t *text, const int64_t *bounds, int64_t count, bool has_sentences) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *words = ubrk_open(UBRK_WORD, "", NULL, 0, &status);
  if (U_FAILURE(status)) return -1;
  UBreakIterator *sentences = has_sentences ? ubrk_open(UBRK_SENTENCE, "", NULL, 0, &status) : NULL;
  if (U_FAILURE(status)) {
    ubrk_close(words);
    return -1;
  }
  UChar *units = NULL;
  int32_t capacity = 0;
  int64_t sum = 0;
  for (int64_t index = 0; index < count && sum >= 0; index++) {
    int32_t bytes = (int32_t)(bounds[index + 1] - bounds[index]);
    if (bytes > capacity) {
      // UTF-16 never has more units than UTF-8 has bytes.
      capacity = bytes * 2;
      free(units);
      units = malloc((size_t)capacity * sizeof *units);
    }
    if (bytes && !units) {
      sum = -1;
      break;
    }
    int32_t length = 0;
    u_strFromUTF8WithSub(units, capacity, &length, (const char *)text + bounds[index], bytes, 0xFFFD, NULL, &status);
    sum += iterate(words, units, length, &status);
    if (sentences) sum += iterate(sentences, units, length, &status);
    if (U_FAILURE(status)) sum = -1;
  }
  free(units);
  ubrk_close(words);
  if (sentences) ubrk_close(sentences);
  return sum;
}

int64_t opina_baseline_words(const uint8_t *text, const int64_t *bounds, int64_t count) {
  return segment(text, bounds, count, false);
}

int64_t opina_baseline_words_and_sentences(const uint8_t *text, const int64_t *bounds, int64_t count) {
  return segment(text, bounds, count, true);
}
