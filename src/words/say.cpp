// A small interpreter: a phrase's blocks were laid out by the build, ICU isn't needed to say them.
// The last case of a plural or select is `other`, so that there is always one to say.
#include "words/say.h"

#include <algorithm>
#include <stdexcept>

namespace aliso::words {

namespace {

/// Reads operands one after the other.
class Reader {
 public:
  Reader(const Catalogue& catalogue, std::uint32_t block)
      : pool_(catalogue.pool), next_(catalogue.program + block) {}
  Op op() { return static_cast<Op>(*next_++); }
  std::uint32_t number() { return *next_++; }
  std::string_view text() {
    const std::uint32_t offset = *next_++;
    return {pool_ + offset, *next_++};
  }

 private:
  const char* pool_;
  const std::uint32_t* next_;
};

const Arg& find(const Args& args, std::string_view name) {
  for (const auto& [known, value] : args)
    if (known == name) return value;
  throw std::logic_error("a phrase lacks its argument " + std::string(name));
}

std::int64_t number_of(const Args& args, std::string_view name) {
  if (const auto* number = std::get_if<std::int64_t>(&find(args, name))) return *number;
  throw std::logic_error("a phrase needs a number for its argument " + std::string(name));
}

std::string as_text(const Arg& arg) {
  if (const auto* number = std::get_if<std::int64_t>(&arg)) return std::to_string(*number);
  return std::get<std::string>(arg);
}

std::uint32_t plural_case(const Catalogue& catalogue, Reader& read, std::int64_t number,
                          std::uint32_t offset) {
  const auto wanted = static_cast<std::uint32_t>(category(catalogue, number - offset));
  std::uint32_t by_category = 0;
  std::uint32_t exactly = 0;
  bool found_category = false;
  bool found_exactly = false;
  for (std::uint32_t cases = read.number(), last = cases; cases > 0; --cases, --last) {
    const std::uint32_t selector = read.number();
    const std::uint32_t block = read.number();
    if (!found_exactly && (selector & exact_number) != 0 && number == (selector & ~exact_number)) {
      exactly = block;
      found_exactly = true;
    }
    if (!found_category && (selector == wanted || last == 1)) {
      by_category = block;
      found_category = true;
    }
  }
  return found_exactly ? exactly : by_category;
}

}  // namespace

std::string grouped_digits(std::int64_t number, std::string_view between) {
  std::string digits = std::to_string(number);
  for (std::size_t from = digits.size(); from > 3 && digits[from - 4] != '-'; from -= 3)
    digits.insert(from - 3, between);
  return digits;
}

Category category(const Catalogue& catalogue, std::int64_t number) {
  const std::uint64_t n =
      number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
  if (n < 300) return catalogue.categories[n];
  if (n % 1'000'000 == 0) return catalogue.millions;
  return catalogue.categories[200 + n % 100];
}

void say_block(const Catalogue& catalogue, std::uint32_t block, const Args& args, std::string& out) {
  Reader read(catalogue, block);
  for (;;) {
    switch (read.op()) {
      case Op::end:
        return;
      case Op::text:
        out += read.text();
        break;
      case Op::arg:
        out += as_text(find(args, read.text()));
        break;
      case Op::number: {
        const std::int64_t number = number_of(args, read.text());
        out += grouped_digits(number - read.number(), catalogue.thousands);
        break;
      }
      case Op::plural: {
        const std::int64_t number = number_of(args, read.text());
        const std::uint32_t offset = read.number();
        say_block(catalogue, plural_case(catalogue, read, number, offset), args, out);
        break;
      }
      case Op::select: {
        const std::string wanted = as_text(find(args, read.text()));
        std::uint32_t chosen = 0;
        bool found = false;
        for (std::uint32_t cases = read.number(); cases > 0; --cases) {
          const bool match = read.text() == wanted || cases == 1;
          const std::uint32_t candidate = read.number();
          if (match && !found) {
            chosen = candidate;
            found = true;
          }
        }
        say_block(catalogue, chosen, args, out);
        break;
      }
    }
  }
}

void collect_arguments(const Catalogue& catalogue, std::uint32_t block, std::vector<Parameter>& found) {
  const auto parameter = [&found](std::string_view name) -> Parameter& {
    for (Parameter& known : found)
      if (known.name == name) return known;
    return found.emplace_back(Parameter{name, false, {}, {}});
  };
  Reader read(catalogue, block);
  for (;;) {
    switch (read.op()) {
      case Op::end:
        return;
      case Op::text:
        read.text();
        break;
      case Op::arg:
        parameter(read.text());
        break;
      case Op::number:
        parameter(read.text()).number = true;
        read.number();
        break;
      case Op::plural: {
        const std::string_view name = read.text();
        parameter(name).number = true;
        read.number();
        for (std::uint32_t cases = read.number(); cases > 0; --cases) {
          const std::uint32_t selector = read.number();
          if ((selector & exact_number) != 0) parameter(name).exact.push_back(selector & ~exact_number);
          collect_arguments(catalogue, read.number(), found);
        }
        break;
      }
      case Op::select: {
        const std::string_view name = read.text();
        parameter(name);
        for (std::uint32_t cases = read.number(); cases > 0; --cases) {
          parameter(name).choices.push_back(read.text());
          collect_arguments(catalogue, read.number(), found);
        }
        break;
      }
    }
  }
}

}  // namespace aliso::words
