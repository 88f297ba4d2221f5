// The table of forms. Patterns are put together of parts that recur, `%day%` being the part of that name.
// A table, not a switch: a form without a row doesn't compile.
#include "load/forms.h"

#include <array>

namespace aliso::load {

namespace {

struct FormInfo {
  Form form;
  std::string_view example = "…";
  std::string_view pattern = {};
};

constexpr std::array forms = {
    FormInfo{Form::line},
    FormInfo{Form::prose},
    FormInfo{Form::id, "la-dynamo", "[a-z0-9]([a-z0-9-]*[a-z0-9])?"},
    FormInfo{Form::structure, "agora"},
    FormInfo{Form::session, "gueret"},
    FormInfo{Form::contact, "accueil"},
    FormInfo{Form::audience, "members"},
    FormInfo{Form::choice},
    FormInfo{Form::yes_no, "yes"},
    FormInfo{Form::count, "8", "%count%"},
    FormInfo{Form::number, "4"},
    FormInfo{Form::seconds, "2"},
    FormInfo{Form::coordinates, "[46.17, 1.87]"},
    FormInfo{Form::date, "2022-04-07", "%day%"},
    FormInfo{Form::days, "2022-04-07", "%day%(\\.\\.%day%)?"},
    FormInfo{Form::span, "2022-04", "(%stretch%|%stretch%\\.\\.|\\.\\.%stretch%|%stretch%\\.\\.%stretch%)"},
    FormInfo{Form::since, "2016..",
             "([1-9][0-9]{3}-(0[1-9]|1[0-2])(-[0-9]{2})?|%stretch%\\.\\.|\\.\\.%stretch%|"
             "%stretch%\\.\\.%stretch%)"},
    FormInfo{Form::hours, "18h-20h", "%clock%( *(-|–|à|to) *%clock%)?"},
    FormInfo{Form::moment, "18h30", "%clock%( *(-|–|à|to) *%clock%)?"},
    FormInfo{Form::quorum, "1/4", "((over +)?[1-9][0-9]*/[1-9][0-9]*|%count%)"},
    FormInfo{Form::due, "3 days before",
             "(%day%|[0-9]+ +(day|days|week|weeks) +(before|after)( +answer-by)?)"},
    FormInfo{Form::retention, "3 years", "[1-9][0-9]* +(day|week|month|year)s?"},
    FormInfo{Form::weekday, "thursday",
             "((first|second|third|fourth|fifth|last) +)?"
             "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)"},
    FormInfo{Form::email, "contact@example.org", "%address%"},
    FormInfo{Form::url, "https://example.org/page", "([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:).+"},
    FormInfo{Form::mailbox, "contact@example.org",
             "(%address%|( *\"([^\"\\\\]|\\\\.)*\" *|[^\"@<>][^@<>]*)?<%address%>)"},
    FormInfo{Form::time_zone, "Europe/Paris", "[A-Za-z][A-Za-z0-9_+/-]*"},
    FormInfo{Form::kind},
    FormInfo{Form::former_name, "Vie sociale 23"},
    FormInfo{Form::attendance, "agora"},
};

/// One row a form, in the order of the forms.
consteval bool is_whole() {
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (static_cast<std::size_t>(forms[i].form) != i) return false;
  }
  return forms.size() == static_cast<std::size_t>(Form::attendance) + 1;
}
static_assert(is_whole());

struct Part {
  std::string_view name;
  std::string_view pattern;
};

constexpr Part parts[] = {
    {"%day%", "[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"},
    {"%stretch%", "[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"},
    {"%count%", "(0|[1-9][0-9]{0,9})(-(0|[1-9][0-9]{0,9})|\\+)?"},
    {"%address%",
     "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
     "@%letter%(-*%letter%)*(\\.%letter%(-*%letter%)*)+"},
    {"%letter%", "[^\\x00-/:-@\\[-`{-\\x7f]"},
    {"%clock%", "[0-9]{1,2} *([hH]( *[0-5][0-9])?|:[0-5][0-9])"},
};

const FormInfo& info(Form form) {
  return forms[static_cast<std::size_t>(form)];
}

}  // namespace

std::string_view example(Form form) {
  return info(form).example;
}

std::string pattern(Form form) {
  std::string text(info(form).pattern);
  for (const Part& part : parts) {
    for (auto at = text.find(part.name); at != std::string::npos; at = text.find(part.name, at))
      text.replace(at, part.name.size(), part.pattern);
  }
  return text;
}

}  // namespace aliso::load
