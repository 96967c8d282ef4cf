#pragma once

/// Asks the processor to fetch the memory at an address while the program goes on; any address will do. Swift has no word
/// for it.
static inline void opina_prefetch(const void *address) { __builtin_prefetch(address); }
