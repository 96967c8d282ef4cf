#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A named argument of a message: a text, or a number when `text` is NULL.
typedef struct {
  const char *name;
  const char *text;
  double number;
} opina_argument;

/// Fills an ICU message pattern (UTF-8) in the manner of a locale.
///
/// Returns how many bytes the result has, without a terminating zero; if that is more than `capacity`, nothing useful is
/// in `buffer` and the call is to be repeated. Returns -1 if the pattern cannot be read or an argument is missing.
int32_t opina_message_format(const char *locale, const char *pattern, const opina_argument *arguments, size_t count,
                             char *buffer, size_t capacity);

/// Writes a number by an ICU number skeleton, such as ".0" or "percent scale/100". Returns as above.
int32_t opina_number_format(const char *locale, const char *skeleton, double number, char *buffer, size_t capacity);

/// Writes a day, given as days since 1970-01-01, with the fields of an ICU date skeleton, such as "yMMMM". Returns as
/// above. The machine's time zone plays no part.
int32_t opina_date_format(const char *locale, const char *skeleton, int32_t day, char *buffer, size_t capacity);

/// Writes the name of a language, given by its ISO 639 code, in the language of the locale. Returns as above.
int32_t opina_language_name(const char *locale, const char *code, char *buffer, size_t capacity);

#ifdef __cplusplus
}
#endif
