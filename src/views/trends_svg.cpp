// The picture of `aliso trends`.
// Heights are shares of the members; a dot is the turnout, those that came for those that had announced.
#include "views/trends_svg.h"

#include <fmt/format.h>

#include <algorithm>

#include "figures/certain.h"
#include "views/svg.h"
#include "words/dates.h"
#include "words/display_width.h"
#include "words/fraction.h"
#include "words/typography.h"

namespace aliso::views {

namespace {

using figures::SpanEvent;
using words::Language;

constexpr int width = 720, height = 360;
constexpr int left = 48, right = 704, top = 64, bottom = 252;  // the field of the bars

class Picture {
 public:
  Picture(const ViewedTrends& viewed, const Language& language)
      : viewed_(viewed), language_(language), events_(viewed.trends.span.events) {}

  std::string draw() && {
    head();
    axis();
    const int n = static_cast<int>(events_.size());
    for (int i = 0; i < n; ++i) bar(events_[std::size_t(i)], i);
    labels();
    legend();
    out_ += "</svg>\n";
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const words::Args& args = {}) const {
    return language_.say("picture." + std::string(key), args);
  }
  [[nodiscard]] std::string title(const SpanEvent& event) const {
    return words::typeset(viewed_.dossiers[event.index].event.title, language_);
  }
  /// The middle of an event's place, and how wide the place is.
  [[nodiscard]] double slot() const {
    return double(right - left) / double(std::max<std::size_t>(events_.size(), 1));
  }
  [[nodiscard]] double middle(int i) const { return left + slot() * (i + 0.5); }
  /// How high a share of thousandths stands.
  static double at(std::int64_t thousandths) {
    return bottom - double(bottom - top) * double(std::clamp<std::int64_t>(thousandths, 0, 1000)) / 1000;
  }

  /// The share that is certain: where people were counted whose structure nobody noted, up to all.
  static std::optional<figures::Ratio> reach_of(const SpanEvent& event) {
    const auto figures = figures::certain(event.figures);
    if (!figures.distinct.member || !figures.members || figures.members->min() == 0) return std::nullopt;
    return figures::Ratio{*figures.distinct.member, *figures.members, true};
  }

  void line(double x1, double y1, double x2, double y2, std::string_view color) {
    out_ += fmt::format("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" stroke=\"{}\"/>\n", x1,
                        y1, x2, y2, color);
  }
  void text(double x, double y, std::string_view said, std::string_view anchor, std::string_view more = "") {
    out_ += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\"{}>{}</text>\n", x, y, anchor,
                        more, svg_text(said));
  }
  void box(double x, double y, double w, double h, std::string_view fill, std::string_view tip = "") {
    out_ += fmt::format(
        "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" fill=\"{}\" "
        "stroke=\"#333\"",
        x, y, w, h, fill);
    out_ += tip.empty() ? "/>\n" : fmt::format("><title>{}</title></rect>\n", svg_text(tip));
  }

  /// "Assemblée générale, 15 mars 2025 : 12 sur 26 (46 %), un peu moins de la moitié".
  [[nodiscard]] std::string told(const SpanEvent& event) const {
    const auto reach = reach_of(event);
    const std::string share = reach
                                  ? words::ratio_in_table(reach->part, reach->whole, reach->within, language_)
                                  : language_.say("amount.unknown");
    return say("event",
               {{"title", title(event)}, {"day", words::date(event.date, language_)}, {"share", share}});
  }

  void head() {
    const std::string name = say("title", {{"network", viewed_.network.name}});
    out_ = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} "
        "{1}\" role=\"img\" xml:lang=\"{2}\" font-size=\"11\" fill=\"#111\">\n",
        width, height, language_.code());
    out_ += fmt::format("<title>{}</title>\n<desc>", svg_text(name));
    for (const SpanEvent& event : events_) out_ += svg_text(told(event)) + ".\n";
    if (events_.empty()) out_ += svg_text(say("nothing"));
    out_ +=
        "</desc>\n<defs><pattern id=\"open\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
        "patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/><line x1=\"0\" "
        "y1=\"0\" "
        "x2=\"0\" y2=\"6\" stroke=\"#333\" stroke-width=\"2\"/></pattern></defs>\n"
        "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n";
    constexpr int columns = 72;  // of the larger letters
    text(left, 24, words::beginning(name, columns), "start", " font-size=\"15\" font-weight=\"bold\"");
    if (!viewed_.where.empty()) {
      std::string where;
      for (const std::string& one : viewed_.where) where += (where.empty() ? "" : ", ") + one;
      text(right, 42, words::beginning(where, 100), "end");
    }
    if (events_.empty()) text(double(width) / 2, double(top + bottom) / 2, say("nothing"), "middle");
  }

  void axis() {
    for (const int percent : {0, 25, 50, 75, 100}) {
      const double y = at(std::int64_t{percent} * 10);
      line(left, y, right, y, percent == 0 ? "#333" : "#ccc");
      text(left - 6, y + 4, language_.say("fraction.percentage", {{"percent", std::to_string(percent)}}),
           "end");
    }
  }

  void bar(const SpanEvent& event, int i) {
    const double wide = std::min(slot() * 0.6, 56.0), x = middle(i) - wide / 2;
    const auto sure = reach_of(event);
    const auto reach = sure ? figures::thousandths(*sure) : std::nullopt;
    if (!reach) {
      // Turned where it would run into its neighbours.
      const std::string turned =
          slot() < 60 ? fmt::format(" transform=\"rotate(-90 {:.1f} {:d})\"", middle(i) + 4, bottom - 6) : "";
      text(turned.empty() ? middle(i) : middle(i) + 4, bottom - 6, language_.say("amount.unknown"),
           turned.empty() ? "middle" : "start", turned);
      return;
    }
    const double low = at(reach->low), high = at(reach->high.value_or(1000));
    box(x, low, wide, bottom - low, "#888", told(event));
    if (high < low) box(x, high, wide, low - high, "url(#open)", told(event));
    const auto turnout = event.turnout ? figures::thousandths(*event.turnout) : std::nullopt;
    if (!turnout) return;
    const double y = at(turnout->low), upper = at(turnout->high.value_or(1000));
    if (upper < y) {  // bounds: no middle that nobody knows
      out_ += fmt::format(
          "<line x1=\"{0:.1f}\" y1=\"{1:.1f}\" x2=\"{0:.1f}\" y2=\"{2:.1f}\" stroke=\"#000\" "
          "stroke-width=\"3\"/>\n",
          middle(i), y, upper);
    } else if (turnout->low > 1000) {  // more than had announced: beyond the scale
      out_ += fmt::format("<path d=\"M{:.1f} {:.1f} l5 8 h-10 z\" fill=\"#000\" stroke=\"#fff\"/>\n",
                          middle(i), y - 8);
    } else {
      out_ += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4\" fill=\"#000\" stroke=\"#fff\"/>\n",
                          middle(i), y);
    }
  }

  /// Days under the bars, slanted beyond twelve, every n-th beyond forty; titles where they have room; a year
  /// where it begins.
  void labels() {
    const std::size_t n = events_.size();
    constexpr std::size_t upright = 12, all = 40;
    const std::size_t every = n > all ? (n + all - 1) / all : 1;
    int year = 0;
    for (std::size_t i = 0; i < n; ++i) {
      const double x = middle(static_cast<int>(i));
      const int of = static_cast<int>(std::chrono::year_month_day(events_[i].date).year());
      if (of != year) {
        const double edge = x - slot() / 2;
        line(edge, bottom, edge, bottom + 64, "#999");
        text(edge + 3, bottom + 62, std::to_string(of), "start", " font-weight=\"bold\"");
      }
      year = of;
      if (i % every != 0) continue;
      const std::string day = words::abbreviated_date(events_[i].date, false, language_);
      if (n > upright) {
        const double y = bottom + 14;
        text(x + 3, y, day, "end", fmt::format(" transform=\"rotate(-50 {:.1f} {:.1f})\"", x + 3, y));
        continue;
      }
      text(x, bottom + 15, day, "middle");
      constexpr double columns_apart = 6.5, least = 80;
      if (slot() >= least)
        text(x, bottom + 30, words::beginning(title(events_[i]), int(slot() / columns_apart)), "middle");
    }
  }

  void legend() {
    constexpr double y = 338;
    double x = left;
    const auto entry = [&](const std::string& said) {
      text(x + 16, y + 9, said, "start");
      x += 34 + 6.2 * words::display_width(said);
    };
    box(x, y, 10, 10, "#888");
    entry(say("sure"));
    box(x, y, 10, 10, "url(#open)");
    entry(say("possible"));
    out_ += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4\" fill=\"#000\"/>\n", x + 5, y + 5);
    entry(say("turnout"));
  }

  const ViewedTrends& viewed_;
  const Language& language_;
  const std::vector<SpanEvent>& events_;
  std::string out_;
};

}  // namespace

std::string trends_svg(const ViewedTrends& viewed, const Language& people_language) {
  return Picture(viewed, people_language).draw();
}

}  // namespace aliso::views
