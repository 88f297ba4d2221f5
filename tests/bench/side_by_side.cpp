// Runs two commands in turn, many times, and prints the medians of wall time, processor time and peak memory.
// A small static program of its own: a child's peak memory starts at that of the program which spawned it.
// Usage: side_by_side PAIRS COMMAND… -- COMMAND…
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

extern char** environ;

namespace {

/// Microseconds, microseconds, kibibytes: one value a run.
struct Runs {
  std::vector<double> wall, processor, memory;
};

double microseconds(const timeval& time) {
  return double(time.tv_sec) * 1e6 + double(time.tv_usec);
}

/// Runs a command with its output thrown away; ends the program if it can't be run or fails.
void run(char** command, Runs& runs) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  const auto start = std::chrono::steady_clock::now();
  pid_t child = 0;
  int status = posix_spawnp(&child, command[0], &actions, nullptr, command, environ);
  rusage used{};
  if (status == 0) wait4(child, &status, 0, &used);
  const auto end = std::chrono::steady_clock::now();
  posix_spawn_file_actions_destroy(&actions);
  if (status != 0) {
    std::fprintf(stderr, "side_by_side: %s failed\n", command[0]);
    std::exit(1);
  }
  runs.wall.push_back(std::chrono::duration<double, std::micro>(end - start).count());
  runs.processor.push_back(microseconds(used.ru_utime) + microseconds(used.ru_stime));
  runs.memory.push_back(double(used.ru_maxrss));
}

double median(std::vector<double>& values) {
  const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace

int main(int argc, char** argv) {
  const int pairs = argc > 1 ? std::atoi(argv[1]) : 0;
  char** const end = argv + argc;
  char** const cut = std::find_if(argv, end, [](const char* word) { return std::strcmp(word, "--") == 0; });
  if (pairs < 1 || cut == end || cut + 1 == end || cut < argv + 3) return 2;
  *cut = nullptr;
  Runs first, second;
  run(argv + 2, first);
  run(cut + 1, second);
  first = second = {};  // the first of each only warms the caches
  for (int i = 0; i < pairs; ++i) {
    // Who goes first changes, so that neither profits from the other's caches more often.
    run(i % 2 ? cut + 1 : argv + 2, i % 2 ? second : first);
    run(i % 2 ? argv + 2 : cut + 1, i % 2 ? first : second);
  }
  for (Runs* runs : {&first, &second}) {
    std::printf("%.0f %.0f %.0f\n", median(runs->wall), median(runs->processor), median(runs->memory));
  }
  return 0;
}
