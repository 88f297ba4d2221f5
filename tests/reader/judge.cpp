// Our reader before its judges: many documents, each read by it and by libfyaml, PyYAML and yaml-cpp.
// Usage: reader-judge SCRIPT CATALOGUE [--from SEED] [--count N] [--each]: pyyaml.py, and the texts of what
// the reader may say. Exit status 1: something is wrong, shown with its seed and as small as it gets.
//
// What it holds:
// - what we accept, the others read alike: structure, style and text of every value;
// - so what the others refuse, we refuse;
// - what we refuse has one of our names;
// - what the format allows is accepted.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <set>

#include "documents.h"
#include "exceptions.h"
#include "pyyaml.h"
#include "reading.h"
#include "shrink.h"

using namespace aliso::reader;

namespace {

constexpr std::size_t batch_size = 400;

struct Finding {
  std::string rule;
  std::string detail;
  bool operator==(const Finding&) const = default;
};

/// The document that is being read, for the last words of a reader that crashes.
std::uint64_t reading_now = 0;

void last_words(int signal) {
  std::fprintf(stderr, "a reader crashed on the document of seed %llu\n",
               static_cast<unsigned long long>(reading_now));
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

class Court {
 public:
  Court(const char* script, const char* catalogue) : pyyaml_(script) {
    std::ifstream texts(catalogue);
    constexpr std::string_view begin = "diagnostic.", end = ".message = ";
    for (std::string line; std::getline(texts, line);) {
      const std::size_t at = line.find(end);
      if (line.starts_with(begin) && at != std::string::npos)
        names_.insert(line.substr(begin.size(), at - begin.size()));
    }
    names_.erase("other-reader");
    if (names_.empty()) {
      std::fprintf(stderr, "no names in %s\n", catalogue);
      std::exit(2);
    }
  }

  void hear(std::uint64_t from, std::size_t count) {
    std::vector<Document> documents;
    std::vector<OurReading> readings;
    std::vector<std::string> accepted;
    std::vector<std::uint64_t> seeds;
    for (std::size_t i = 0; i < count; ++i) {
      reading_now = from + i;
      documents.push_back(document(from + i));
      readings.push_back(ours(documents.back().bytes));
      if (readings.back().reading.accepted)
        accepted.push_back(documents.back().bytes), seeds.push_back(reading_now);
    }
    pyyaml_.ask(accepted);
    std::vector<Reading> others;
    for (const std::string& bytes : accepted) {
      reading_now = seeds[others.size()];
      others.push_back(libfyaml(bytes));
    }
    const auto answers = pyyaml_.answers();
    for (std::size_t i = 0, next = 0; i < count; ++i) {
      const bool asked = readings[i].reading.accepted;
      count_one(documents[i], readings[i]);
      const Finding found = judged(documents[i], readings[i], asked ? &others[next] : nullptr,
                                   asked ? &answers[next] : nullptr, true);
      next += asked;
      if (!found.rule.empty()) show(from + i, documents[i], found);
    }
  }

  int close() {
    std::printf("%zu documents; accepted %zu, refused %zu\n", accepted_ + refused_, accepted_, refused_);
    for (const auto& [name, times] : named_) std::printf("  refused for %s: %zu\n", name.c_str(), times);
    for (const auto& [name, times] : excused_) std::printf("  excused: %s: %zu\n", name.c_str(), times);
    std::printf("%zu findings\n", findings_);
    return findings_ > 0 ? 1 : 0;
  }

 private:
  void count_one(const Document&, const OurReading& reading) {
    reading.reading.accepted ? ++accepted_ : ++refused_;
    if (!reading.reading.accepted) ++named_[reading.reading.reason];
  }

  /// What is wrong with our reading, if anything; the others are nullptr where we accept nothing.
  Finding judged(const Document& document, const OurReading& reading, const Reading* libfyaml,
                 const Reading* pyyaml, bool counted) {
    const Reading& ours = reading.reading;
    if (!ours.accepted) {
      if (reading.errors.empty()) return {"refused without a word", ""};
      for (const std::string& name : reading.errors)
        if (!names_.contains(name)) return {"refused for what is no name of the reader's", name};
      if (document.origin == Origin::allowed) return {"refused though the format allows it", ours.reason};
      return {};
    }
    if (ours.form != libfyaml->form || !libfyaml->accepted) {
      const auto excuse = excused_of_libfyaml(document.bytes, ours, *libfyaml);
      if (excuse.empty())
        return {"libfyaml " + how(*libfyaml),
                libfyaml->accepted ? difference(ours, *libfyaml) : placeless(libfyaml->reason)};
      if (counted) ++excused_[std::string(excuse)];
    }
    if (ours.form != pyyaml->form || !pyyaml->accepted) {
      const auto excuse = excused_of_pyyaml(document.bytes, ours, *pyyaml, ask_);
      if (excuse.empty())
        return {"PyYAML " + how(*pyyaml),
                pyyaml->accepted ? difference(ours, *pyyaml) : placeless(pyyaml->reason)};
      if (counted) ++excused_[std::string(excuse)];
    }
    if (!reading.second_opinion.empty()) return {"yaml-cpp", reading.second_opinion.substr(0, 8)};
    return {};
  }

  static std::string how(const Reading& other) { return other.accepted ? "reads otherwise" : "refuses"; }

  static std::string placeless(const std::string& reason) { return reason.substr(0, reason.rfind(" @")); }

  Finding judged_again(const Document& document) {
    const OurReading reading = ours(document.bytes);
    if (!reading.reading.accepted) return judged(document, reading, nullptr, nullptr, false);
    const Reading other = libfyaml(document.bytes), third = pyyaml_.answer(document.bytes);
    return judged(document, reading, &other, &third, false);
  }

  void show(std::uint64_t seed, const Document& document, const Finding& found) {
    ++findings_;
    const std::size_t times = ++shown_[found.rule + ": " + found.detail];
    if (times > 1 || shown_.size() > most_shown_) return;
    Document small = document;
    // Without a part, a document may no longer be what the format allows: it is at least to be YAML.
    const bool was_allowed = document.origin == Origin::allowed && !ours(document.bytes).reading.accepted;
    small.bytes = shrunk(document.bytes, [&](const std::string& bytes) {
      if (was_allowed && !(libfyaml(bytes).accepted && pyyaml_.answer(bytes).accepted)) return false;
      return judged_again({document.origin, bytes}) == found;
    });
    std::printf("== %s: %s (seed %llu)\n%s\n", found.rule.c_str(), found.detail.c_str(),
                static_cast<unsigned long long>(seed), small.bytes.c_str());
    std::printf("-- as bytes: ");
    for (const char c : small.bytes)
      c == '\n'   ? std::printf("\\n")
      : c == '\t' ? std::printf("\\t")
      : c == '\r' ? std::printf("\\r")
                  : std::printf("%c", c);
    const OurReading reading = ours(small.bytes);
    std::printf("\n-- ours: %s\n%s", reading.reading.reason.c_str(), reading.reading.form.c_str());
    if (reading.reading.accepted) {
      const Reading other = libfyaml(small.bytes), third = pyyaml_.answer(small.bytes);
      std::printf("-- libfyaml: %s\n%s-- PyYAML: %s\n%s-- yaml-cpp: %s\n", other.reason.c_str(),
                  other.form.c_str(), third.reason.c_str(), third.form.c_str(),
                  reading.second_opinion.c_str());
    }
    std::fflush(stdout);
  }

  PyYaml pyyaml_;
  Judge ask_ = [this](const std::string& bytes) { return pyyaml_.answer(bytes); };
  std::size_t most_shown_ = 60;
  std::set<std::string> names_;
  std::size_t accepted_ = 0, refused_ = 0, findings_ = 0;
  std::map<std::string, std::size_t> named_, excused_, shown_;
};

}  // namespace

/// libfyaml 0.7.12 keeps two kilobytes of a document that it refuses halfway: not ours to mend. Asked by the
/// leak sanitizer alone.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfyaml.so";
}

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  std::uint64_t from = 1, count = 20'000;
  for (int i = 3; i + 1 < argc; i += 2) {
    if (std::strcmp(argv[i], "--from") == 0) from = std::strtoull(argv[i + 1], nullptr, 10);
    if (std::strcmp(argv[i], "--count") == 0) count = std::strtoull(argv[i + 1], nullptr, 10);
  }
  std::signal(SIGSEGV, last_words);
  std::signal(SIGABRT, last_words);
  Court court(argv[1], argv[2]);
  for (std::uint64_t done = 0; done < count; done += batch_size)
    court.hear(from + done, std::min<std::uint64_t>(batch_size, count - done));
  return court.close();
}
