// SHA-256 against the examples of the standard (FIPS 180-4; NIST, CSRC examples) and Python's hashlib.
// Lengths around a block's end are where padding goes wrong.
#include <doctest/doctest.h>

#include "model/forgotten.h"
#include "model/sha256.h"

using aliso::model::sha256;
using aliso::model::when_forgotten;

TEST_CASE("the standard's own examples") {
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256(std::string(1000000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("a text that ends where a block does, or its length doesn't fit") {
  // python3 -c "import hashlib; print(hashlib.sha256(b'a' * 55).hexdigest())"
  CHECK(sha256(std::string(55, 'a')) == "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
  CHECK(sha256(std::string(56, 'a')) == "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a");
  CHECK(sha256(std::string(64, 'a')) == "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
}

TEST_CASE("an address is known again however it is written, and by its own salt alone") {
  using aliso::model::digest_of;
  const std::chrono::year_month_day first{std::chrono::year(2026), std::chrono::month(1),
                                          std::chrono::day(2)};
  const std::chrono::year_month_day second{std::chrono::year(2026), std::chrono::month(3),
                                           std::chrono::day(4)};
  const aliso::model::Forgotten all[] = {{first, "5a17", digest_of("Lou@Example.org", "5a17")},
                                         {second, "b00c", digest_of("ana@example.org", "b00c")},
                                         {second, "b00c", digest_of("lou@example.org", "5a17")}};
  CHECK(digest_of("lou@example.org", "5a17") == sha256("5a17:lou@example.org"));
  CHECK(when_forgotten(all, "LOU@example.org") == aliso::model::Date(first));
  CHECK(when_forgotten(all, "ana@example.org") == aliso::model::Date(second));
  CHECK(when_forgotten(all, "max@example.org") == std::nullopt);
  CHECK(when_forgotten({}, "lou@example.org") == std::nullopt);
}
