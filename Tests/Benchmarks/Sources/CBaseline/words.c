#include "CBaseline.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

int64_t opina_baseline_words(const uint8_t *text, const int64_t *bounds, int64_t count) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *breaker = ubrk_open(UBRK_WORD, "", NULL, 0, &status);
  if (U_FAILURE(status)) return -1;
  UChar *units = NULL;
  int32_t capacity = 0;
  int64_t sum = 0;
  for (int64_t index = 0; index < count; index++) {
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
    ubrk_setText(breaker, units, length, &status);
    if (U_FAILURE(status)) {
      sum = -1;
      break;
    }
    for (int32_t end = ubrk_next(breaker); end != UBRK_DONE; end = ubrk_next(breaker)) {
      sum += end + ubrk_getRuleStatus(breaker);
    }
  }
  free(units);
  ubrk_close(breaker);
  return sum;
}
