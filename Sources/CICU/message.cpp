// C++ because ICU formats messages with named arguments only there: its C door takes positional varargs, whose number and
// types a caller from Swift cannot choose at run time.
#include <string>
#include <vector>

#include <unicode/datefmt.h>
#include <unicode/dtptngen.h>
#include <unicode/fmtable.h>
#include <unicode/locid.h>
#include <unicode/msgfmt.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include "CICUMessage.h"

using icu::UnicodeString;

static int32_t write(const UnicodeString &text, UErrorCode status, char *buffer, size_t capacity) {
  if (U_FAILURE(status)) return -1;
  std::string bytes;
  text.toUTF8String(bytes);
  if (bytes.size() <= capacity) bytes.copy(buffer, bytes.size());
  return static_cast<int32_t>(bytes.size());
}

int32_t opina_message_format(const char *locale, const char *pattern, const opina_argument *arguments, size_t count,
                             char *buffer, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  icu::MessageFormat format(UnicodeString::fromUTF8(pattern), icu::Locale(locale), status);
  if (U_FAILURE(status)) return -1;
  std::vector<UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (size_t index = 0; index < count; index++) {
    names.push_back(UnicodeString::fromUTF8(arguments[index].name));
    if (arguments[index].text) {
      values.emplace_back(UnicodeString::fromUTF8(arguments[index].text));
    } else {
      values.emplace_back(arguments[index].number);
    }
  }
  UnicodeString result;
  format.format(names.data(), values.data(), static_cast<int32_t>(count), result, status);
  return write(result, status, buffer, capacity);
}

int32_t opina_number_format(const char *locale, const char *skeleton, double number, char *buffer, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UnicodeString result = icu::number::NumberFormatter::forSkeleton(UnicodeString::fromUTF8(skeleton), status)
                             .locale(icu::Locale(locale))
                             .formatDouble(number, status)
                             .toString(status);
  return write(result, status, buffer, capacity);
}

int32_t opina_date_format(const char *locale, const char *skeleton, int32_t day, char *buffer, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale where(locale);
  icu::LocalPointer<icu::DateTimePatternGenerator> generator(
      icu::DateTimePatternGenerator::createInstance(where, status), status);
  if (U_FAILURE(status)) return -1;
  UnicodeString pattern = generator->getBestPattern(UnicodeString::fromUTF8(skeleton), status);
  icu::SimpleDateFormat format(pattern, where, status);
  if (U_FAILURE(status)) return -1;
  format.adoptTimeZone(icu::TimeZone::getGMT()->clone());
  UnicodeString result;
  format.format(day * 86400000.0, result);
  return write(result, status, buffer, capacity);
}

int32_t opina_language_name(const char *locale, const char *code, char *buffer, size_t capacity) {
  UnicodeString result;
  icu::Locale(code).getDisplayLanguage(icu::Locale(locale), result);
  return write(result, U_ZERO_ERROR, buffer, capacity);
}
