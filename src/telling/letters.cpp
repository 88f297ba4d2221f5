// Letters to structures as Markdown: what is due to whom, a template filled in, a page each.
// Markdown has no page break: each format that letters become has one of its own, hidden from the others.
#include "telling/letters.h"

#include <algorithm>

#include "telling/reader.h"
#include "words/embedded.h"

namespace aliso::telling {

namespace {

/// Browsers take the first of it. Of the rest, which they hide, pandoc gives each format its own and leaves
/// out the others: an empty paragraph, as low as it can be, on a new page.
constexpr std::string_view page_break = R"(
<div style="page-break-after: always"></div>

<div hidden="hidden">

```{=openxml}
<w:p><w:pPr><w:pageBreakBefore/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>
```

```{=opendocument}
<text:p text:style-name="Letter_20_break"/>
```

```{=latex}
\newpage
```

</div>

)";

/// OpenDocument has page breaks in styles alone. pandoc puts what a document says of its header between its
/// own styles and the text; it reads that from anywhere, so it stands at the end, where it disturbs nobody.
constexpr std::string_view break_style = R"(
<div hidden="hidden">

---
header-includes: |
  ```{=opendocument}
  <office:automatic-styles><style:style style:name="Letter_20_break" style:family="paragraph"><style:paragraph-properties fo:break-before="page" fo:margin-top="0cm" fo:margin-bottom="0cm" fo:line-height="0.05cm"/><style:text-properties fo:font-size="2pt"/></style:style></office:automatic-styles>
  ```
---

</div>
)";

}  // namespace

std::string_view embedded_letter_template(const words::Language& language) {
  const auto of = [](std::string_view code) {
    return words::embedded_text("templates/letter." + std::string(code) + ".md.mustache");
  };
  // A language that has its words but no template of its own yet.
  const std::string_view own = of(language.code());
  return own.empty() ? of("en") : own;
}

std::vector<Letter> letters(const views::Reminders& reminders,
                            const std::optional<words::Language>& language) {
  std::vector<Letter> result;
  for (const figures::Message& message : reminders.messages) {
    if (!message.due() || message.channel != model::Channel::post) continue;
    auto found = std::find_if(result.begin(), result.end(), [&message](const Letter& letter) {
      return letter.structure == message.structure && letter.events.front().front()->to == message.to;
    });
    if (found == result.end())
      found = result.insert(
          found, {message.structure,
                  message.contact,
                  {},
                  readers_language(*reminders.network, message.structure, message.contact, language)});
    auto& events = found->events;
    if (events.empty() || events.back().front()->event != message.event) events.emplace_back();
    events.back().push_back(&message);
  }
  return result;
}

std::string written(const views::Reminders& reminders, const Letter& letter, const Template& by) {
  std::string text = fill_in(by, letter_view(reminders, letter));
  if (!text.ends_with('\n')) text += '\n';
  return text;
}

std::string pages(std::span<const std::string> letters) {
  std::string text;
  for (const std::string& letter : letters) {
    if (!text.empty()) text += page_break;
    text += letter;
  }
  if (letters.size() > 1) text += break_style;
  return text;
}

}  // namespace aliso::telling
