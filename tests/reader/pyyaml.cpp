// Two pipes to a Python program, and texts with their lengths in front.
// What goes wrong with the pipes ends the test: there is no judge then.
#include "pyyaml.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

extern char** environ;

namespace aliso::reader {

namespace {

[[noreturn]] void give_up(const char* what) {
  std::fprintf(stderr, "PyYAML can't be asked: %s\n", what);
  std::exit(2);
}

std::size_t number(std::FILE* from) {
  char line[32];
  if (!std::fgets(line, sizeof line, from)) give_up("it has ended");
  return std::strtoul(line, nullptr, 10);
}

}  // namespace

PyYaml::PyYaml(const std::string& script) {
  int there[2], back[2];
  if (pipe2(there, O_CLOEXEC) != 0 || pipe2(back, O_CLOEXEC) != 0) give_up("no pipe");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, there[0], 0);
  posix_spawn_file_actions_adddup2(&actions, back[1], 1);
  std::string python = "/usr/bin/python3", file = script;
  char* arguments[] = {python.data(), file.data(), nullptr};
  if (posix_spawn(&child_, python.c_str(), &actions, nullptr, arguments, environ) != 0) give_up("no python3");
  posix_spawn_file_actions_destroy(&actions);
  close(there[0]);
  close(back[1]);
  to_ = fdopen(there[1], "wb");
  from_ = fdopen(back[0], "rb");
  if (!to_ || !from_) give_up("no stream");
}

PyYaml::~PyYaml() {
  std::fclose(to_);
  std::fclose(from_);
  waitpid(child_, nullptr, 0);
}

void PyYaml::ask(const std::vector<std::string>& documents) {
  asked_ = documents.size();
  std::fprintf(to_, "%zu\n", asked_);
  for (const std::string& document : documents) {
    std::fprintf(to_, "%zu\n", document.size());
    std::fwrite(document.data(), 1, document.size(), to_);
  }
  if (std::fflush(to_) != 0) give_up("it doesn't listen");
}

std::vector<Reading> PyYaml::answers() {
  std::vector<Reading> answers;
  for (; asked_ > 0; --asked_) {
    std::string text(number(from_), '\0');
    if (text.empty() || std::fread(text.data(), 1, text.size(), from_) != text.size())
      give_up("it has ended");
    Reading reading;
    reading.accepted = text.front() == '+';
    (reading.accepted ? reading.form : reading.reason) = text.substr(1);
    answers.push_back(std::move(reading));
  }
  return answers;
}

Reading PyYaml::answer(const std::string& document) {
  ask({document});
  return answers().front();
}

}  // namespace aliso::reader
