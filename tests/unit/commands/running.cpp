// The run's streams are those of the process: they are put aside while it lasts.
// A command asks the environment for nothing that these words don't say.
#include "running.h"

#include <iostream>
#include <sstream>

#include "commands/command.h"
#include "program/program.h"

namespace aliso::tests {

Ran run(MemoryDisk& disk, std::vector<std::string> words) {
  words.insert(words.begin(), {"--on", "2026-01-12"});
  return run_at(disk, 1768219200, std::move(words));
}

Ran run_at(MemoryDisk& disk, std::int64_t moment, std::vector<std::string> words) {
  std::vector<std::string> all = {"-C", "/net", "--lang", "en", "--color", "never"};
  all.insert(all.end(), words.begin(), words.end());
  std::ios::sync_with_stdio(false);  // as a run does, which gives the streams other buffers
  std::ostringstream out, err;
  std::streambuf* const kept_out = std::cout.rdbuf(out.rdbuf());
  std::streambuf* const kept_err = std::cerr.rdbuf(err.rdbuf());
  const int status = program::run_program(commands::all_commands(), all, moment, disk);
  std::cout.rdbuf(kept_out);
  std::cerr.rdbuf(kept_err);
  return {status, out.str(), err.str()};
}

MemoryDisk network() {
  MemoryDisk disk;
  disk.put("/net/aliso.yaml", "network: Essai\nlanguage: en\n");
  disk.put("/net/structures.yaml", "- name: VASI\n- name: Agora\n");
  disk.put("/net/events/2026-01-soiree.yaml",
           "title: Soirée\ndate: 2026-01-20\nplace: Guéret\npresent: [agora]   # and others\n");
  disk.put("/net/events/2026-01-atelier.yaml", "title: Atelier\ndate: 2026-01-10\npresent:\n  - vasi: 2\n");
  disk.put("/net/invitations/2026-01-soiree.yaml",
           "waves:\n  - {id: rappel, channel: phone, due: 2026-01-12}\nanswers:\n  - {structure: agora, "
           "answer: yes}\n");
  return disk;
}

}  // namespace aliso::tests
