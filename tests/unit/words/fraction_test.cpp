// The tables of ratios in words, row by row.
// Expected values are those of the manual and of the seed's debrief, or worked out by hand beside them.
#include "words/fraction.h"

#include <doctest/doctest.h>

#include "words/counts.h"

using aliso::model::Count;
using aliso::words::Language;
namespace words = aliso::words;

namespace {

const Language fr = Language::of("fr").value();
const Language en = Language::of("en").value();

std::string said(const Count& part, const Count& whole, const Language& language = fr, bool within = true) {
  const auto phrase = words::ratio_phrase(part, whole, within, language);
  return phrase ? phrase->text : "null";
}

Count between(std::int64_t low, std::int64_t high) {
  return Count::between(low, high);
}

}  // namespace

TEST_CASE("the row of 30") {
  const char* french[] = {"aucune",
                          "3\u00a0%",
                          "7\u00a0%",
                          "10\u00a0%",
                          "13\u00a0%",
                          "moins d’un cinquième",
                          "un cinquième",
                          "près d’un quart",
                          "un peu plus d’un quart",
                          "moins d’un tiers",
                          "un tiers",
                          "plus d’un tiers",
                          "plus d’un tiers",
                          "moins de la moitié",
                          "un peu moins de la moitié",
                          "la moitié",
                          "un peu plus de la moitié"};
  for (int k = 0; k <= 16; ++k) CHECK(said(k, 30) == french[k]);
  for (const int k : {18, 19}) CHECK(said(k, 30) == "moins des deux tiers");
  for (const int k : {24, 25}) CHECK(said(k, 30) == "plus des trois quarts");
  const char* english[] = {"none",
                           "3%",
                           "7%",
                           "10%",
                           "13%",
                           "less than a fifth",
                           "a fifth",
                           "nearly a quarter",
                           "just over a quarter",
                           "less than a third",
                           "a third",
                           "more than a third",
                           "more than a third",
                           "less than half",
                           "just under half",
                           "half"};
  for (int k = 0; k <= 15; ++k) CHECK(said(k, 30, en) == english[k]);
  CHECK(said(30, 30) == "toutes");
  CHECK(said(30, 30, en) == "all");
}

TEST_CASE("exact ratios") {
  CHECK(said(0, 0) == "null");
  CHECK(said(0, 1) == "0 sur 1");
  CHECK(said(1, 1) == "1 sur 1");
  CHECK(said(1, 1, en) == "1 of 1");
  CHECK(said(4, 8) == "la moitié");
  CHECK(said(1, 2) == "1 sur 2");
  CHECK(said(3, 4) == "3 sur 4");
  CHECK(said(6, 8) == "les trois quarts");
  CHECK(said(2, 10) == "2 sur 10");  // a fifth isn't among the five
  CHECK(said(3, 7) == "3 sur 7");
  CHECK(said(3, 7, en) == "3 of 7");
  CHECK(said(9, 12) == "les trois quarts");
  CHECK(said(63, 250) == "environ un quart");  // 25.2 %
  CHECK(said(63, 250, en) == "about a quarter");
  CHECK(said(126, 250) == "un peu plus de la moitié");  // 50.4 %: the side of a half is never hidden
  CHECK(said(124, 250) == "près de la moitié");
  CHECK(said(25, 40) == "moins des deux tiers");  // 62.5 %: 4.17 points below
}

TEST_CASE("about goes from half a point below to less than half a point above") {
  CHECK(said(49, 200) == "environ un quart");            // 24.5 %
  CHECK(said(509, 2000) == "environ un quart");          // 25.45 %
  CHECK(said(51, 200) == "un peu plus d’un quart");      // 25.5 %
  CHECK(said(489, 2000) == "près d’un quart");           // 24.45 %
  CHECK(said(39, 200) == "environ un cinquième");        // 19.5 %
  CHECK(said(41, 200) == "un peu plus d’un cinquième");  // 20.5 %
}

TEST_CASE("bounded ratios") {
  CHECK(said(8, between(29, 31)) == "un peu plus d’un quart");
  CHECK(said(8, between(29, 31), en) == "just over a quarter");
  CHECK(said(14, between(29, 31)) == "un peu moins de la moitié");  // 45.2 to 48.3 %
  CHECK(said(14, between(29, 31), en) == "just under half");
  CHECK(said(11, between(29, 31)) == "plus d’un tiers");  // 35.5 to 37.9 %
  CHECK(said(between(52, 54), 100) == "un peu plus de la moitié");
  CHECK(said(between(58, 60), 100) ==
        "entre la moitié et les deux tiers");  // 58 is nearer to a half, 60 to ⅔
  CHECK(said(between(59, 61), 100) == "moins des deux tiers");
  CHECK(said(between(24, 26), 100) == "autour d’un quart");
  CHECK(said(8, between(25, 31)) == "entre un quart et un tiers");
  CHECK(said(0, between(29, 31)) == "aucune");
  CHECK(said(between(29, 31), between(25, 29)) == "toutes");
  CHECK(said(between(3, 4), between(8, 10)) == "null");
  CHECK(said(Count::at_least(0), 31) == "null");
  CHECK(said(between(30, 31), 60) == "la moitié ou un peu plus");
  CHECK(said(between(29, 30), 60) == "la moitié ou un peu moins");
  CHECK(said(between(29, 31), 60) == "autour de la moitié");
  CHECK(said(between(20, 22), 30) == "entre deux tiers et trois quarts");
  CHECK(said(between(16, 19), 30) == "entre la moitié et les deux tiers");
  CHECK(said(between(4, 7), 30) == "moins d’un quart");
  CHECK(said(between(4, 15), 30) == "au plus la moitié");
  CHECK(said(between(18, 28), 30) == "plus de la moitié");
  CHECK(said(between(20, 28), 30) == "au moins les deux tiers");
  CHECK(said(between(4, 20), 30) == "entre 13 et 67\u00a0%");
  CHECK(said(between(4, 20), 30, en) == "between 13 and 67%");
  CHECK(said(between(0, 3), 30) == "au plus 10\u00a0%");
  CHECK(said(between(26, 30), 30) == "au moins 86\u00a0%");
  CHECK(said(Count::at_least(27), 30) == "au moins 90\u00a0%");
  CHECK(said(Count(3), Count::at_least(30)) == "au plus 10\u00a0%");
}

TEST_CASE("a part that may exceed the whole has no words where it can") {
  CHECK(said(12, 8, fr, false) == "null");
  CHECK(said(between(4, 12), 8, fr, false) == "null");
  CHECK(said(Count::at_least(4), 12, fr, false) == "null");
  CHECK(said(4, 8, fr, false) == "la moitié");
  CHECK(words::ratio_percent(12, 8, false, fr) == "150\u00a0%");
}

TEST_CASE("figures beside words") {
  CHECK(words::ratio_in_table(3, 7, true, fr) == "3 sur 7");
  CHECK(words::ratio_in_table(4, 8, true, fr) == "4 sur 8, la moitié");
  CHECK(words::ratio_in_table(2, 30, true, fr) == "2 sur 30 (7\u00a0%)");
  CHECK(words::ratio_in_table(8, 30, true, fr) == "8 sur 30 (27\u00a0%), un peu plus d’un quart");
  CHECK(words::ratio_in_table(8, 30, true, en) == "8 of 30 (27%), just over a quarter");
  CHECK(words::ratio_in_table(8, between(29, 31), true, fr) ==
        "8 sur 29 à 31 (entre 25 et 28\u00a0%), un peu plus d’un quart");
  CHECK(words::ratio_in_table(between(3, 4), between(8, 10), true, fr) == "3 à 4 sur 8 à 10");
  CHECK(words::ratio_in_table(0, 0, true, fr) == "0 sur 0");
  // What the figures say already is not said again.
  CHECK(words::ratio_in_table(12, 12, true, fr) == "12 sur 12 (100\u00a0%)");
  CHECK(words::ratio_in_table(12, 12, false, fr) == "12 pour 12 annoncées");
  CHECK(words::ratio_in_table(1, 1, false, en) == "1 for 1 expected");
  CHECK_FALSE(words::ratio_phrase(12, 12, false, fr));
  CHECK(words::ratio_phrase(12, 12, true, fr)->text == "toutes");
  CHECK(words::ratio_in_table(0, 12, true, fr) == "0 sur 12 (0\u00a0%)");
  CHECK(words::ratio_in_table(4, 4, true, fr) == "4 sur 4");
  CHECK(words::ratio_in_table(10, 10, true, fr) == "10 sur 10");
  CHECK(words::ratio_in_table(1, 11, true, fr) == "1 sur 11 (9\u00a0%)");
  // More than there were announced: no share.
  CHECK(words::ratio_in_table(11, 7, false, fr) == "11 pour 7 annoncées");
  CHECK(words::ratio_in_table(2, 1, false, fr) == "2 pour 1 annoncée");
  CHECK(words::ratio_in_table(11, 7, false, en) == "11 for 7 expected");
  CHECK(words::ratio_in_table(18, 12, false, fr) == "18 pour 12 annoncées (150\u00a0%)");
  CHECK(words::ratio_in_table(Count::at_least(3), 12, false, fr) == "au moins 3 pour 12 annoncées");
  CHECK(words::ratio_in_parentheses(8, between(29, 31), true, true, fr) == "(8 sur 29 à 31)");
  CHECK(words::ratio_in_parentheses(2, 30, true, false, fr) == "(2 sur 30, 7\u00a0%)");
  CHECK(words::ratio_in_parentheses(3, 7, true, false, fr) == "(3 sur 7)");
}

TEST_CASE("a percentage of anything is none") {
  CHECK(!words::ratio_percent(Count::between(5, 8), Count::at_least(6), true, fr));
  CHECK(!words::ratio_percent(Count::between(1, 399), 400, true, fr));
  CHECK(*words::ratio_percent(Count::between(4, 400), 400, true, fr) == "au moins 1\u00a0%");
}

TEST_CASE("percentages never round to a false nothing, half or all") {
  const auto percent = [](std::int64_t k, std::int64_t n) { return *words::ratio_percent(k, n, true, fr); };
  CHECK(percent(1, 8) == "13\u00a0%");  // 12.5: half up
  CHECK(percent(1, 250) == "0,4\u00a0%");
  CHECK(percent(249, 250) == "99,6\u00a0%");
  CHECK(percent(249, 500) == "49,8\u00a0%");
  CHECK(percent(251, 500) == "50,2\u00a0%");
  CHECK(percent(250, 500) == "50\u00a0%");
  CHECK(percent(0, 500) == "0\u00a0%");
  CHECK(percent(500, 500) == "100\u00a0%");
  CHECK(percent(1, 3000) == "0,03\u00a0%");
  CHECK(*words::ratio_percent(1, 250, true, en) == "0.4%");
}

TEST_CASE("counts with their bounds") {
  CHECK(words::count_in_sentence(8, fr) == "8");
  CHECK(words::count_in_sentence(between(35, 40), fr) == "entre 35 et 40");
  CHECK(words::count_in_sentence(Count::at_least(35), fr) == "au moins 35");
  CHECK(words::count_in_table(between(35, 40), fr) == "35 à 40");
  CHECK(words::count_in_table(Count::at_least(35), fr) == "au moins 35");
  CHECK(words::count_in_sentence(between(35, 40), en) == "between 35 and 40");
  CHECK(words::count_in_table(between(35, 40), en) == "35 to 40");
}
