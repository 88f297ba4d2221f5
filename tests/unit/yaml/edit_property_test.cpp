// Lists made by chance in every style that people write them in: what is added and taken out again leaves the
// old bytes; what is taken out leaves nothing of its own and all of the others'. yaml-cpp, which had no part
// in it, judges what the files say.
#include <doctest/doctest.h>
#include <yaml-cpp/yaml.h>

#include <random>
#include <vector>

#include "yaml/append.h"
#include "yaml/edit.h"
#include "yaml/remove.h"
#include "yaml/replace.h"

using namespace aliso;
using yaml::Step;

namespace {

/// Makes a file of lists. Each item bears a name (n1, n2, …), as its own comments do; what belongs to no item
/// bears another (o1, o2, …).
class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}

  std::string file() {
    eol_ = chance(4) ? "\r\n" : "\n";
    if (chance(3)) text_ += "# " + other() + eol_;
    const int keys = 1 + number(3);
    for (int i = 0; i < keys; ++i) {
      text_ += "k" + std::to_string(i) + ":";
      if (chance(2))
        brackets(number(4));
      else
        block(1 + number(4));
      if (chance(4)) text_ += "# " + other() + eol_;
      if (chance(4)) text_ += eol_;
    }
    if (chance(2)) text_ += "last: " + other() + eol_;
    // A text without its last line end would be another one as soon as something stands behind it.
    if (chance(3) && !text_.ends_with(text_end_) && !text_.ends_with(text_end_ + eol_))
      text_.erase(text_.find_last_not_of("\r\n") + 1);
    return text_;
  }

 private:
  int number(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
  bool chance(int one_in) { return number(one_in) == 0; }
  std::string name() { return "n" + std::to_string(++names_) + "."; }
  std::string other() { return "o" + std::to_string(++others_) + "."; }

  /// An item on one line.
  std::string on_one_line(const std::string& name, bool padded) {
    switch (number(4)) {
      case 0:
        return padded ? "{ a: " + name + ", b: 2 }" : "{a: " + name + ", b: 2}";
      case 1:
        return "\"" + name + ", quoted\"";
      case 2:
        return "[" + name + ", " + name + "]";
      default:
        return name;
    }
  }

  void block(int size) {
    const std::string indent(static_cast<std::size_t>(number(3)) * 2, ' ');
    const std::string gap(chance(5) ? 3 : 1, ' ');
    const bool apart = chance(3), padded = chance(2);
    text_ += (chance(4) ? "  # " + other() : "") + eol_;
    for (int i = 0; i < size; ++i) {
      const std::string mine = name();
      if (apart && i > 0) text_ += eol_;
      if (chance(6)) text_ += indent + "      # " + (i > 0 ? last_ : other()) + eol_;
      if (chance(4)) text_ += indent + "# of " + mine + eol_;
      text_ += indent + "-" + gap;
      last_ = mine;
      const std::string deeper = indent + " " + gap;
      const std::string remark = chance(4) ? "  # at " + mine : "";
      switch (number(5)) {
        case 0:
          text_ += "a: " + mine + eol_ + deeper + "b: " + mine + remark + eol_;
          break;
        case 1:
          text_ += "a: " + mine + remark + eol_ + deeper + "# in " + mine + eol_ + deeper + "b:" + eol_ +
                   deeper + "  - " + mine + eol_ + deeper + "  - x" + eol_;
          break;
        case 2:
          text_end_ = deeper + "  " + mine + eol_;
          text_ += "|" + eol_ + deeper + "  " + mine + eol_ + eol_ + text_end_;
          break;
        default:
          text_ += on_one_line(mine, padded) + remark + eol_;
      }
    }
  }

  void brackets(int size) {
    const bool lines = chance(3), padded = chance(3), comma = size > 0 && chance(4);
    const std::string space = padded ? " " : "";
    if (!lines) {
      text_ += " [" + (size > 0 ? space : "");
      for (int i = 0; i < size; ++i) text_ += (i > 0 ? ", " : "") + on_one_line(name(), padded);
      text_ += (comma ? "," : "") + space + "]" + (chance(3) ? "  # " + other() : "") + eol_;
      return;
    }
    text_ += " [" + eol_;
    for (int i = 0; i < size; ++i) {
      const std::string mine = name();
      if (chance(4)) text_ += "    # of " + mine + eol_;
      text_ += "    " + on_one_line(mine, padded) + (comma || i + 1 < size ? "," : "") +
               (chance(3) ? "  # at " + mine : "") + eol_;
    }
    text_ += "  ]" + eol_;
  }

  std::mt19937 random_;
  std::string text_, eol_, last_, text_end_ = "none";
  int names_ = 0, others_ = 0;
};

/// What yaml-cpp reads, whatever the style; a list's item left out.
std::string shown(const YAML::Node& node, const YAML::Node* without = nullptr) {
  if (!node.IsDefined() || node.IsNull()) return "";
  if (node.IsScalar()) return "'" + node.as<std::string>() + "'";
  std::string text;
  for (const auto& part : node) {
    if (node.IsMap())
      text += shown(part.first) + ": " + shown(part.second, without) + ", ";
    else if (!without || !part.is(*without))
      text += shown(part, without) + ", ";
  }
  return node.IsMap() ? "{" + text + "}" : "[" + text + "]";
}

/// The names in a text, in their order.
std::vector<std::string> names_in(const std::string& text) {
  std::vector<std::string> names;
  for (std::size_t at = 0; (at = text.find_first_of("no", at)) != std::string::npos; ++at) {
    const std::size_t end = text.find_first_not_of("0123456789", at + 1);
    if (end > at + 1 && end < text.size() && text[end] == '.') names.push_back(text.substr(at, end - at + 1));
  }
  return names;
}

std::string name_of(const YAML::Node& item) {
  const auto names = names_in(shown(item));
  return names.empty() ? "" : names.front();
}

/// What yaml-cpp reads. It takes a block's last line for one without an end where the file has none.
YAML::Node by_yaml_cpp(const std::string& bytes) {
  return YAML::Load(bytes.ends_with('\n') ? bytes : bytes + '\n');
}

/// Every list of the file's map.
template <class Do>
void for_each_list(const std::string& bytes, Do&& with) {
  const YAML::Node root = by_yaml_cpp(bytes);
  for (const auto& entry : root) {
    if (entry.second.IsSequence()) with(root, entry.first.as<std::string>(), entry.second);
  }
}

constexpr unsigned files_tried = 600;

}  // namespace

TEST_CASE("an item taken out leaves nothing of its own, and all that is another's, byte for byte") {
  int tried = 0;
  for (unsigned seed = 0; seed < files_tried; ++seed) {
    const std::string bytes = Maker(seed).file();
    INFO(seed << ":\n" << bytes);
    const auto old = yaml::read_again(bytes);
    REQUIRE(old);
    for_each_list(bytes, [&](const YAML::Node& root, const std::string& key, const YAML::Node& list) {
      for (std::size_t i = 0; i < list.size(); ++i) {
        const YAML::Node item = list[i];
        const Step where[] = {std::string_view(key), i};
        const auto now = yaml::remove(bytes, old->tree, where);
        INFO(key << ", item " << i);
        REQUIRE(now);
        INFO("now:\n" << *now);
        CHECK(shown(by_yaml_cpp(*now)) == shown(root, &item));
        auto names = names_in(bytes);
        std::erase(names, name_of(item));
        CHECK(names_in(*now) == names);
        ++tried;
      }
    });
  }
  CHECK(tried > 1500);
}

TEST_CASE("what is added and taken out again leaves the old bytes") {
  const yaml::Item one{"new", {}};
  const yaml::Item map{"", {{"structure", "vasi"}, {"answer", "yes"}}};
  int tried = 0;
  for (unsigned seed = 0; seed < files_tried; ++seed) {
    const std::string bytes = Maker(seed).file();
    INFO(seed << ":\n" << bytes);
    const auto old = yaml::read_again(bytes);
    REQUIRE(old);
    for_each_list(bytes, [&](const YAML::Node&, const std::string& key, const YAML::Node& list) {
      const std::vector<yaml::Item> items = seed % 3 == 0   ? std::vector{one}
                                            : seed % 3 == 1 ? std::vector{map}
                                                            : std::vector{one, map, one};
      std::string now = yaml::append(bytes, old->tree, {.key = key}, items).value_or("! no place");
      for (std::size_t i = items.size(); i > 0; --i) {
        INFO("then:\n" << now);
        const auto again = yaml::read_again(now);
        REQUIRE(again);
        const Step where[] = {std::string_view(key), list.size() + i - 1};
        now = yaml::remove(now, again->tree, where).value_or("! no way");
      }
      // A list that was empty over lines is closed up.
      const bool closes_up = list.size() == 0 && bytes != now;
      if (!closes_up) CHECK(now == bytes);
      CHECK(shown(by_yaml_cpp(now)) == shown(by_yaml_cpp(bytes)));
      ++tried;
    });
  }
  CHECK(tried > 600);
}

TEST_CASE("many items at once are those items one after the other") {
  const std::vector<yaml::Item> items = {
      {"agora", {}},
      {"", {{"vasi", "2"}}},
      {"", {{"structure", "vasi"}, {"answer", "yes"}}},
      {"", {{"structure", "vasi"}, {"people", std::vector<std::string>{"m-d", "a: b"}}}}};
  for (unsigned seed = 0; seed < files_tried; ++seed) {
    const std::string bytes = Maker(seed).file();
    INFO(seed << ":\n" << bytes);
    const auto old = yaml::read_again(bytes);
    REQUIRE(old);
    for_each_list(bytes, [&](const YAML::Node& root, const std::string& key, const YAML::Node&) {
      const auto now = yaml::append(bytes, old->tree, {.key = key}, items);
      REQUIRE(now);
      INFO("now:\n" << *now);
      YAML::Node expected = YAML::Clone(root);
      expected[key].push_back("agora");
      expected[key].push_back(YAML::Load("{vasi: 2}"));
      expected[key].push_back(YAML::Load("{structure: vasi, answer: yes}"));
      expected[key].push_back(YAML::Load("{structure: vasi, people: [m-d, 'a: b']}"));
      CHECK(shown(by_yaml_cpp(*now)) == shown(expected));
    });
  }
}

TEST_CASE("a value put in the place of another one is there, and all that is another's stays") {
  const yaml::Item item{"", {{"structure", "vasi"}, {"answer", "yes"}}};
  for (unsigned seed = 0; seed < files_tried; ++seed) {
    const std::string bytes = Maker(seed).file();
    INFO(seed << ":\n" << bytes);
    const auto old = yaml::read_again(bytes);
    REQUIRE(old);
    for_each_list(bytes, [&](const YAML::Node& root, const std::string& key, const YAML::Node& list) {
      for (std::size_t i = 0; i < list.size(); ++i) {
        const Step where[] = {std::string_view(key), i};
        const auto now = yaml::replace(bytes, old->tree, where, seed % 2 ? item : yaml::Item{"someone", {}});
        INFO(key << ", item " << i);
        REQUIRE(now);
        INFO("now:\n" << *now);
        YAML::Node expected = YAML::Clone(root);
        expected[key][i] = seed % 2 ? YAML::Load("{structure: vasi, answer: yes}") : YAML::Node("someone");
        CHECK(shown(by_yaml_cpp(*now)) == shown(expected));
        auto names = names_in(bytes);
        auto left = names_in(*now);
        std::erase(names, name_of(list[i]));
        std::erase(left, name_of(list[i]));  // comments beside it stay
        CHECK(left == names);
      }
    });
  }
}
