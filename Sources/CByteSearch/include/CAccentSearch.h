#pragma once

#include <stdbool.h>
#include <stdint.h>
#if defined(__SSE2__) && defined(__x86_64__)
#include <emmintrin.h>
#endif

/// A word that holds letters of U+00C0 … U+00FF, in lower case: the first byte of each number is lowest; 0 beyond them.
typedef struct {
  /// With accents, as UTF-8.
  uint64_t accented_first;
  uint64_t accented_second;
  /// How many bytes these are, 1 … 15.
  uint32_t accented_count;
  /// How many letters there are.
  uint32_t plain_count;
  /// Without accents.
  uint64_t plain_first;
  uint64_t plain_second;
} opina_accented;

/// Looks at the word that sixteen bytes, all of which can be read, begin with.
///
/// Returns false for what hardly any word is, and on machines for which nobody has written it: words of sixteen bytes and
/// more, letters three times in a row, two accents side by side, capitals only, ß; and for words without accents.
static inline bool opina_find_accented(const uint8_t *bytes, opina_accented *found) {
#if defined(__SSE2__) && defined(__x86_64__)
  static const uint8_t kept[32] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
  // Of U+00C0 … U+00DE and those 32 behind them, by their lowest five bits; a multiplication sign is none.
  static const char bases[32] = "aaaaaaaceeeeiiiidnooooo\0ouuuuyp";
  const __m128i block = _mm_loadu_si128((const __m128i *)bytes);
  const __m128i leads = _mm_cmpeq_epi8(block, _mm_set1_epi8((char)0xC3));
  // Only bytes behind the first one of a letter have the bit that tells its case.
  const __m128i lower = _mm_or_si128(block, _mm_andnot_si128(leads, _mm_set1_epi8(0x20)));
  const __m128i places = _mm_add_epi8(lower, _mm_set1_epi8(127 - 'z'));
  const uint32_t letters = (uint32_t)_mm_movemask_epi8(_mm_cmpgt_epi8(places, _mm_set1_epi8(127 - 26)));
  // Of signed bytes those that continue a letter are the lowest.
  const uint32_t behind = (uint32_t)_mm_movemask_epi8(_mm_cmplt_epi8(block, _mm_set1_epi8((char)0xC0)));
  uint32_t pairs = (uint32_t)_mm_movemask_epi8(leads) & behind >> 1;
  const uint32_t count = (uint32_t)__builtin_ctz(~(letters | pairs | pairs << 1));
  if (count == 0 || count >= 16) return false;
  const uint32_t own = (1u << count) - 1;
  pairs &= own;
  const __m128i word = _mm_and_si128(lower, _mm_loadu_si128((const __m128i *)(kept + 16 - count)));
  const uint32_t doubles = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(word, _mm_slli_si128(word, 1))) & own;
  const uint32_t small = (uint32_t)_mm_movemask_epi8(_mm_slli_epi16(block, 2)) & own;
  const uint32_t plain_count = count - (uint32_t)__builtin_popcount(pairs);
  if (pairs == 0 || (doubles & doubles << 1) || (pairs & pairs << 2) || (small == 0 && plain_count > 1)) return false;
  found->accented_first = (uint64_t)_mm_cvtsi128_si64(word);
  found->accented_second = (uint64_t)_mm_cvtsi128_si64(_mm_unpackhi_epi64(word, word));
  unsigned __int128 plain = (unsigned __int128)found->accented_second << 64 | found->accented_first;
  // From the last one on, so that those before it stay where they are.
  while (pairs != 0) {
    const uint32_t shift = 8 * (31 - (uint32_t)__builtin_clz(pairs));
    const uint8_t base = (uint8_t)bases[(uint32_t)(plain >> (shift + 8)) & 31];
    if (base == 0) return false;
    const unsigned __int128 rest = plain >> (shift + 16);
    const unsigned __int128 before = plain & (((unsigned __int128)1 << shift) - 1);
    plain = before | ((unsigned __int128)base | rest << 8) << shift;
    pairs &= ~(1u << (shift / 8));
  }
  found->plain_first = (uint64_t)plain;
  found->plain_second = (uint64_t)(plain >> 64);
  found->accented_count = count;
  found->plain_count = plain_count;
  return true;
#else
  (void)bytes;
  (void)found;
  return false;
#endif
}
