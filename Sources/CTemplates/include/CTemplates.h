#pragma once
#include <stddef.h>

/// One template of the report's page, or its style sheet.
typedef struct {
  /// Such as `report.mustache`.
  const char *name;
  const unsigned char *bytes;
  size_t count;
} opina_template_file;

/// All templates and how many there are.
const opina_template_file *opina_template_files(size_t *count);
