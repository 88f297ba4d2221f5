// Unified diffs, by hand: as `diff -u` writes them. That patch takes them is tests/user/forget.py's.
// Three lines around; two changes seven lines apart are two hunks.
#include <doctest/doctest.h>

#include "views/diff.h"

using aliso::views::unified_diff;

TEST_CASE("a changed line, one that goes, one that comes") {
  CHECK(unified_diff("a", "1\n2\n3\n4\n5\n6\n", "1\n2\n3\nvier\n5\n6\n") ==
        "--- a\n+++ a\n@@ -1,6 +1,6 @@\n 1\n 2\n 3\n-4\n+vier\n 5\n 6\n");
  CHECK(unified_diff("a", "1\n2\n3\n", "1\n3\n") == "--- a\n+++ a\n@@ -1,3 +1,2 @@\n 1\n-2\n 3\n");
  CHECK(unified_diff("a", "1\n3\n", "1\n2\n3\n") == "--- a\n+++ a\n@@ -1,2 +1,3 @@\n 1\n+2\n 3\n");
}

TEST_CASE("nothing changes, everything goes, everything comes") {
  CHECK(unified_diff("a", "1\n", "1\n") == "");
  CHECK(unified_diff("a", "", "") == "");
  CHECK(unified_diff("a", "1\n2\n", "") == "--- a\n+++ a\n@@ -1,2 +0,0 @@\n-1\n-2\n");
  CHECK(unified_diff("a", "", "1\n") == "--- a\n+++ a\n@@ -0,0 +1 @@\n+1\n");
}

TEST_CASE("far changes stand in hunks of their own, near ones in one") {
  CHECK(unified_diff("a", "x\n1\n2\n3\n4\n5\n6\n7\ny\n", "1\n2\n3\n4\n5\n6\n7\n") ==
        "--- a\n+++ a\n@@ -1,4 +1,3 @@\n-x\n 1\n 2\n 3\n@@ -6,4 +5,3 @@\n 5\n 6\n 7\n-y\n");
  CHECK(unified_diff("a", "x\n1\n2\n3\n4\n5\n6\ny\n", "1\n2\n3\n4\n5\n6\n") ==
        "--- a\n+++ a\n@@ -1,8 +1,6 @@\n-x\n 1\n 2\n 3\n 4\n 5\n 6\n-y\n");
}

TEST_CASE("line ends: none at the end is said, a carriage return isn't shown") {
  CHECK(unified_diff("a", "1\n2", "1\n") ==
        "--- a\n+++ a\n@@ -1,2 +1 @@\n 1\n-2\n\\ No newline at end of file\n");
  CHECK(unified_diff("a", "1\r\n2\r\n", "1\r\n") == "--- a\n+++ a\n@@ -1,2 +1 @@\n 1\n-2\n");
}
