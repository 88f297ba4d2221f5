// Rows in the order in which people look for their names; numbers are their places.
// Who is on it follows from the files alone, so that the sheet can be drawn again when it is typed back.
#include "figures/sheet.h"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "figures/answers.h"
#include "figures/invited.h"
#include "figures/membership.h"
#include "figures/quorum.h"
#include "model/names.h"

namespace aliso::figures {

using model::Role;
using model::StructureIndex;

namespace {

constexpr std::int64_t most_lines = 6;

/// Room for the people that it has announced.
std::int64_t lines_for(const model::Answer* answer) {
  if (!answer || answer->reply == model::Reply::no || !answer->people) return 1;
  return std::clamp<std::int64_t>(answer->people->max().value_or(most_lines), 1, most_lines);
}

void add_structures(Sheet& sheet, const model::Network& network, const model::Dossier& dossier,
                    model::SessionIndex session) {
  const model::Date day = dossier.event.sessions[session].date();
  const auto last = last_answers(network, dossier.invitations, session, day);
  const Addressed told = addressed(network, dossier, session);
  const auto answer = [&last](StructureIndex i) { return last ? last->lines[i] : nullptr; };
  std::vector<StructureIndex> members;
  std::vector<StructureIndex> partners;
  std::vector<StructureIndex> hosts;
  for (StructureIndex i = 0; i < network.structures.size(); ++i) {
    const Role role = network.structures[i].role_on(day);
    if (role == Role::member) members.push_back(i);
    if (role == Role::partner && (told.by_structure[i] || answer(i))) partners.push_back(i);
    if (role == Role::host) hosts.push_back(i);
  }
  for (auto* structures : {&members, &partners, &hosts}) {
    sort_by_name(network, day, *structures);
    for (const StructureIndex i : *structures) {
      const auto number = static_cast<std::int64_t>(sheet.rows.size()) + 1;
      const model::Answer* const its = answer(i);
      sheet.rows.push_back({number, i, network.structures[i].role_on(day),
                            structures == &members ? lines_for(its) : 1,
                            its ? std::optional(its->reply) : std::nullopt});
    }
  }
}

std::vector<SheetColumn> columns(const model::Session& session, std::optional<SignedPer> wanted) {
  const bool one_day = session.span.one_day();
  const SignedPer per = wanted.value_or(one_day ? SignedPer::session : SignedPer::day);
  if (per == SignedPer::session) return {{}};
  std::vector<SheetColumn> columns;
  for (model::Date day = *session.span.first; day <= *session.span.last; day += std::chrono::days(1)) {
    if (per == SignedPer::day) {
      columns.push_back({day, {}});
      continue;
    }
    for (const HalfDay half : half_days(session.time)) columns.push_back({day, half});
  }
  return columns;
}

}  // namespace

Sheet sheet(const model::Network& network, const model::Dossier& dossier, model::SessionIndex session,
            std::int64_t free_lines, std::optional<SignedPer> per) {
  const model::Session& of = dossier.event.sessions[session];
  Sheet sheet;
  sheet.session = session;
  add_structures(sheet, network, dossier, session);
  std::vector<std::string> ids;
  ids.reserve(sheet.rows.size());
  for (const SheetRow& row : sheet.rows) ids.push_back(network.structures[*row.structure].id);
  sheet.code = sheet_code(ids);
  const model::Count unlisted = unlisted_on(network, of.date());
  const std::int64_t wanted = unlisted.max().value_or(unlisted.min());
  const std::int64_t unnamed = std::min(wanted, most_unlisted);
  sheet.unlisted = wanted - unnamed;
  sheet.rows.insert(sheet.rows.end(), static_cast<std::size_t>(unnamed), {{}, {}, Role::member, 1, {}});
  sheet.rows.insert(sheet.rows.end(), static_cast<std::size_t>(free_lines), {{}, {}, Role::guest, 1, {}});
  sheet.columns = columns(of, per);
  if (dossier.event.quorum)
    sheet.quorum = quorum_figures(*dossier.event.quorum, members_on(network, of.date()), {}).needed;
  return sheet;
}

std::string sheet_code(const std::vector<std::string>& ids) {
  constexpr std::string_view characters = "abcdefghijkmnpqrstuvwxyz23456789";
  constexpr std::uint64_t offset = 0xcbf29ce484222325;
  constexpr std::uint64_t prime = 0x100000001b3;
  std::uint64_t hash = offset;
  const auto take = [&hash](char c) { hash = (hash ^ static_cast<unsigned char>(c)) * prime; };
  for (const std::string& id : ids) {
    for (const char c : id) take(c);
    take('\n');
  }
  hash ^= hash >> 32U;
  hash ^= hash >> 16U;
  std::string code;
  for (const unsigned shift : {10U, 5U, 0U}) code += characters[(hash >> shift) & 31U];
  return code;
}

std::vector<HalfDay> half_days(const std::optional<model::Hours>& hours) {
  using enum HalfDay;
  constexpr int noon = 12 * 60;
  constexpr int afternoon_from = 13 * 60;
  if (!hours) return {morning, afternoon};
  const int from = hours->from.minutes;
  int to = hours->to ? hours->to->minutes : 24 * 60;
  if (to <= from) to = 24 * 60;  // into the night
  std::vector<HalfDay> touched;
  if (from < noon) touched.push_back(morning);
  if (to > afternoon_from || touched.empty()) touched.push_back(afternoon);
  return touched;
}

void sort_by_name(const model::Network& network, model::Date day, std::vector<StructureIndex>& structures) {
  std::vector<std::tuple<std::string, std::string_view, StructureIndex>> named;
  named.reserve(structures.size());
  for (const StructureIndex i : structures) {
    const model::Structure& structure = network.structures[i];
    named.emplace_back(model::short_name(model::name_on(structure, day)), structure.id, i);
  }
  std::sort(named.begin(), named.end());
  std::transform(named.begin(), named.end(), structures.begin(),
                 [](const auto& one) { return std::get<2>(one); });
}

}  // namespace aliso::figures
