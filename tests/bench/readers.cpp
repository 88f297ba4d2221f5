// Our reader of YAML beside yaml-cpp, libyaml and libfyaml: each reads the same bytes in turn, many times.
// Ours makes its whole tree with places, the others give their events, thrown away.
// Usage: readers FILE TURNS; prints the medians of processor time in microseconds: ours, yaml-cpp, libyaml,
// libfyaml. With 0 turns, whether each of them reads the file at all: 1 or 0.
#include <libfyaml.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>
#include <yaml.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>
#include <vector>

#include "yaml/tree.h"

namespace {

class Nothing : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
  }
  void OnMapEnd() override {}
};

bool ours(const std::string& bytes) {
  aliso::diagnostics::Sources sources;
  const auto file = sources.add("x.yaml");
  sources.at(file).bytes = bytes;
  aliso::diagnostics::Diagnostics found;
  const auto tree = aliso::yaml::read(sources, file, found);
  return tree && tree->whole;
}

bool yaml_cpp(const std::string& bytes) {
  std::istringstream in(bytes);
  YAML::Parser parser(in);
  Nothing nothing;
  try {
    return parser.HandleNextDocument(nothing);
  } catch (const YAML::Exception&) {
    return false;
  }
}

bool libyaml(const std::string& bytes) {
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) return false;
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  bool going = true, read = true;
  while (going) {
    yaml_event_t event;
    read = yaml_parser_parse(&parser, &event) != 0;
    going = read && event.type != YAML_STREAM_END_EVENT;
    if (read) yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return read;
}

bool libfyaml(const std::string& bytes) {
  fy_parse_cfg settings{};
  settings.flags = FYPCF_QUIET;
  fy_parser* parser = fy_parser_create(&settings);
  if (!parser) return false;
  bool ended = false;
  if (fy_parser_set_string(parser, bytes.data(), bytes.size()) == 0) {
    while (fy_event* event = fy_parser_parse(parser)) {
      ended = event->type == FYET_STREAM_END;
      fy_parser_event_free(parser, event);
    }
  }
  fy_parser_destroy(parser);
  return ended;
}

/// Of this program, in microseconds: on a busy machine the time on the wall is the others'.
double processor_time() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
}

double median(std::vector<double>& values) {
  const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace

int main(int argc, char** argv) {
  const int turns = argc == 3 ? std::atoi(argv[2]) : -1;
  if (turns < 0) return 2;
  std::ifstream in(argv[1], std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(in), {});
  using Reader = bool (*)(const std::string&);
  constexpr Reader readers[] = {ours, yaml_cpp, libyaml, libfyaml};
  if (turns == 0) {
    for (const Reader reader : readers) std::printf("%d ", reader(bytes) ? 1 : 0);
    std::printf("\n");
    return 0;
  }
  std::vector<double> times[std::size(readers)];
  for (int turn = -1; turn < turns; ++turn) {  // the first turn only warms the caches
    for (std::size_t i = 0; i < std::size(readers); ++i) {
      const double start = processor_time();
      const bool read = readers[i](bytes);
      const double end = processor_time();
      if (!read) {
        std::fprintf(stderr, "readers: number %zu refuses %s\n", i, argv[1]);
        return 1;
      }
      if (turn >= 0) times[i].push_back(end - start);
    }
  }
  for (auto& one : times) std::printf("%.1f ", median(one));
  std::printf("\n");
  return 0;
}
