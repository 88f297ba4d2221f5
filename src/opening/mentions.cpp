// The folder is walked through, be a file the network's or not: a debrief saved beside it names people too.
// What begins with a dot is an editor's, or git's, which says of itself that it keeps everything.
#include "opening/mentions.h"

#include <algorithm>
#include <set>

namespace aliso::opening {

namespace fs = std::filesystem;

namespace {

constexpr int deepest = 5;

class FolderWalk {
 public:
  FolderWalk(const Opening& opening, std::span<const model::NamedBy> who, std::span<const Rewrite> rewritten)
      : disk_(opening.folder->disk()), shown_(opening.folder->root), rewritten_(rewritten) {
    for (const model::NamedBy& one : who) people_.emplace_back(one);
  }

  void in(const fs::path& folder, int depth) {
    std::vector<std::string> names;
    disk_.list(folder, [&](std::string_view name) {
      if (!name.starts_with('.')) names.emplace_back(name);
    });
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
      const fs::path path = folder / name;
      if (!disk_.is_folder(path))
        file(path);
      else if (depth < deepest)
        in(path, depth + 1);
    }
  }

  std::vector<Mention> found;

 private:
  void file(const fs::path& path) {
    const auto changed = std::find_if(rewritten_.begin(), rewritten_.end(),
                                      [&](const Rewrite& one) { return one.path == path; });
    std::string bytes;
    if (changed != rewritten_.end())
      bytes = changed->after;
    else if (disk_.read(path, bytes).end != files::Read::End::done)
      return;
    if (bytes.find('\0') != std::string::npos) return;  // a picture
    std::set<std::uint32_t> lines;
    for (const model::Mentions& one : people_)
      for (const std::uint32_t line : one.lines(bytes)) lines.insert(line);
    for (const std::uint32_t line : lines) found.push_back({shown_(path), line});
  }

  files::Disk& disk_;
  ShownNames shown_;
  std::span<const Rewrite> rewritten_;
  std::vector<model::Mentions> people_;
};

}  // namespace

std::vector<Mention> mentions_in_folder(const Opening& opening, std::span<const model::NamedBy> who,
                                        std::span<const Rewrite> rewritten) {
  FolderWalk walk(opening, who, rewritten);
  walk.in(opening.folder->root, 0);
  return std::move(walk.found);
}

}  // namespace aliso::opening
