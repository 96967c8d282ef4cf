// Embedded here, not as package resources: those are found by the path of the build and are lost when the program moves.
#include "CTemplates.h"

static const unsigned char contribution[] = {
#embed "templates/contribution.mustache" suffix(, 0)
};
static const unsigned char quote[] = {
#embed "templates/quote.mustache" suffix(, 0)
};
static const unsigned char ranking[] = {
#embed "templates/ranking.mustache" suffix(, 0)
};
static const unsigned char report[] = {
#embed "templates/report.mustache" suffix(, 0)
};
static const unsigned char signed_bar[] = {
#embed "templates/signed-bar.mustache" suffix(, 0)
};
static const unsigned char stack[] = {
#embed "templates/stack.mustache" suffix(, 0)
};
static const unsigned char style[] = {
#embed "templates/report.css" suffix(, 0)
};

static const opina_template_file files[] = {
    {"contribution.mustache", contribution, sizeof(contribution) - 1},
    {"quote.mustache", quote, sizeof(quote) - 1},
    {"ranking.mustache", ranking, sizeof(ranking) - 1},
    {"report.mustache", report, sizeof(report) - 1},
    {"signed-bar.mustache", signed_bar, sizeof(signed_bar) - 1},
    {"stack.mustache", stack, sizeof(stack) - 1},
    {"report.css", style, sizeof(style) - 1},
};

const opina_template_file *opina_template_files(size_t *count) {
  *count = sizeof(files) / sizeof(files[0]);
  return files;
}
