// To whom of a structure a message goes: each expectation follows from the sentence of its case.
// Manual, aliso-format(5): `prefers`, and aliso-remind(1).
#include "figures/addressee.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace sample;
using aliso::figures::addressee;

namespace {

Contact contact(std::string id, std::vector<Channel> prefers) {
  Contact c;
  c.id = std::move(id);
  c.email.value = c.id + "@example.org";
  c.phone = "05 55 00 00 00";
  c.prefers = std::move(prefers);
  return c;
}

/// The contact that an e-mail goes to.
std::string reached(const std::vector<Contact>& contacts) {
  Structure s = structure("agora");
  s.contacts = contacts;
  Wave w = wave(on(evening));
  w.channels = {Channel::email};
  const auto found = addressee(s, w);
  return found.contact ? s.contacts[*found.contact].id : "nobody";
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
