#pragma once

#include <stdint.h>
#if defined(__SSE2__) && defined(__x86_64__)
#include <emmintrin.h>
#endif

/// The letters a … z and A … Z that sixteen bytes begin with.
typedef struct {
  /// The letters in lower case, the first of them lowest; 0 beyond them.
  uint64_t first;
  uint64_t second;
  /// How many there are, 0 … 16.
  uint32_t count;
  /// One bit for each letter that is the same as the one before, whatever its case; the first letter's is the lowest.
  uint32_t doubles;
  /// One bit for each small letter.
  uint32_t small;
} opina_letters;

/// Looks at sixteen bytes, all of which can be read. Swift has no word for taking a bit of each byte of a vector.
static inline opina_letters opina_find_letters(const uint8_t *bytes) {
  opina_letters found;
#if defined(__SSE2__) && defined(__x86_64__)
  // Sixteen bytes from 16 - count on keep the first count bytes of a vector.
  static const uint8_t kept[32] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
  const __m128i block = _mm_loadu_si128((const __m128i *)bytes);
  const __m128i folded = _mm_or_si128(block, _mm_set1_epi8(0x20));
  // Of signed bytes a … z become the highest.
  const __m128i places = _mm_add_epi8(folded, _mm_set1_epi8(127 - 'z'));
  const uint32_t letters = (uint32_t)_mm_movemask_epi8(_mm_cmpgt_epi8(places, _mm_set1_epi8(127 - 26)));
  // All bits below the first byte that is no letter.
  const uint32_t word = letters & ~(letters + 1);
  found.count = (uint32_t)__builtin_ctz(~letters);
  const __m128i lower = _mm_and_si128(folded, _mm_loadu_si128((const __m128i *)(kept + 16 - found.count)));
  found.first = (uint64_t)_mm_cvtsi128_si64(lower);
  found.second = (uint64_t)_mm_cvtsi128_si64(_mm_unpackhi_epi64(lower, lower));
  found.doubles = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(lower, _mm_slli_si128(lower, 1))) & word;
  // The bit of a letter that tells its case becomes the highest of its byte.
  found.small = (uint32_t)_mm_movemask_epi8(_mm_slli_epi16(block, 2)) & word;
#else
  uint64_t lower[2] = {0, 0};
  uint8_t before = 0;
  found.doubles = 0;
  found.small = 0;
  uint32_t count = 0;
  for (; count < 16; count++) {
    const uint8_t letter = bytes[count] | 0x20;
    if (bytes[count] >= 0x80 || (uint8_t)(letter - 'a') >= 26) break;
    lower[count / 8] |= (uint64_t)letter << (8 * (count % 8));
    found.doubles |= (uint32_t)(letter == before) << count;
    found.small |= (uint32_t)(bytes[count] == letter) << count;
    before = letter;
  }
  found.first = lower[0];
  found.second = lower[1];
  found.count = count;
#endif
  return found;
}
