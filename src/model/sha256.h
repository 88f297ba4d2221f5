// SHA-256 (FIPS 180-4): by what a person is recognised whose address is no longer kept.
// Nothing that aliso is linked with has one; the standard's own examples are its tests.
#pragma once

#include <string>
#include <string_view>

namespace aliso::model {

/// The digest of the bytes: 64 hexadecimal digits, letters small.
std::string sha256(std::string_view bytes);

}  // namespace aliso::model
