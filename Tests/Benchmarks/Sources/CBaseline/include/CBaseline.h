#pragma once
#include <stdint.h>

// What the benchmarks measure with, and what they measure against.

/// ICU alone, as a C program would use it: the rules opened once, and for every comment UTF-16, `ubrk_setText` and all
/// word boundaries with their status.
///
/// Comment `i` is the bytes `bounds[i] ..< bounds[i + 1]` of `text`. Returns a sum of boundaries and states, so that no
/// compiler can leave the work out; -1 if ICU or the memory fails.
int64_t opina_baseline_words(const uint8_t *text, const int64_t *bounds, int64_t count);

/// The same, and the boundaries of sentences as well, which a reading needs too.
int64_t opina_baseline_words_and_sentences(const uint8_t *text, const int64_t *bounds, int64_t count);

/// How often memory was asked for on all threads since the program began, if counting is on.
uint64_t opina_allocations(void);

/// Counting costs a little time: it is off while time is taken.
void opina_count_allocations(int on);

/// CPU time of all threads of this process, in seconds.
double opina_cpu_seconds(void);

/// The most memory that this process has held, in bytes.
int64_t opina_peak_memory(void);

/// Starts the program that the first argument is the path of, with its output thrown away; the last argument is null.
/// Returns its process, or -1.
int64_t opina_start(const char *const *arguments);

/// Waits for it. Returns its exit status, or -1; sets its CPU time in seconds and the most memory that it has held, in
/// bytes. Linux counts this process's own memory at the start among the latter, so that should be little by then.
int opina_wait(int64_t process, double *seconds, int64_t *peak);

/// Begins counting instructions when the program runs under callgrind; otherwise nothing.
void opina_begin_instructions(void);

/// Ends it and writes the count under a name.
void opina_end_instructions(const char *name);
