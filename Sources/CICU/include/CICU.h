#pragma once
#include <stddef.h>
#include <stdint.h>
#include <stdbool.h>
#include "CICUSegmenter.h"
#include "CICUMessage.h"
