#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "runner/exercise/diagnostic.h"
#include "runner/exercise/yaml_reader.h"

namespace kata::exercise {

/// Collects what is wrong with one document.
class Problems {
  public:
    explicit Problems(const Document& document) : document_(document) {}

    void at(Position position, std::size_t length, std::string message, std::string help = {});
    void at(const Node& node, std::string message, std::string help = {});
    void at_key(const Member& member, std::string message, std::string help = {});

    /// About the file as a whole.
    void in_file(std::string message, std::string help = {});

    /// About another file, as a whole.
    void in_other_file(const std::string& file, std::string message, std::string help = {});

    const Document& document() const { return document_; }
    bool empty() const { return found_.empty(); }
    std::size_t count() const { return found_.size(); }

    /// All of them, sorted by position; none are left here.
    std::vector<Diagnostic> take();

  private:
    const Document& document_;
    std::vector<Diagnostic> found_;
};

/// The member of a map with that key, or nullptr.
const Member* find(const Node& map, std::string_view key);

/// Whether the node is a map; reports it otherwise. `what` names it in messages: "`limits`".
bool expect_map(const Node& node, std::string_view what, Problems& problems);
bool expect_list(const Node& node, std::string_view what, Problems& problems);

/// Reports every key of a map that is not in `known`, as unknown, with the nearest known one.
/// `what` names the map: "an exercise". Keys in `foreign` are left for the caller to
/// report.
void check_keys(const Node& map, std::span<const std::string_view> known, std::string_view what,
                Problems& problems, std::span<const std::string_view> foreign = {});

/// The text of a scalar. Reports other nodes, and texts that are blank.
std::optional<std::string> text_of(const Node& node, std::string_view what, Problems& problems);

/// Like text_of, and may be empty or blank; a value that is not written is an empty text.
std::optional<std::string> any_text_of(const Node& node, std::string_view what, Problems& problems);

/// Like text_of, on one line and without control characters; without blanks around it.
std::optional<std::string> name_text_of(const Node& node, std::string_view what,
                                        Problems& problems);

/// A whole number in decimal digits, without quotes, within [least, most].
std::optional<int> integer_of(const Node& node, std::string_view what, int least, int most,
                              Problems& problems);

/// A decimal number such as 0.5 or 1e-9, within [least, most].
std::optional<double> number_of(const Node& node, std::string_view what, double least, double most,
                                Problems& problems);

/// `true` or `false`, without quotes.
std::optional<bool> boolean_of(const Node& node, std::string_view what, Problems& problems);

/// The items of a list, each read by name_text_of. Items that occur twice are reported.
std::vector<std::string> names_of(const Node& node, std::string_view what, Problems& problems);

/// "function, class, program, fix or predict".
std::string one_of(std::span<const std::string_view> names);

}  // namespace kata::exercise
