// ICU's data → those that the program asks for: the whole is 31 MB, of which it reads one table.
// Run by the build; usage: prepare-icu OUT.cpp NAME… ("uts46.nrm"). The C++ file stands for ICU's own data
// when linked.
#include <fmt/format.h>
#include <unicode/udata.h>

#include <cstring>
#include <iostream>
#include <map>
#include <stdexcept>

#include "tools/files.h"

extern "C" const char U_ICUDATA_ENTRY_POINT[];

namespace {

/// What ICU lays its data out in (common/ucmndata.h, format CmnD): a header; the number of entries; for each,
/// where its name and its bytes are, counted from that number; the names; the bytes, at multiples of 16.
struct Entry {
  std::uint32_t name = 0;
  std::uint32_t bytes = 0;
};
constexpr std::size_t step = 16;

template <class T>
T at(const char* place) {
  T value;
  std::memcpy(&value, place, sizeof value);
  return value;
}

/// The header that all data begin with, as it is: it says how long it is, and in which order bytes are.
std::string header() {
  const char* const data = U_ICUDATA_ENTRY_POINT;
  const std::string result(data, at<std::uint16_t>(data));
  constexpr std::size_t format = 12;
  if (result.size() % step != 0 || result.compare(format, 4, "CmnD") != 0)
    throw std::runtime_error("prepare-icu: ICU's data are not laid out as they were");
  return result;
}

/// The bytes of each entry, by its name without the package's.
std::map<std::string, std::string, std::less<>> entries(std::size_t behind) {
  const char* const table = U_ICUDATA_ENTRY_POINT + behind;
  const auto count = at<std::uint32_t>(table);
  const auto entry = [table](std::size_t i) {
    return at<Entry>(table + sizeof(std::uint32_t) + i * sizeof(Entry));
  };
  std::map<std::string, std::string, std::less<>> result;
  // Nothing says where the last one ends.
  for (std::size_t i = 0; i + 1 < count; ++i) {
    const std::string name = table + entry(i).name;
    result[name.substr(name.find('/') + 1)] = {table + entry(i).bytes, entry(i + 1).bytes - entry(i).bytes};
  }
  return result;
}

void padded(std::string& text) {
  text.append((step - text.size() % step) % step, '\0');
}

template <class T>
void append(std::string& text, const T& value) {
  text.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// The same layout with these entries alone, by name.
std::string package(const std::map<std::string, std::string>& wanted) {
  const std::string start = fmt::format("icudt{}{}/", U_ICU_VERSION_MAJOR_NUM, U_ICUDATA_TYPE_LETTER);
  std::string names, bytes, table;
  const std::size_t behind = sizeof(std::uint32_t) + wanted.size() * sizeof(Entry);
  std::vector<Entry> places;
  for (const auto& [name, content] : wanted) {
    places.push_back(
        {static_cast<std::uint32_t>(behind + names.size()), static_cast<std::uint32_t>(bytes.size())});
    names += start + name + '\0';
    bytes += content;
    padded(bytes);
  }
  append(table, static_cast<std::uint32_t>(wanted.size()));
  const std::size_t first = (behind + names.size() + step - 1) / step * step;
  for (Entry& place : places) {
    place.bytes += static_cast<std::uint32_t>(first);
    append(table, place);
  }
  table += names;
  padded(table);
  return table + bytes;
}

std::string source(const std::string& data) {
  std::string result =
      "// Written by prepare-icu: the part of ICU's data that the program reads.\n#include "
      "<unicode/utypes.h>\n\n"
      "extern \"C\" {\nextern const unsigned char U_ICUDATA_ENTRY_POINT[];\n"
      "alignas(16) const unsigned char U_ICUDATA_ENTRY_POINT[] = {";
  for (std::size_t i = 0; i < data.size(); ++i)
    result += fmt::format("{}{},", i % 32 == 0 ? "\n" : "", static_cast<unsigned char>(data[i]));
  return result + "\n};\n}\n";
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const std::string begin = header();
    const auto all = entries(begin.size());
    std::map<std::string, std::string> wanted;
    for (int i = 2; i < argc; ++i) {
      const auto found = all.find(argv[i]);
      if (found == all.end()) throw std::runtime_error(fmt::format("prepare-icu: ICU has no {}", argv[i]));
      wanted.insert(*found);
    }
    aliso::tools::write_file(argv[1], source(begin + package(wanted)));
  } catch (const std::exception& e) {
    std::cerr << e.what() << "\n";
    return 1;
  }
  return 0;
}
