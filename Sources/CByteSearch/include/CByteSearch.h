#pragma once

#include "CAccentSearch.h"
#include "CLetterSearch.h"

#include <stdint.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// Not 0 if one of 8 numbers is the one that is looked for.
static inline uint32_t opina_find_number(const int32_t *numbers, int32_t number) {
#if defined(__SSE2__)
  const __m128i wanted = _mm_set1_epi32(number);
  const __m128i found = _mm_or_si128(
      _mm_cmpeq_epi32(_mm_loadu_si128((const __m128i *)numbers), wanted),
      _mm_cmpeq_epi32(_mm_loadu_si128((const __m128i *)(numbers + 4)), wanted));
  return (uint32_t)_mm_movemask_epi8(found);
#else
  uint32_t found = 0;
  for (int index = 0; index < 8; index++) found |= (uint32_t)(numbers[index] == number);
  return found;
#endif
}

/// Which of 16 bytes JSON cannot hold as they are, or should not: controls, `"`, `\` and U+007F. One bit each, the first
/// byte's the lowest.
static inline uint32_t opina_find_escaped(const uint8_t *bytes) {
#if defined(__SSE2__)
  const __m128i block = _mm_loadu_si128((const __m128i *)bytes);
  const __m128i marks = _mm_or_si128(
      _mm_or_si128(_mm_cmpeq_epi8(block, _mm_set1_epi8('"')), _mm_cmpeq_epi8(block, _mm_set1_epi8('\\'))),
      _mm_cmpeq_epi8(block, _mm_set1_epi8(0x7F)));
  // A byte up to 0x1F is the smaller one of itself and 0x1F.
  const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(block, _mm_set1_epi8(0x1F)), block);
  return (uint32_t)_mm_movemask_epi8(_mm_or_si128(marks, controls));
#else
  uint32_t found = 0;
  for (int index = 0; index < 16; index++)
    found |= (uint32_t)(bytes[index] < 0x20 || bytes[index] == '"' || bytes[index] == '\\' || bytes[index] == 0x7F) << index;
  return found;
#endif
}
