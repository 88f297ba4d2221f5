// Unicode's compatibility decompositions of the Latin letters and digits, and the letters that none takes
// apart. ICU loads its own table of these from a file; this one is there in every build.
#include "model/letters.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace aliso::model {

namespace {

struct Letter {
  char32_t letter;
  std::string_view plain;
};

constexpr Letter plain_of[] = {
    {0x00AA, "a"},    {0x00B2, "2"},   {0x00B3, "3"},   {0x00B9, "1"},    {0x00BA, "o"},    {0x00BC, "1-4"},
    {0x00BD, "1-2"},  {0x00BE, "3-4"}, {0x00C6, "ae"},  {0x00D0, "d"},    {0x00D8, "o"},    {0x00DE, "th"},
    {0x00DF, "ss"},   {0x00E6, "ae"},  {0x00F0, "d"},   {0x00F8, "o"},    {0x00FE, "th"},   {0x0110, "d"},
    {0x0111, "d"},    {0x0126, "h"},   {0x0127, "h"},   {0x0131, "i"},    {0x0132, "ij"},   {0x0133, "ij"},
    {0x013F, "l-"},   {0x0140, "l-"},  {0x0141, "l"},   {0x0142, "l"},    {0x0149, "-n"},   {0x014A, "n"},
    {0x014B, "n"},    {0x0152, "oe"},  {0x0153, "oe"},  {0x0166, "t"},    {0x0167, "t"},    {0x017F, "s"},
    {0x0189, "d"},    {0x0191, "f"},   {0x0192, "f"},   {0x0197, "i"},    {0x01C4, "dz"},   {0x01C5, "dz"},
    {0x01C6, "dz"},   {0x01C7, "lj"},  {0x01C8, "lj"},  {0x01C9, "lj"},   {0x01CA, "nj"},   {0x01CB, "nj"},
    {0x01CC, "nj"},   {0x01F1, "dz"},  {0x01F2, "dz"},  {0x01F3, "dz"},   {0x0237, "j"},    {0x0268, "i"},
    {0x02B0, "h"},    {0x02B2, "j"},   {0x02B3, "r"},   {0x02B7, "w"},    {0x02B8, "y"},    {0x02E1, "l"},
    {0x02E2, "s"},    {0x02E3, "x"},   {0x1D2C, "a"},   {0x1D2E, "b"},    {0x1D30, "d"},    {0x1D31, "e"},
    {0x1D33, "g"},    {0x1D34, "h"},   {0x1D35, "i"},   {0x1D36, "j"},    {0x1D37, "k"},    {0x1D38, "l"},
    {0x1D39, "m"},    {0x1D3A, "n"},   {0x1D3C, "o"},   {0x1D3E, "p"},    {0x1D3F, "r"},    {0x1D40, "t"},
    {0x1D41, "u"},    {0x1D42, "w"},   {0x1D43, "a"},   {0x1D47, "b"},    {0x1D48, "d"},    {0x1D49, "e"},
    {0x1D4D, "g"},    {0x1D4F, "k"},   {0x1D50, "m"},   {0x1D52, "o"},    {0x1D56, "p"},    {0x1D57, "t"},
    {0x1D58, "u"},    {0x1D5B, "v"},   {0x1D62, "i"},   {0x1D63, "r"},    {0x1D64, "u"},    {0x1D65, "v"},
    {0x1D9C, "c"},    {0x1DA0, "f"},   {0x1DBB, "z"},   {0x1E9B, "s"},    {0x1E9E, "ss"},   {0x2070, "0"},
    {0x2071, "i"},    {0x2074, "4"},   {0x2075, "5"},   {0x2076, "6"},    {0x2077, "7"},    {0x2078, "8"},
    {0x2079, "9"},    {0x207F, "n"},   {0x2080, "0"},   {0x2081, "1"},    {0x2082, "2"},    {0x2083, "3"},
    {0x2084, "4"},    {0x2085, "5"},   {0x2086, "6"},   {0x2087, "7"},    {0x2088, "8"},    {0x2089, "9"},
    {0x2090, "a"},    {0x2091, "e"},   {0x2092, "o"},   {0x2093, "x"},    {0x2095, "h"},    {0x2096, "k"},
    {0x2097, "l"},    {0x2098, "m"},   {0x2099, "n"},   {0x209A, "p"},    {0x209B, "s"},    {0x209C, "t"},
    {0x20A8, "rs"},   {0x2100, "a-c"}, {0x2101, "a-s"}, {0x2102, "c"},    {0x2103, "-c"},   {0x2105, "c-o"},
    {0x2106, "c-u"},  {0x2109, "-f"},  {0x210A, "g"},   {0x210B, "h"},    {0x210C, "h"},    {0x210D, "h"},
    {0x210E, "h"},    {0x2110, "i"},   {0x2111, "i"},   {0x2112, "l"},    {0x2113, "l"},    {0x2115, "n"},
    {0x2116, "no"},   {0x2119, "p"},   {0x211A, "q"},   {0x211B, "r"},    {0x211C, "r"},    {0x211D, "r"},
    {0x2120, "sm"},   {0x2121, "tel"}, {0x2122, "tm"},  {0x2124, "z"},    {0x2128, "z"},    {0x212C, "b"},
    {0x212D, "c"},    {0x212F, "e"},   {0x2130, "e"},   {0x2131, "f"},    {0x2133, "m"},    {0x2134, "o"},
    {0x2139, "i"},    {0x213B, "fax"}, {0x2145, "d"},   {0x2146, "d"},    {0x2147, "e"},    {0x2148, "i"},
    {0x2149, "j"},    {0x2150, "1-7"}, {0x2151, "1-9"}, {0x2152, "1-10"}, {0x2153, "1-3"},  {0x2154, "2-3"},
    {0x2155, "1-5"},  {0x2156, "2-5"}, {0x2157, "3-5"}, {0x2158, "4-5"},  {0x2159, "1-6"},  {0x215A, "5-6"},
    {0x215B, "1-8"},  {0x215C, "3-8"}, {0x215D, "5-8"}, {0x215E, "7-8"},  {0x215F, "1-"},   {0x2160, "i"},
    {0x2161, "ii"},   {0x2162, "iii"}, {0x2163, "iv"},  {0x2164, "v"},    {0x2165, "vi"},   {0x2166, "vii"},
    {0x2167, "viii"}, {0x2168, "ix"},  {0x2169, "x"},   {0x216A, "xi"},   {0x216B, "xii"},  {0x216C, "l"},
    {0x216D, "c"},    {0x216E, "d"},   {0x216F, "m"},   {0x2170, "i"},    {0x2171, "ii"},   {0x2172, "iii"},
    {0x2173, "iv"},   {0x2174, "v"},   {0x2175, "vi"},  {0x2176, "vii"},  {0x2177, "viii"}, {0x2178, "ix"},
    {0x2179, "x"},    {0x217A, "xi"},  {0x217B, "xii"}, {0x217C, "l"},    {0x217D, "c"},    {0x217E, "d"},
    {0x217F, "m"},    {0x2189, "0-3"}, {0x2460, "1"},   {0x2461, "2"},    {0x2462, "3"},    {0x2463, "4"},
    {0x2464, "5"},    {0x2465, "6"},   {0x2466, "7"},   {0x2467, "8"},    {0x2468, "9"},    {0x2469, "10"},
    {0x246A, "11"},   {0x246B, "12"},  {0x246C, "13"},  {0x246D, "14"},   {0x246E, "15"},   {0x246F, "16"},
    {0x2470, "17"},   {0x2471, "18"},  {0x2472, "19"},  {0x2473, "20"},   {0x2474, "1"},    {0x2475, "2"},
    {0x2476, "3"},    {0x2477, "4"},   {0x2478, "5"},   {0x2479, "6"},    {0x247A, "7"},    {0x247B, "8"},
    {0x247C, "9"},    {0x247D, "10"},  {0x247E, "11"},  {0x247F, "12"},   {0x2480, "13"},   {0x2481, "14"},
    {0x2482, "15"},   {0x2483, "16"},  {0x2484, "17"},  {0x2485, "18"},   {0x2486, "19"},   {0x2487, "20"},
    {0x2488, "1"},    {0x2489, "2"},   {0x248A, "3"},   {0x248B, "4"},    {0x248C, "5"},    {0x248D, "6"},
    {0x248E, "7"},    {0x248F, "8"},   {0x2490, "9"},   {0x2491, "10"},   {0x2492, "11"},   {0x2493, "12"},
    {0x2494, "13"},   {0x2495, "14"},  {0x2496, "15"},  {0x2497, "16"},   {0x2498, "17"},   {0x2499, "18"},
    {0x249A, "19"},   {0x249B, "20"},  {0x249C, "a"},   {0x249D, "b"},    {0x249E, "c"},    {0x249F, "d"},
    {0x24A0, "e"},    {0x24A1, "f"},   {0x24A2, "g"},   {0x24A3, "h"},    {0x24A4, "i"},    {0x24A5, "j"},
    {0x24A6, "k"},    {0x24A7, "l"},   {0x24A8, "m"},   {0x24A9, "n"},    {0x24AA, "o"},    {0x24AB, "p"},
    {0x24AC, "q"},    {0x24AD, "r"},   {0x24AE, "s"},   {0x24AF, "t"},    {0x24B0, "u"},    {0x24B1, "v"},
    {0x24B2, "w"},    {0x24B3, "x"},   {0x24B4, "y"},   {0x24B5, "z"},    {0x24B6, "a"},    {0x24B7, "b"},
    {0x24B8, "c"},    {0x24B9, "d"},   {0x24BA, "e"},   {0x24BB, "f"},    {0x24BC, "g"},    {0x24BD, "h"},
    {0x24BE, "i"},    {0x24BF, "j"},   {0x24C0, "k"},   {0x24C1, "l"},    {0x24C2, "m"},    {0x24C3, "n"},
    {0x24C4, "o"},    {0x24C5, "p"},   {0x24C6, "q"},   {0x24C7, "r"},    {0x24C8, "s"},    {0x24C9, "t"},
    {0x24CA, "u"},    {0x24CB, "v"},   {0x24CC, "w"},   {0x24CD, "x"},    {0x24CE, "y"},    {0x24CF, "z"},
    {0x24D0, "a"},    {0x24D1, "b"},   {0x24D2, "c"},   {0x24D3, "d"},    {0x24D4, "e"},    {0x24D5, "f"},
    {0x24D6, "g"},    {0x24D7, "h"},   {0x24D8, "i"},   {0x24D9, "j"},    {0x24DA, "k"},    {0x24DB, "l"},
    {0x24DC, "m"},    {0x24DD, "n"},   {0x24DE, "o"},   {0x24DF, "p"},    {0x24E0, "q"},    {0x24E1, "r"},
    {0x24E2, "s"},    {0x24E3, "t"},   {0x24E4, "u"},   {0x24E5, "v"},    {0x24E6, "w"},    {0x24E7, "x"},
    {0x24E8, "y"},    {0x24E9, "z"},   {0x24EA, "0"},   {0xFB00, "ff"},   {0xFB01, "fi"},   {0xFB02, "fl"},
    {0xFB03, "ffi"},  {0xFB04, "ffl"}, {0xFB05, "st"},  {0xFB06, "st"},
};
static_assert(std::is_sorted(std::begin(plain_of), std::end(plain_of),
                             [](const Letter& a, const Letter& b) { return a.letter < b.letter; }));

constexpr std::string_view ascii = "abcdefghijklmnopqrstuvwxyz0123456789";
constexpr std::size_t first_digit = 26;

std::string_view small(std::size_t index) {
  return ascii.substr(index, 1);
}

}  // namespace

std::string_view plain_letters(char32_t letter) {
  // What repeats the alphabet: full width (as Japanese keyboards type it), and the bold, slanted and framed
  // alphabets of mathematics, in which social networks' posts are set.
  if (letter >= 0xFF10 && letter <= 0xFF19) return small(first_digit + letter - 0xFF10);
  if (letter >= 0xFF21 && letter <= 0xFF3A) return small(letter - 0xFF21);
  if (letter >= 0xFF41 && letter <= 0xFF5A) return small(letter - 0xFF41);
  if (letter >= 0x1D400 && letter <= 0x1D6A3) return small((letter - 0x1D400) % 26);
  if (letter >= 0x1D7CE && letter <= 0x1D7FF) return small(first_digit + (letter - 0x1D7CE) % 10);
  const auto* const found =
      std::lower_bound(std::begin(plain_of), std::end(plain_of), letter,
                       [](const Letter& known, char32_t wanted) { return known.letter < wanted; });
  return found != std::end(plain_of) && found->letter == letter ? found->plain : std::string_view{};
}

}  // namespace aliso::model
