// What reading costs at least: yaml-cpp's events over the files, thrown away; on all cores, with -1 on one.
// The measure that reading commands are held against. Usage: bare_pass [-1] FILE…, or @LIST with one a line.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

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

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> files;
  bool one_core = false;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "-1") {
      one_core = true;
      continue;
    }
    if (argv[i][0] != '@') {
      files.emplace_back(argv[i]);
      continue;
    }
    std::ifstream list(argv[i] + 1);
    for (std::string line; std::getline(list, line);) files.push_back(line);
  }
  std::atomic<std::size_t> next = 0;
  std::atomic<bool> failed = files.empty();
  const auto work = [&] {
    for (std::size_t i = next++; i < files.size(); i = next++) {
      std::ifstream in(files[i], std::ios::binary);
      YAML::Parser parser(in);
      Nothing nothing;
      if (!parser.HandleNextDocument(nothing)) failed = true;
    }
  };
  {
    std::vector<std::jthread> threads;
    const std::size_t cores = one_core ? 1 : std::max(1u, std::thread::hardware_concurrency());
    for (std::size_t i = 1; i < std::min(cores, files.size()); ++i) threads.emplace_back(work);
    work();
  }
  return failed ? 1 : 0;
}
