// Forms: what remedies show is what editors take, and what the schemas refuse is no value.
// The patterns are read by another engine than the editors': the standard library's.
#include "load/forms.h"

#include <doctest/doctest.h>

#include <regex>

using aliso::load::Form;

namespace {

bool takes(Form form, const std::string& text) {
  return std::regex_match(text, std::regex(aliso::load::pattern(form)));
}

}  // namespace

TEST_CASE("the example of a form is one") {
  for (int i = 0; i <= static_cast<int>(Form::attendance); ++i) {
    const auto form = static_cast<Form>(i);
    if (aliso::load::pattern(form).empty()) continue;
    CHECK_MESSAGE(takes(form, std::string(aliso::load::example(form))), aliso::load::example(form));
  }
}

TEST_CASE("a pattern takes what its form is, and nothing else") {
  // The forms as the manual, aliso-format(5), writes them.
  const std::pair<Form, const char*> right[] = {
      {Form::count, "35-40"},
      {Form::count, "35+"},
      {Form::span, "2019-09-01.."},
      {Form::span, "..2020"},
      {Form::since, "2016..2018-03"},
      {Form::hours, "18:00-20:00"},
      {Form::hours, "18h à 20h"},
      {Form::days, "2022-04-07..2022-04-09"},
      {Form::quorum, "over 1/2"},
      {Form::due, "3 days before answer-by"},
      {Form::weekday, "first thursday"},
      {Form::mailbox, "ALISO <contact@example.org>"},
      {Form::time_zone, "UTC"},
      {Form::retention, "6 months"},
  };
  for (const auto& [form, text] : right) CHECK_MESSAGE(takes(form, text), text);
  const std::pair<Form, const char*> wrong[] = {
      {Form::count, "-1"},     {Form::count, "01"},         {Form::date, "7/4/2022"},
      {Form::date, "2022-04"}, {Form::since, "2016"},       {Form::hours, "le soir"},
      {Form::id, "La Dynamo"}, {Form::due, "3 days"},       {Form::weekday, "jeudi"},
      {Form::email, "a@b"},    {Form::quorum, "25 %"},      {Form::retention, "years"},
      {Form::id, "-a"},        {Form::time_zone, "+02:00"},
  };
  for (const auto& [form, text] : wrong) CHECK_MESSAGE(!takes(form, text), text);
}
