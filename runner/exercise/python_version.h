#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kata::exercise {

/// A released Python version.
struct Version {
    int major = 0;
    int minor = 0;
    int micro = 0;

    auto operator<=>(const Version&) const = default;
};

/// Python versions as packaging spells them: `>=3.8`, `>=3.8,<3.13`, `~=3.10`, `!=3.9.*`.
/// An empty list accepts everything.
class VersionSpecifiers {
  public:
    enum class Operator { at_least, at_most, more, less, equal, not_equal, compatible };

    struct Clause {
        Operator op;
        std::vector<int> release;  ///< one to three numbers
        bool wildcard = false;     ///< `.*` follows; only with == and !=
    };

    /// The clauses of `text`, or a message that says what is wrong with it.
    static std::variant<VersionSpecifiers, std::string> parse(std::string_view text);

    /// Whether every clause holds, by the rules of PEP 440: `<=3.12` refuses 3.12.1.
    bool accepts(Version version) const;

    /// As it was written, `>=3.8`; empty when nothing was.
    const std::string& text() const { return text_; }

  private:
    std::string text_;
    std::vector<Clause> clauses_;
};

}  // namespace kata::exercise
