// Names on a map: none over another, over a disc, or over the edge, whatever the map; and slices of discs.
// The property is held over random maps; that a name stands where it can, by hand.
#include "views/labels.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <random>

#include "views/projection.h"
#include "views/svg.h"

using namespace aliso;
using namespace aliso::views;

namespace {

bool over(const Area& a, const Area& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

bool over(const Spot& disc, const Area& area) {
  const double x = std::max({area.left - disc.x, 0.0, disc.x - area.right});
  const double y = std::max({area.top - disc.y, 0.0, disc.y - area.bottom});
  return std::hypot(x, y) < disc.radius - 1e-9;
}

constexpr Area frame{0, 0, 600, 500};

void holds(const std::vector<Spot>& spots, const Labels& labels, const Area& taken) {
  std::vector<int> times(spots.size());
  for (std::size_t i = 0; i < labels.labels.size(); ++i) {
    const Label& one = labels.labels[i];
    ++times[one.spot];
    CHECK((one.area.left >= frame.left && one.area.right <= frame.right && one.area.top >= frame.top &&
           one.area.bottom <= frame.bottom));
    CHECK_FALSE(over(one.area, taken));
    for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(over(one.area, labels.labels[j].area));
    for (const Spot& spot : spots) CHECK_FALSE(over(spot, one.area));
    CHECK((one.number ? one.text == std::to_string(*one.number) : one.text == spots[one.spot].name));
  }
  for (const std::size_t i : labels.unnamed) ++times[i];
  for (std::size_t i = 0; i < spots.size(); ++i) CHECK(times[i] == (spots[i].name.empty() ? 0 : 1));
}

}  // namespace

TEST_CASE("no name stands over another, over a disc, or over the edge") {
  std::mt19937 dice(11);  // NOLINT: the same each time
  for (int map = 0; map < 60; ++map) {
    std::uniform_real_distribution<double> x(0, 600), y(0, 500), radius(0.5, 25);
    std::uniform_int_distribution<int> length(0, 30);
    std::vector<Spot> spots;
    const int number = map * 3;
    for (int i = 0; i < number; ++i)
      spots.push_back({x(dice), y(dice), radius(dice), std::string(std::size_t(length(dice)), 'm')});
    const Area taken{0, 480, 150, 500};
    const Labels labels = placed_labels(spots, frame, std::span(&taken, 1), 20);
    holds(spots, labels, taken);
    CHECK(std::count_if(labels.labels.begin(), labels.labels.end(),
                        [](const Label& one) { return one.number.has_value(); }) <= 20);
  }
}

TEST_CASE("a name stands right of its disc where there is room, and left of it at the edge") {
  const std::vector<Spot> spots = {{300, 250, 10, "Milieu"}, {590, 100, 5, "Bord"}, {300, 20, 5, ""}};
  const Labels labels = placed_labels(spots, frame, {}, 9);
  REQUIRE(labels.labels.size() == 2);
  CHECK(labels.labels[0].anchor == Label::Anchor::start);
  CHECK(labels.labels[0].x > 310);
  CHECK(labels.labels[1].anchor == Label::Anchor::end);
  CHECK(labels.labels[1].x < 585);
  CHECK(labels.unnamed.empty());
}

TEST_CASE("a name without room becomes a number; what wants none, or has no room for one, is left") {
  const Area narrow{0, 0, 60, 60};
  const std::string name(40, 'x');
  const std::vector<Spot> spots = {{30, 30, 5, name}, {30, 50, 5, name}, {10, 10, 3, name, false}};
  const Labels labels = placed_labels(spots, narrow, {}, 1);
  REQUIRE(labels.labels.size() == 1);
  CHECK(labels.labels[0].text == "1");
  CHECK(labels.unnamed == std::vector<std::size_t>{1, 2});
}

TEST_CASE("thousands of names take no longer than they must") {
  // All upon each other: each is looked up near it alone, so that this ends in a moment.
  std::vector<Spot> spots;
  for (int i = 0; i < 5000; ++i) spots.push_back({double(i % 600), double(i / 12.0), 2, "Association"});
  const Labels labels = placed_labels(spots, frame, {}, 300);
  CHECK(labels.labels.size() + labels.unnamed.size() == 5000);
}

TEST_CASE("a slice is as large as its share of the disc") {
  // The path's points on the circle, and the area between them by the angle: ½ r² α.
  for (const double share : {0.1, 0.25, 0.5, 0.6, 0.9}) {
    double x1 = 0, y1 = 0, rx = 0, ry = 0, x2 = 0, y2 = 0, cx = 0, cy = 0;
    int turn = 0, large = 0, sweep = 0;
    const std::string path = slice(50, 40, 10, 0, share);
    REQUIRE(std::sscanf(path.c_str(), "M%lf %lfA%lf %lf %d %d %d %lf %lfL%lf %lfZ", &x1, &y1, &rx, &ry, &turn,
                        &large, &sweep, &x2, &y2, &cx, &cy) == 11);
    CHECK((x1 == doctest::Approx(50) && y1 == doctest::Approx(30)));  // the top
    CHECK((rx == 10 && ry == 10 && sweep == 1));
    CHECK(large == (share > 0.5 ? 1 : 0));
    double angle = std::atan2(x2 - 50, 40 - y2);
    if (angle <= 0) angle += 2 * M_PI;
    CHECK(angle / (2 * M_PI) == doctest::Approx(share).epsilon(1e-3));
    CHECK((cx == 50 && cy == 40));
  }
}

TEST_CASE("a box leaves out the widest stretch without anything, even over the 180th meridian") {
  const std::vector<model::Coordinates> limousin = {{46, 1}, {45, 2}, {47, 1.5}};
  const Box plain = box_around(limousin);
  CHECK((plain.west == 1 && plain.east == 2 && plain.south == 45 && plain.north == 47));
  const std::vector<model::Coordinates> fiji = {{-18, 178}, {-16, -179}};
  const Box turned = box_around(fiji);
  CHECK((turned.west == 178 && turned.east == -179));
  const std::vector<model::Coordinates> one = {{46, 1}};
  CHECK((box_around(one).west == 1 && box_around(one).east == 1));
}

TEST_CASE("the paper is as wide as the network with a tenth on each side, and at least 5 km") {
  const std::vector<model::Coordinates> one = {{46, 1}};
  const Projection alone(one, 600, 600, 0);
  CHECK(alone.pixels_per_km() == doctest::Approx(600 / 5.0));
  CHECK((alone(one[0]).x == doctest::Approx(300)));
  const std::vector<model::Coordinates> two = {{0, 1}, {0, 2}};
  const Projection wide(two, 600, 600, 0);
  // One degree of the equator on 500 of 600 pixels.
  CHECK(wide(two[0]).x == doctest::Approx(50));
  CHECK(wide(two[1]).x == doctest::Approx(550));
  CHECK(wide.pixels_per_km() == doctest::Approx(500 / 111.1951).epsilon(1e-5));
  // North is up; on 60° N a degree of longitude is half as wide.
  const std::vector<model::Coordinates> high = {{60, 10}, {60.5, 11}};
  const Projection north(high, 600, 600, 0);
  CHECK(north(high[0]).y > north(high[1]).y);
  const double ratio = (north(high[1]).x - north(high[0]).x) / (north(high[0]).y - north(high[1]).y);
  CHECK(ratio == doctest::Approx(2 * std::cos(60.25 * M_PI / 180)).epsilon(1e-6));
}

TEST_CASE("a text in a picture is no markup") {
  CHECK(svg_text("a<b> & \"c\" </script>\n\x01é\xE2\x80\xAE") ==
        "a&lt;b&gt; &amp; &quot;c&quot; &lt;/script&gt;?é");
}
