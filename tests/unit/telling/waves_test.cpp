// How people were told, in a debrief: the members' list, the others, what was due and went out.
// Expected texts are written by hand, in French typography.
#include <doctest/doctest.h>

#include "evenings.h"

using namespace aliso;
using test::Evening;

namespace {

model::Date day(int year, unsigned month, unsigned d) {
  return *model::make_date(year, month, d);
}

model::Wave wave(std::vector<model::Channel> channels, model::Date first, model::Date last,
                 const std::string& about) {
  model::Wave result;
  result.channels = std::move(channels);
  result.on = model::Span{first, last};
  result.to.emplace_back();
  result.about = about;
  return result;
}

}  // namespace

TEST_CASE("waves: the members' in a list, each other one on its own line") {
  Evening e;
  e.session("Guéret", 7);
  const auto b = e.session("Ajain", 14);
  e.invitations.emplace();
  auto& waves = e.invitations->waves;
  waves.push_back(wave({model::Channel::email}, day(2022, 3, 1), day(2022, 3, 31), ""));
  CHECK(e.piece("invitations", "fr") == "Les structures adhérentes ont été prévenues par courriel, en mars.");
  waves.push_back(wave({model::Channel::email, model::Channel::sms}, day(2022, 4, 1), day(2022, 4, 1), ""));
  waves.back().only = {model::Only::unanswered};
  waves.back().sessions = {{b}};
  waves.push_back(wave({model::Channel::phone}, day(2022, 4, 2), day(2022, 4, 2), "sur le marché."));
  waves.back().to.front().kind = model::Audience::Kind::everyone;
  model::Audience caf;
  caf.kind = model::Audience::Kind::structure;
  caf.structure = Evening::caf;
  waves.back().except = {caf};
  waves.push_back(wave({}, day(2022, 4, 3), day(2022, 4, 5), "invitation officielle"));
  waves.back().to = {caf};
  // After the event, and to those who came: no invitation.
  waves.push_back(wave({model::Channel::email}, day(2022, 4, 20), day(2022, 4, 20), "merci"));
  waves.push_back(wave({model::Channel::email}, day(2022, 4, 9), day(2022, 4, 9), "merci"));
  waves.back().only = {model::Only::came};
  CHECK(e.piece("invitations", "fr") ==
        "Les structures adhérentes ont été prévenues :\n\n"
        "- par courriel, en mars ;\n"
        "- par courriel et par SMS, le 1er avril (celles qui n’avaient pas répondu, pour Ajain) ;\n"
        "- par téléphone, le 2 avril, sur le marché (partenaires compris, sauf la CAF).\n\n"
        "Et la CAF : invitation officielle.");
}

TEST_CASE(
    "waves: whom beside the members, partners alone in the masculine, sessions of one name by their days") {
  Evening e;
  const auto a = e.session("Guéret", 7);
  const auto b = e.session("Guéret", 14);
  const auto c = e.session("Ajain", 21);
  e.invitations.emplace();
  auto& waves = e.invitations->waves;
  model::Audience caf, tag, partners;
  caf.kind = model::Audience::Kind::structure;
  caf.structure = Evening::caf;
  tag.kind = model::Audience::Kind::tag;
  tag.tag = "enfance";
  partners.kind = model::Audience::Kind::partners;
  waves.push_back(wave({model::Channel::phone}, day(2022, 3, 1), day(2022, 3, 31), ""));
  waves.back().to.push_back(caf);
  waves.back().to.push_back(tag);
  waves.back().sessions = {{a, c}};
  waves.push_back(wave({model::Channel::email}, day(2021, 10, 1), day(2022, 1, 31), "Encore..."));
  waves.push_back(wave({model::Channel::email}, day(2022, 4, 1), day(2022, 4, 1), ""));
  waves.back().to = {partners};
  waves.back().only = {model::Only::yes, model::Only::maybe};
  waves.back().sessions = {{b}};
  CHECK(e.piece("invitations", "fr") ==
        "Les structures adhérentes ont été prévenues :\n\n"
        "- par téléphone, en mars (avec la CAF et les structures « enfance », pour les rencontres du 7 et du "
        "21 avril) ;\n"
        "- par courriel, Encore...\n\n"
        "Les partenaires ont été prévenus par courriel, le 1er avril (ceux qui avaient annoncé leur venue et "
        "ceux "
        "qui pensaient pouvoir venir, pour la rencontre du 14 avril).");
  CHECK(e.piece("invitations", "en") ==
        "Member organisations were told:\n\n"
        "- by phone, in March (with CAF and organisations tagged “enfance”, for the meetings on 7 and "
        "21 April);\n"
        "- by email, Encore...\n\n"
        "Partners were told by email, on 1 April (those that had said they would come and those that thought "
        "they might come, for the meeting on 14 April).");
  // Several besides the members: a second list. Words of one's own beside whom it was for.
  tag.tag = "jeunesse";
  waves.push_back(wave({model::Channel::meeting}, day(2022, 4, 2), day(2022, 4, 2), "au lycée"));
  waves.back().to = {caf, tag};
  waves.push_back(
      wave({model::Channel::other}, day(2022, 3, 5), day(2022, 3, 9), "au porte-voix, en rappel"));
  waves.back().only = {model::Only::unanswered};
  waves.back().sessions = {{a, b}};
  CHECK(e.piece("invitations", "fr") ==
        "Les structures adhérentes ont été prévenues :\n\n"
        "- par téléphone, en mars (avec la CAF et les structures « enfance », pour les rencontres du 7 et du "
        "21 avril) ;\n"
        "- par courriel, Encore... ;\n"
        "- au porte-voix, en rappel, celles qui n’avaient pas répondu (pour les rencontres du 7 et du 14 "
        "avril).\n\n"
        "Par ailleurs :\n\n"
        "- les partenaires, par courriel, le 1er avril (ceux qui avaient annoncé leur venue et ceux qui "
        "pensaient "
        "pouvoir venir, pour la rencontre du 14 avril) ;\n"
        "- la CAF et les structures « jeunesse », en réunion, le 2 avril, au lycée.");
  // A partner that is named takes no "those"; nothing for the members: a list of its own.
  waves.erase(waves.begin(), waves.begin() + 2);
  waves.pop_back();
  waves.back().to = {caf};
  waves.back().only = {model::Only::unanswered};
  CHECK(e.piece("invitations", "fr") ==
        "Ont été prévenus :\n\n"
        "- les partenaires, par courriel, le 1er avril (ceux qui avaient annoncé leur venue et ceux qui "
        "pensaient "
        "pouvoir venir, pour la rencontre du 14 avril) ;\n"
        "- la CAF, en réunion, le 2 avril, au lycée.");
  waves.front().to.front().kind = model::Audience::Kind::members;
  waves.front().only = {model::Only::unanswered};
  waves.front().about = "à celles qui n'avaient pas répondu";
  CHECK(e.piece("invitations", "fr").find("à celles qui n’avaient pas répondu (pour") != std::string::npos);
  waves.erase(waves.begin());
  CHECK(e.piece("invitations", "fr") == "La CAF a été prévenue en réunion, le 2 avril, au lycée.");
}

TEST_CASE(
    "sessions of a wave are told apart by their hours; a place that brings its preposition takes no other") {
  Evening e;
  const auto morning = e.session("Guéret", 7);
  const auto evening = e.session("Guéret", 7);
  const auto next = e.session("Guéret", 8);
  const auto video = e.session("en visio", 14);
  e.at(morning).time = model::Hours{model::TimeOfDay{10 * 60}, {}};
  e.at(evening).time = model::Hours{model::TimeOfDay{18 * 60}, {}};
  e.invitations.emplace();
  auto& waves = e.invitations->waves;
  waves.push_back(wave({model::Channel::email}, day(2022, 3, 1), day(2022, 3, 1), ""));
  waves.back().sessions = {{morning, evening, next}};
  CHECK(e.piece("invitations", "fr") ==
        "Les structures adhérentes ont été prévenues par courriel, le 1er mars (pour les rencontres du 7 "
        "avril à "
        "10h, du 7 avril à 18h et du 8 avril).");
  waves.back().sessions = {{morning, evening}};
  CHECK(e.piece("invitations", "fr").ends_with("(pour les rencontres du 7 avril à 10h et à 18h)."));
  CHECK(e.piece("invitations", "en").ends_with("(for the meetings on 7 April at 10:00 and at 18:00)."));
  waves.back().sessions = {{evening}};
  CHECK(e.piece("invitations", "fr").ends_with("(pour la rencontre du 7 avril à 18h)."));
  waves.back().sessions = {{video}};
  CHECK(e.piece("invitations", "fr").ends_with("(pour la rencontre en visio)."));
}

TEST_CASE("one wave to several beside the members stands by itself, without a second “et”") {
  Evening e;
  e.session("Guéret", 7);
  e.invitations.emplace();
  auto& waves = e.invitations->waves;
  waves.push_back(wave({model::Channel::email}, day(2022, 3, 1), day(2022, 3, 1), ""));
  waves.push_back(wave({model::Channel::phone}, day(2022, 3, 2), day(2022, 3, 2), "la veille"));
  model::Audience caf, cofac;
  caf.kind = cofac.kind = model::Audience::Kind::structure;
  caf.structure = Evening::caf;
  cofac.structure = Evening::cofac;
  waves.back().to = {caf, cofac};
  CHECK(e.piece("invitations", "fr") ==
        "Les structures adhérentes ont été prévenues par courriel, le 1er mars.\n\n"
        "Par ailleurs : la CAF et la Cofac, par téléphone, le 2 mars, la veille.");
  CHECK(e.piece("invitations", "en").ends_with("Also told: CAF and Cofac, by phone, on 2 March, la veille."));
}

TEST_CASE("one wave without a channel: behind a colon where one's own words come first") {
  Evening e;
  e.session("Guéret", 7);
  e.invitations.emplace();
  e.invitations->waves.push_back(wave({}, day(2022, 3, 26), day(2022, 3, 26), "par le bouche à oreille"));
  CHECK(e.piece("invitations", "fr") ==
        "Les structures adhérentes ont été prévenues le 26 mars, par le bouche à oreille.");
  e.invitations->waves = {wave({}, day(2022, 3, 1), day(2022, 3, 26), "invitation officielle")};
  CHECK(e.piece("invitations", "fr") ==
        "Les structures adhérentes ont été prévenues : invitation officielle.");
}

namespace {

/// An evening, and a reminder by e-mail that is due three days before it.
model::Wave a_due_wave(Evening& e) {
  e.session("Guéret", 7);
  e.invitations.emplace();
  model::Wave due;
  due.id = "rappel";
  due.channels = {model::Channel::email};
  due.due = model::Due{model::Due::Anchor::session, {}, -3};
  return due;
}

/// A line of the journal on that reminder; what became of it and to whom it went is still to be said.
model::JournalEntry journal_line() {
  model::JournalEntry entry;
  entry.wave = "rappel";
  entry.key = "k";
  entry.day = day(2022, 4, 4);
  entry.moment = entry.day;
  return entry;
}

}  // namespace

TEST_CASE("a due wave is told once the journal says that it was sent") {
  Evening e;
  model::Wave due = a_due_wave(e);
  due.to.emplace_back();
  e.invitations->waves = {due};
  CHECK(e.piece("invitations", "fr").empty());
  model::JournalEntry entry = journal_line();
  entry.state = model::JournalEntry::State::intent;
  e.journal = {entry};
  CHECK(e.piece("invitations", "fr").empty());
  entry.state = model::JournalEntry::State::sent;
  entry.structure = 0;
  e.journal.push_back(entry);
  CHECK(e.piece("invitations", "fr") ==
        "Une structure adhérente sur 30 a été prévenue par courriel, le 4 avril.");
  CHECK(e.piece("invitations", "en") == "One of the 30 member organisations was told by email, on 4 April.");
  entry.key = "l";
  entry.structure = 1;
  e.journal.push_back(entry);
  CHECK(e.piece("invitations", "fr") ==
        "Parmi les structures adhérentes, 2 sur 30 ont été prévenues par courriel, le 4 avril.");
  // Beside another wave the number stands with it; partners are spoken of once one got it.
  e.invitations->waves.push_back(wave({model::Channel::phone}, day(2022, 4, 2), day(2022, 4, 2), ""));
  e.invitations->waves.front().to.front().kind = model::Audience::Kind::everyone;
  CHECK(e.piece("invitations", "fr") ==
        "Les structures adhérentes ont été prévenues :\n\n"
        "- par courriel, le 4 avril (à 2 structures adhérentes sur 30) ;\n"
        "- par téléphone, le 2 avril.");
  e.invitations->waves.front().only = {model::Only::unanswered};
  CHECK(e.piece("invitations", "fr").find("(2 de celles qui n’avaient pas répondu) ;") != std::string::npos);
  e.invitations->waves.pop_back();
  CHECK(e.piece("invitations", "fr") ==
        "Parmi celles qui n’avaient pas répondu, 2 structures adhérentes ont été prévenues par courriel, le "
        "4 avril.");
  CHECK(e.piece("invitations", "en") ==
        "Among those that had not answered, two member organisations were told by email, on 4 April.");
  e.invitations->waves.front().only.clear();
  e.invitations->waves.front().to.front().kind = model::Audience::Kind::members;
  for (model::StructureIndex i = 2; i < 30; ++i) {
    entry.key = "k" + std::to_string(i);
    entry.structure = i;
    e.journal.push_back(entry);
  }
  CHECK(e.piece("invitations", "fr") ==
        "Les structures adhérentes ont été prévenues par courriel, le 4 avril.");
}

TEST_CASE("a wave that was settled went out on the day it was tried, not on the day it was settled") {
  Evening e;
  e.session("Guéret", 7);
  e.invitations.emplace();
  model::Wave due;
  due.id = "invitation";
  due.channels = {model::Channel::email};
  due.due = model::Due{model::Due::Anchor::session, {}, -14};
  due.to.emplace_back();
  e.invitations->waves = {due};
  model::JournalEntry entry;
  entry.wave = "invitation";
  entry.key = "k";
  entry.day = day(2022, 3, 24);
  entry.moment = entry.day;
  entry.state = model::JournalEntry::State::intent;
  model::JournalEntry settled = entry;
  settled.state = model::JournalEntry::State::settled_sent;
  settled.day = day(2022, 4, 5);
  settled.moment = settled.day;
  entry.structure = settled.structure = 0;
  e.journal = {entry, settled};
  const std::string said = "Une structure adhérente sur 30 a été prévenue par courriel, le 24 mars.";
  CHECK(e.piece("invitations", "fr") == said);
  e.journal.back().day = day(2022, 4, 20);  // settled after the evening
  e.journal.back().moment = e.journal.back().day;
  CHECK(e.piece("invitations", "fr") == said);
  e.journal.back().state = model::JournalEntry::State::settled_not_sent;
  CHECK(e.piece("invitations", "fr").empty());
}

TEST_CASE("partners that a due wave reached are named, where it wasn't all of them") {
  Evening e;
  model::Wave due = a_due_wave(e);
  const auto named = [](model::StructureIndex index) {
    model::Audience one;
    one.kind = model::Audience::Kind::structure;
    one.structure = index;
    return one;
  };
  due.to = {named(Evening::caf), named(Evening::cofac)};
  e.invitations->waves = {due};
  model::JournalEntry entry = journal_line();
  entry.state = model::JournalEntry::State::sent;
  entry.structure = Evening::caf;
  e.journal = {entry};
  CHECK(e.piece("invitations", "fr") == "La CAF a été prévenue par courriel, le 4 avril.");
  CHECK(e.piece("invitations", "en") == "CAF was told by email, on 4 April.");
  e.invitations->waves.front().to = {model::Audience{}};
  e.invitations->waves.front().to.front().kind = model::Audience::Kind::partners;
  CHECK(e.piece("invitations", "fr") == "La CAF a été prévenue par courriel, le 4 avril.");
  entry.key = "l";
  entry.structure = Evening::cofac;
  e.journal.push_back(entry);
  CHECK(e.piece("invitations", "fr") == "Les partenaires ont été prévenus par courriel, le 4 avril.");
  e.journal.pop_back();
  entry.structure = 0;
  e.journal.push_back(entry);
  e.invitations->waves.front().to.front().kind = model::Audience::Kind::everyone;
  CHECK(e.piece("invitations", "fr") ==
        "Une structure adhérente sur 30 a été prévenue par courriel, le 4 avril (avec la CAF).");
  // Beside the members, too, only those that it reached are named.
  model::Audience members;
  e.invitations->waves.front().to = {members, named(Evening::caf), named(Evening::cofac)};
  CHECK(e.piece("invitations", "fr") ==
        "Une structure adhérente sur 30 a été prévenue par courriel, le 4 avril (avec la CAF).");
}
