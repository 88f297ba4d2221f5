// doctest's main, compiled once for all unit tests.
// Each room's tests are a program of their own.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
