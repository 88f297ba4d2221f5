// To whom of a structure a message goes: each expectation follows from the sentence of its case.
// Manual, aliso-format(5): `prefers`, and aliso-remind(1).
#include "figures/addressee.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace sample;
using aliso::figures::addressee;
using aliso::figures::objections;

namespace {

Contact contact(std::string id, std::vector<Channel> prefers) {
  Contact c;
  c.id = std::move(id);
  c.email.value = c.id + "@example.org";
  c.phone = "05 55 00 00 00";
  c.prefers = std::move(prefers);
  return c;
}

/// The contact of the first structure that a wave by these channels goes to.
std::string reached(const Network& n, std::vector<Channel> channels) {
  const Structure& s = n.structures.at(0);
  Wave w = wave(on(evening));
  w.channels = std::move(channels);
  const auto found = addressee(s, w, objections(n));
  if (!found.channel && found.objects) return "objects";
  return found.contact ? s.contacts[*found.contact].id : "nobody";
}

/// The contact that an e-mail goes to.
std::string reached(const std::vector<Contact>& contacts) {
  Network n = network(2);
  n.structures[0].contacts = contacts;
  return reached(n, {Channel::email});
}

}  // namespace

TEST_CASE("the first contact that would rather have this channel, or any") {
  CHECK(reached({contact("ana", {}), contact("bob", {})}) == "ana");
  CHECK(reached({contact("ana", {Channel::phone}), contact("bob", {})}) == "bob");
  CHECK(reached({contact("ana", {Channel::phone}), contact("bob", {Channel::email}), contact("eve", {})}) ==
        "bob");
}

TEST_CASE("where all would rather have another one, the first") {
  CHECK(reached({contact("ana", {Channel::phone}), contact("bob", {Channel::phone})}) == "ana");
  CHECK(reached({contact("ana", {Channel::phone}), contact("bob", {Channel::post}),
                 contact("eve", {Channel::sms})}) == "ana");
}

TEST_CASE("an objection is the address's, in whatever structure and case it stands") {
  Network n = network(2);
  n.structures[0].contacts = {contact("jeanne", {}), contact("bob", {})};
  CHECK(reached(n, {Channel::email}) == "jeanne");
  Contact elsewhere = contact("j", {});
  elsewhere.email.value = "Jeanne@Example.org";
  elsewhere.phone.clear();
  elsewhere.messages = false;
  n.structures[1].contacts = {elsewhere};
  CHECK(reached(n, {Channel::email}) == "bob");
  CHECK(reached(n, {Channel::phone}) == "bob");  // it is one person, by whatever way
  n.structures[0].contacts.pop_back();
  CHECK(reached(n, {Channel::email}) == "objects");
  // In the same structure too; and what has no address objects for itself alone.
  n.structures[1].contacts.clear();
  n.structures[0].contacts.push_back(elsewhere);
  CHECK(reached(n, {Channel::email}) == "objects");
  n.structures[0].contacts[1].email.value.clear();
  n.structures[0].contacts[0].email.value.clear();
  CHECK(reached(n, {Channel::email}) == "nobody");
  CHECK(reached(n, {Channel::phone}) == "jeanne");
}

TEST_CASE("an objection is the number's and the postal address's too, however they are written") {
  Network n = network(2);
  n.structures[0].contacts = {contact("jeanne", {})};
  n.structures[0].contacts[0].address = "1 rue Haute, 23000 Guéret";
  Contact elsewhere = contact("j", {});
  elsewhere.messages = false;
  for (const char* number :
       {"+33 5 55 00 00 00", "0033555000000", "05.55.00.00.00", "+33 (0)5 55 00 00 00"}) {
    elsewhere.phone = number;
    n.structures[1].contacts = {elsewhere};
    CHECK(reached(n, {Channel::phone}) == "objects");
    CHECK(reached(n, {Channel::sms}) == "objects");
    CHECK(reached(n, {Channel::phone, Channel::post}) == "jeanne");  // by letter
  }
  elsewhere.phone = "05 55 00 00 01";
  elsewhere.address = "1, rue Haute\n23000 GUERET";
  n.structures[1].contacts = {elsewhere};
  CHECK(reached(n, {Channel::phone}) == "jeanne");
  CHECK(reached(n, {Channel::post}) == "objects");
  CHECK(reached(n, {Channel::post, Channel::phone}) == "jeanne");
  // Whoever answers at the number may be another person: her e-mail is her own.
  CHECK(reached(n, {Channel::email}) == "jeanne");
}
