// The picture of `aliso map`.
// From the paper up: outline, links, discs (the largest first), crosses, names; below it the scale of greys,
// the key.
#include "views/map_svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "views/labels.h"
#include "views/map_marks.h"
#include "views/outline_svg.h"
#include "views/projection.h"
#include "views/svg.h"
#include "words/counts.h"
#include "words/dates.h"
#include "words/display_width.h"
#include "words/joined.h"
#include "words/typography.h"

namespace aliso::views {

namespace {

using words::Language;

constexpr double paper_width = 720, side = 24, frame_top = 56;
constexpr double frame_width = paper_width - 2 * side, highest_frame = 640;
constexpr double line_height = 16;
constexpr int most_in_key = 300;

class MapPicture {
 public:
  MapPicture(const ViewedMap& viewed, std::span<const model::Outline> outline, const Language& language)
      : viewed_(viewed), map_(viewed.map), outline_(outline), language_(language) {}

  std::string draw() && {
    bottom_ = frame_top + 2 * line_height;
    if (nothing_placed(viewed_)) {
      text(paper_width / 2, bottom_, say("nothing"), "middle");
      bottom_ += line_height;
    } else {
      map();
      legend();
      key();
    }
    notes();
    return head() + body_ + "</svg>\n";
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const words::Args& args = {}) const {
    return language_.say("mapped." + std::string(key), args);
  }

  void text(double x, double y, std::string_view said, std::string_view anchor = "start",
            std::string_view more = "") {
    body_ += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\"{}>{}</text>\n", x, y, anchor,
                         more, svg_text(said));
  }

  [[nodiscard]] std::string head() const {
    const bool by_place = viewed_.by == MapBy::place;
    const auto title = [&](const std::string& network) {
      return say("title", {{"network", network}, {"by", by_place ? "place" : "structure"}});
    };
    const std::string name = title(viewed_.network.name);
    std::string below = say("date", {{"date", words::date(viewed_.today, language_)}});
    std::vector<std::string> titles;
    for (const model::Dossier& one : viewed_.asked)
      titles.push_back(words::typeset(one.event.title, language_));
    if (viewed_.wish.events) words::join(below, " · ", words::list(titles, language_));
    if (viewed_.wish.during) words::join(below, " · ", words::span(*viewed_.wish.during, 0, language_));
    if (!viewed_.where.empty()) words::join(below, " · ", words::joined(viewed_.where, ", "));
    std::string said = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.0f}\" height=\"{1:.0f}\" viewBox=\"0 0 "
        "{0:.0f} "
        "{1:.0f}\" role=\"img\" xml:lang=\"{2}\" font-size=\"{3:.0f}\" fill=\"#111\">\n<title>{4}</title>\n",
        paper_width, std::ceil(bottom_ + line_height / 2), language_.code(), letter_size, svg_text(name));
    said += "<desc>" + svg_text(below) + ".";
    for (const Mark& mark : marks_) said += "\n" + svg_text(mark.told) + ".";
    said += "</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n";
    constexpr int title_columns = 72, columns = 100;  // the title is in larger letters
    const auto line = [&](double y, const std::string& words, int most, std::string_view more) {
      said += fmt::format("<text x=\"{:.0f}\" y=\"{:.0f}\"{}>{}</text>\n", side, y, more,
                          svg_text(words::beginning(words, most)));
    };
    // Of a long name the end is left out, so that what the map shows stays.
    const int room = title_columns - words::display_width(title(""));
    line(24, title(words::beginning(viewed_.network.name, std::max(room, 1))), title_columns,
         " font-size=\"15\" font-weight=\"bold\"");
    line(42, below, columns, "");
    return said;
  }

  void map() {
    const std::vector<model::Coordinates> places = map_places(viewed_);
    const Projection paper(places, frame_width, highest_frame, room_beside(viewed_));
    marks_ = map_marks(viewed_, paper, language_);
    const std::vector<Mark> crosses = map_crosses(viewed_, paper, language_);
    body_ += fmt::format(
        "<svg x=\"{:.0f}\" y=\"{:.0f}\" width=\"{:.0f}\" height=\"{:.1f}\" overflow=\"hidden\">\n"
        "<rect width=\"100%\" height=\"100%\" fill=\"#fff\" stroke=\"#999\"/>\n",
        side, frame_top, paper.width(), paper.height());
    body_ += outline_svg(outline_, paper);
    links(paper);
    for (const Mark& mark : marks_) body_ += mark_svg(mark);
    for (const Mark& cross : crosses) body_ += mark_svg(cross);
    names(paper, crosses);
    body_ += "</svg>\n";
    bottom_ = frame_top + paper.height() + line_height * 1.5;
  }

  void links(const Projection& paper) {
    if (!viewed_.links) return;
    body_ += "<g class=\"links\" stroke=\"#777\" stroke-opacity=\"0.6\">\n";
    const auto line = [&](const Projection::Point& from, const model::Coordinates& at, double width) {
      const auto to = paper(at);
      if (std::abs(from.x - to.x) < 0.05 && std::abs(from.y - to.y) < 0.05) return;
      body_ += fmt::format(
          "<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" stroke-width=\"{:.1f}\"/>\n", from.x,
          from.y, to.x, to.y, width);
    };
    if (viewed_.by == MapBy::place) {
      constexpr double widest = 6;
      for (const figures::TownLink& link : figures::town_links(viewed_.network, map_))
        line(paper(published(*map_.towns[link.town].at)), drawn_at(viewed_, map_.sessions[link.session]),
             std::min(0.5 + 0.5 * static_cast<double>(link.structures), widest));
    } else {
      std::map<std::size_t, const Mark*> drawn;
      for (const Mark& mark : marks_) drawn[mark.of] = &mark;
      for (const figures::MapLink& link : map_.links) {
        const Mark& mark = *drawn.at(link.structure);
        line({mark.x, mark.y}, drawn_at(viewed_, map_.sessions[link.session]), 0.7);
      }
    }
    body_ += "</g>\n";
  }

  /// Names beside the discs, the scale in a corner that none of them takes.
  void names(const Projection& paper, const std::vector<Mark>& crosses) {
    std::vector<Spot> spots;
    for (const std::vector<Mark>* some : {&std::as_const(marks_), &crosses})
      for (const Mark& mark : *some) spots.push_back({mark.x, mark.y, mark.radius, mark.name, mark.in_key});
    const Area frame{2, 2, paper.width() - 2, paper.height() - 2};
    const Area corner = scale(paper);
    const Labels placed = placed_labels(spots, frame, std::span(&corner, 1), most_in_key);
    const auto style = [&](std::size_t spot) {  // of a place beside those of structures
      return spot < marks_.size() ? "" : " font-style=\"italic\" fill=\"#444\"";
    };
    static constexpr std::string_view anchors[] = {"start", "middle", "end"};
    for (const Label& label : placed.labels) {
      const Spot& spot = spots[label.spot];
      if (label.away)
        body_ +=
            fmt::format("<path d=\"M{:.1f} {:.1f}L{:.1f} {:.1f}\" stroke=\"#777\" stroke-width=\"0.6\"/>\n",
                        spot.x, spot.y, std::clamp(spot.x, label.area.left, label.area.right),
                        std::clamp(spot.y, label.area.top, label.area.bottom));
      text(label.x, label.y, label.text, anchors[static_cast<std::size_t>(label.anchor)],
           label.number ? " font-size=\"9\" font-weight=\"bold\"" : style(label.spot));
      if (label.number) key_.emplace_back(*label.number, spots[label.spot].name);
    }
    unnamed_ = static_cast<std::int64_t>(std::count_if(placed.unnamed.begin(), placed.unnamed.end(),
                                                       [&](std::size_t i) { return spots[i].in_key; }));
  }

  /// A round number of km, at most 150 pixels long; what it takes of the paper.
  Area scale(const Projection& paper) {
    constexpr double most = 150;
    double km = 1;
    for (const double next : {2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0})
      if (next * paper.pixels_per_km() <= most) km = next;
    const double length = km * paper.pixels_per_km(), left = 12, y = paper.height() - 12;
    body_ += fmt::format("<path d=\"M{0:.1f} {1:.1f}v4H{2:.1f}v-4\" fill=\"none\" stroke=\"#111\"/>\n", left,
                         y - 4, left + length);
    const std::string said = say("km", {{"n", words::grouped(static_cast<std::int64_t>(km), language_)}});
    text(left + length + 6, y, said);
    return {0, y - line_height, left + length + 10 + text_width(said), paper.height()};
  }

  /// Signs and what they mean, one beside the other as far as the line goes.
  void legend() {
    double x = side;
    for (const auto& [mark, said] : map_legend(viewed_, language_)) {
      const double wide = 2 * mark.radius + 8 + text_width(said) + 14;
      if (x > side && x + wide > paper_width - side) {
        x = side;
        bottom_ += line_height * 1.25;
      }
      Mark here = mark;
      here.x = x + mark.radius;
      here.y = bottom_ - letter_size * 0.35;
      body_ += mark_svg(here);
      text(x + 2 * mark.radius + 6, bottom_, said);
      x += wide;
    }
    bottom_ += line_height * 1.25;
  }

  /// Names that had no room, by number, in three columns read downwards.
  void key() {
    if (key_.empty()) return;
    constexpr std::size_t columns = 3;
    constexpr double column = frame_width / columns;
    constexpr int letters = 27;
    const std::size_t rows = (key_.size() + columns - 1) / columns;
    for (std::size_t i = 0; i < key_.size(); ++i) {
      const std::size_t across = i / rows;
      const double x = side + column * static_cast<double>(across);
      const double y = bottom_ + line_height * 0.9 * static_cast<double>(i % rows);
      text(x + 20, y, std::to_string(key_[i].first), "end", " font-weight=\"bold\"");
      text(x + 25, y, words::beginning(key_[i].second, letters));
    }
    bottom_ += line_height * 0.9 * static_cast<double>(rows) + line_height * 0.35;
  }

  void notes() {
    const auto note = [this](const std::string& said) {
      text(side, bottom_, said);
      bottom_ += line_height;
    };
    if (unnamed_ > 0) note(say("unnamed", {{"n", unnamed_}}));
    if (map_.members != model::Count(map_.placed))
      note(say("known", {{"n", map_.placed},
                         {"known", words::grouped(map_.placed, language_)},
                         {"of", words::count_in_table(map_.members, language_)}}));
    bottom_ -= line_height;
  }

  const ViewedMap& viewed_;
  const figures::Map& map_;
  std::span<const model::Outline> outline_;
  const Language& language_;
  std::string body_;
  double bottom_ = 0;  ///< where the next line goes
  std::vector<Mark> marks_;
  std::vector<std::pair<int, std::string>> key_;
  std::int64_t unnamed_ = 0;
};

}  // namespace

std::string map_svg(const ViewedMap& viewed, std::span<const model::Outline> outline,
                    const Language& people_language) {
  return MapPicture(viewed, outline, people_language).draw();
}

}  // namespace aliso::views
