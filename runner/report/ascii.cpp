#include "runner/report/ascii.h"

#include <algorithm>
#include <array>

namespace kata::report {

namespace {

struct Spelling {
    std::string_view sign;
    std::string_view ascii;
};

constexpr std::array<Spelling, 18> spellings = {{
    {"…", "..."},
    {"²", "^2"},
    {"³", "^3"},
    {"ⁿ", "^n"},
    {"·", "*"},
    {"×", "x"},
    {"−", "-"},
    {"–", "-"},
    {"—", "-"},
    {"“", "\""},
    {"”", "\""},
    {"„", "\""},
    {"‘", "'"},
    {"’", "'"},
    {"→", "->"},
    {"≤", "<="},
    {"≥", ">="},
    {"≠", "!="},
}};

}  // namespace

std::string spelled_in_ascii(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto* found =
            std::find_if(spellings.begin(), spellings.end(), [&](const Spelling& spelling) {
                return text.substr(0, spelling.sign.size()) == spelling.sign;
            });
        const bool known = found != spellings.end();
        out += known ? found->ascii : text.substr(0, 1);
        text.remove_prefix(known ? found->sign.size() : 1);
    }
    return out;
}

}  // namespace kata::report
