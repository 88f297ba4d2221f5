// What goes into one e-mail: everything due for one event to one address.
#include <doctest/doctest.h>

#include "send/parcel.h"

using aliso::figures::Message;
using aliso::send::parcels;

namespace {

Message to(std::string address, std::size_t event = 0) {
  Message message;
  message.event = event;
  message.to = std::move(address);
  message.channel = aliso::model::Channel::email;
  message.key = message.to;
  return message;
}

/// Two structures share an address, by other letters; one has another one twice.
aliso::model::Network shared() {
  aliso::model::Network network;
  network.structures.resize(2);
  for (const char* address : {"commune@example.org", "a@example.org", "a@example.org"})
    network.structures[0].contacts.emplace_back().email.value = address;
  network.structures[1].contacts.emplace_back().email.value = "Commune@Example.org";
  return network;
}

const aliso::model::Network network = shared();

}  // namespace

TEST_CASE("an address typed in two ways is one, and gets one mail") {
  const std::vector<Message> messages = {to("Accueil@Example.org"), to("autre@example.org"),
                                         to("accueil@example.org")};
  const auto all = parcels(messages, network);
  REQUIRE(all.size() == 2);
  CHECK(all[0].to == "Accueil@Example.org");
  CHECK(all[0].messages == std::vector<const Message*>{&messages[0], &messages[2]});
  CHECK(all[0].identity() == "Accueil@Example.org\naccueil@example.org\n");
  CHECK(all[1].messages == std::vector<const Message*>{&messages[1]});
}

TEST_CASE("two events are two mails; what is held back, has no address or goes another way is none") {
  std::vector<Message> messages = {to("a@example.org"), to("a@example.org", 1), to("b@example.org"), to(""),
                                   to("c@example.org")};
  messages[2].why = aliso::figures::Why::sent;
  messages[4].channel = aliso::model::Channel::post;
  const auto all = parcels(messages, network);
  REQUIRE(all.size() == 2);
  CHECK(all[0].event == 0);
  CHECK(all[1].event == 1);
}

TEST_CASE("an address of two structures is shared, even where only one of them is written to") {
  const auto all =
      parcels(std::vector<Message>{to("COMMUNE@example.org"), to("a@example.org"), to("")}, network);
  REQUIRE(all.size() == 2);
  CHECK(all[0].shared);
  CHECK_FALSE(all[1].shared);
}
