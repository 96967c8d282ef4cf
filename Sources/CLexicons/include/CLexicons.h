#pragma once
#include <stddef.h>

/// One file of `Lexicons/` as it stood when the program was built.
typedef struct {
  /// Path below `Lexicons/`, such as `es/polarity.tsv`.
  const char *path;
  const unsigned char *bytes;
  size_t count;
} opina_lexicon_file;

/// All embedded files and how many there are.
const opina_lexicon_file *opina_lexicon_files(size_t *count);
