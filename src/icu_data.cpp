// ICU's data, empty, in the place of 30 MB that no run of aliso reads: linked into the static program only.
// What aliso asks of ICU (small letters, marks, width, NFC and NFD) is compiled into its functions.
#include <unicode/udata.h>
#include <unicode/utypes.h>

#include <array>
#include <cstdint>

namespace {

/// A table of contents, as ICU's own package begins (its UDataInfo), that lists nothing.
struct EmptyPackage {
  std::uint16_t header_size;
  std::array<std::uint8_t, 2> magic;
  UDataInfo info;
  std::array<std::uint8_t, 8> padding;
  std::uint32_t count;
  std::uint32_t reserved;
};
static_assert(sizeof(EmptyPackage) == 40);

}  // namespace

/// The name by which ICU's functions know their data, its version in it.
extern "C" U_EXPORT const EmptyPackage U_ICUDATA_ENTRY_POINT;
const EmptyPackage U_ICUDATA_ENTRY_POINT = {32,
                                            {0xda, 0x27},
                                            {sizeof(UDataInfo),
                                             0,
                                             U_IS_BIG_ENDIAN,
                                             U_CHARSET_FAMILY,
                                             U_SIZEOF_UCHAR,
                                             0,
                                             {'T', 'o', 'C', 'P'},
                                             {1, 0, 0, 0},
                                             {0, 0, 0, 0}},
                                            {},
                                            0,
                                            0};
