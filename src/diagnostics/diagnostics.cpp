// Collecting what is wrong, and what it means for the exit status.
// Wording happens in print.cpp.
#include "diagnostics/diagnostics.h"

#include <algorithm>
#include <iterator>

namespace aliso::diagnostics {

void Diagnostics::error(std::string_view name, model::Place at, std::uint32_t length, words::Args args) {
  add({name, Severity::error, at, length, std::move(args)});
}

void Diagnostics::warning(std::string_view name, model::Place at, std::uint32_t length, words::Args args) {
  add({name, Severity::warning, at, length, std::move(args)});
}

void Diagnostics::append(Diagnostics other) {
  std::move(other.list_.begin(), other.list_.end(), std::back_inserter(list_));
}

void Diagnostics::sort() {
  std::stable_sort(list_.begin(), list_.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.at < b.at; });
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(std::count_if(
      list_.begin(), list_.end(), [severity](const Diagnostic& d) { return d.severity == severity; }));
}

bool Diagnostics::has_errors() const {
  return exit_status() != 0;
}

int Diagnostics::exit_status() const {
  if (count(Severity::unreadable) > 0) return 3;
  return count(Severity::error) > 0 ? 1 : 0;
}

}  // namespace aliso::diagnostics
