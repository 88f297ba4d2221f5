// Days, spans, times and lists as a person writes them in French or English.
// Names of days and months come from ICU's data, prepared at build time with the catalogues.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/date.h"
#include "words/language.h"

namespace aliso::words {

/// "jeudi 7 avril 2022"; "Thursday 7 April 2022".
std::string full_date(model::Date day, const Language& language);
/// All days of a span that is closed at both ends: "jeudi 7 avril 2022", "du vendredi 11 au dimanche 13
/// décembre 2026", "du mercredi 30 septembre au vendredi 2 octobre 2026"; the first year is said where it is
/// another one.
std::string full_days(const model::Span& span, const Language& language);
/// "7 avril 2022"; "1er mai 2022".
std::string date(model::Date day, const Language& language);
/// "7 avril"; "1er mai".
std::string short_date(model::Date day, const Language& language);
/// "23 sept.", "1er avril"; with its year "23 sept. 2023": for columns.
std::string abbreviated_date(model::Date day, bool with_year, const Language& language);
/// "avril 2022".
std::string month(model::Date day, const Language& language);
/// A span in a sentence, with its preposition: "le 26 mars", "en février", "du 1er au 13 avril",
/// "du 27 mars au 6 avril", "de février à avril", "en 2021", "à partir du 1er mai", "jusqu’au 6 avril";
/// the year is said where it is not `year`. Empty for a span open at both ends.
std::string span(const model::Span& span, int year, const Language& language);
/// "18h", "18h30"; "18:00", "18:30".
std::string time(model::TimeOfDay time, const Language& language);
/// The same, midnight by its name.
std::string time_by_name(model::TimeOfDay time, const Language& language);
/// "entre 20h et 20h45", "à 20h".
std::string moment(const model::Moment& moment, const Language& language);
/// What was announced: "de 18h à 20h", "à 18h30"; "from 18:00 to 20:00", "at 18:30".
std::string hours(const model::Hours& hours, const Language& language);
/// The same over several days: "de 10h à 18h chaque jour", where it ends later in the day than it begins.
std::string hours(const model::Hours& hours, const model::Span& days, const Language& language);
/// Whether hours are those of each of several days: they end later in the day than they begin.
bool on_each_day(const model::Hours& hours, const model::Span& days);
/// Days in their order: "24 et 26 septembre 2026", "6 novembre et 4 décembre"; the year where it isn't
/// `known_year`.
std::string day_list(const std::vector<model::Date>& days, std::optional<int> known_year,
                     const Language& language);
/// "A", "A et B", "A, B et C".
std::string list(const std::vector<std::string>& items, const Language& language);
/// A number in letters up to sixteen, in the feminine where the language has one ("une", "deux"),
/// digits beyond.
std::string spelled(std::int64_t number, const Language& language);

}  // namespace aliso::words
