// Memberships, put together where one goes on with another.
// Two that follow each other from one day to the next are one.
#include "figures/changes.h"

#include <algorithm>

#include "figures/report.h"

namespace aliso::figures {

namespace {

using model::Date;
using model::Span;
using model::StructureIndex;

/// The spans of a row's membership, in their order, apart from each other by a day at least.
std::vector<Span> memberships(const model::Network& network, const std::vector<StructureIndex>& rows,
                              StructureIndex row) {
  std::vector<Span> all;
  for (StructureIndex i = 0; i < rows.size(); ++i) {
    if (rows[i] != row) continue;
    const model::Structure& structure = network.structures[i];
    if (structure.member.empty() && structure.role == model::Role::member) all.emplace_back();
    all.insert(all.end(), structure.member.begin(), structure.member.end());
  }
  std::sort(all.begin(), all.end(),
            [](const Span& a, const Span& b) { return b.first && (!a.first || *a.first < *b.first); });
  std::vector<Span> apart;
  for (const Span& span : all) {
    if (apart.empty() ||
        (apart.back().last && span.first && *span.first > *apart.back().last + std::chrono::days(1))) {
      apart.push_back(span);
      continue;
    }
    auto& last = apart.back().last;
    if (last && span.last)
      last = std::max(*last, *span.last);
    else
      last.reset();
  }
  return apart;
}

}  // namespace

void changes(const model::Network& network, const std::vector<StructureIndex>& rows, const Span& during,
             Date on, std::vector<MemberChange>& joined, std::vector<MemberChange>& left) {
  for (StructureIndex i = 0; i < rows.size(); ++i) {
    if (rows[i] != i) continue;
    bool again = false;
    for (const Span& span : memberships(network, rows, i)) {
      const auto counts = [&](const std::optional<Date>& day) {
        return day && during.contains(*day) && *day <= on;
      };
      if (counts(span.first)) joined.push_back({i, *span.first, again});
      if (counts(span.last)) left.push_back({i, *span.last, false});
      again = true;
    }
  }
  const auto earlier = [](const MemberChange& a, const MemberChange& b) { return a.day < b.day; };
  std::stable_sort(joined.begin(), joined.end(), earlier);
  std::stable_sort(left.begin(), left.end(), earlier);
}

}  // namespace aliso::figures
