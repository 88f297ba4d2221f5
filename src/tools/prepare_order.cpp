// What a small command calls, in the order of first calls → a linker script that lays it together.
// Run by the build; usage: prepare-order OUT.ld PROGRAM stats EVENT. PROGRAM is static, and has its names.
#include <elf.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>
#include <iostream>
#include <map>
#include <stdexcept>

#include "tools/files.h"

namespace {

using Address = std::uint64_t;

struct Function {
  std::vector<std::string> names;  ///< several where the linker found them to be one
  unsigned char begins_with = 0;   ///< the byte that the breakpoint stands for
  bool called = false;
};
using Functions = std::map<Address, Function>;

template <class T>
T at(const std::string& bytes, std::size_t offset) {
  T value;
  if (offset + sizeof value > bytes.size())
    throw std::runtime_error("prepare-order: the program is cut short");
  std::memcpy(&value, bytes.data() + offset, sizeof value);
  return value;
}

/// From the program's table of names. Those of C++ alone: each has a section of its own, called as it is.
Functions functions_of(const std::string& program) {
  Functions functions;
  const std::string bytes = aliso::tools::read_file(program);
  const auto head = at<Elf64_Ehdr>(bytes, 0);
  const auto section = [&](std::size_t i) {
    return at<Elf64_Shdr>(bytes, head.e_shoff + i * sizeof(Elf64_Shdr));
  };
  for (std::size_t i = 0; i < head.e_shnum; ++i) {
    const Elf64_Shdr table = section(i);
    if (table.sh_type != SHT_SYMTAB) continue;
    const Elf64_Shdr names = section(table.sh_link);
    for (std::size_t offset = 0; offset < table.sh_size; offset += sizeof(Elf64_Sym)) {
      const auto symbol = at<Elf64_Sym>(bytes, table.sh_offset + offset);
      if (ELF64_ST_TYPE(symbol.st_info) != STT_FUNC || symbol.st_shndx == SHN_UNDEF) continue;
      const std::string name = bytes.c_str() + names.sh_offset + symbol.st_name;
      if (name.starts_with("_Z")) functions[symbol.st_value].names.push_back(name);
    }
  }
  return functions;
}

/// Runs the program with a breakpoint at each function, taken away when it is reached; gives those it called
/// for the first time.
std::vector<const Function*> first_calls(std::vector<std::string> words, Functions& functions) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    dup2(::open("/dev/null", O_WRONLY), STDOUT_FILENO);
    if (ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0) execv(arguments[0], arguments.data());
    _exit(127);
  }
  int status = 0;
  std::vector<const Function*> called;
  if (waitpid(child, &status, 0) != child || !WIFSTOPPED(status))
    throw std::runtime_error("prepare-order: programs may not be traced here");
  ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_EXITKILL);
  const int memory = ::open(fmt::format("/proc/{}/mem", child).c_str(), O_RDWR | O_CLOEXEC);
  for (auto& [address, function] : functions) {
    constexpr unsigned char breakpoint = 0xCC;
    if (function.called) continue;
    if (pread(memory, &function.begins_with, 1, off_t(address)) != 1 ||
        pwrite(memory, &breakpoint, 1, off_t(address)) != 1)
      throw std::runtime_error("prepare-order: no breakpoint can be set");
  }
  for (int signal = 0; ptrace(PTRACE_CONT, child, nullptr, signal) == 0;) {
    if (waitpid(child, &status, 0) != child || !WIFSTOPPED(status)) break;
    signal = WSTOPSIG(status);
    if (signal != SIGTRAP) continue;
    user_regs_struct registers{};
    ptrace(PTRACE_GETREGS, child, nullptr, &registers);
    const auto reached = functions.find(--registers.rip);
    if (reached == functions.end()) continue;
    Function& function = reached->second;
    if (pwrite(memory, &function.begins_with, 1, off_t(reached->first)) != 1) break;
    ptrace(PTRACE_SETREGS, child, nullptr, &registers);
    function.called = true;
    called.push_back(&function);
    signal = 0;
  }
  ::close(memory);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    throw std::runtime_error(fmt::format("prepare-order: {} failed", words[0]));
  return called;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 3) return 2;
  std::string sections;
  try {
    Functions functions = functions_of(argv[2]);
    for (const char* format : {"text", "json", "csv"}) {
      std::vector<std::string> words(argv + 2, argv + argc);
      words.insert(words.end(), {"--format", format});
      for (const Function* function : first_calls(std::move(words), functions)) {
        for (const std::string& name : function->names) sections += fmt::format("    *(.text.{})\n", name);
      }
    }
  } catch (const std::exception& error) {
    // Tracing is forbidden in some containers: the order is no reason not to build.
    std::cerr << error.what() << "; the program starts a little slower\n";
  }
  aliso::tools::write_file(argv[1], "/* Written by prepare-order. */\nSECTIONS\n{\n  .text.first :\n  {\n" +
                                        sections + "  }\n}\nINSERT BEFORE .text;\n");
  return 0;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
