#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "runner/exercise/diagnostic.h"

namespace kata::exercise {

struct Member;

/// A value of a YAML document. Scalars stay as they are written: nothing is taken for a number or
/// a boolean before someone asks for one.
struct Node {
    enum class Kind { nothing, text, sequence, map };
    enum class Style { plain, quoted, literal, folded };

    Kind kind = Kind::nothing;
    Style style = Style::plain;  ///< of a text
    std::string text;            ///< of a text
    std::string tag;             ///< an explicit tag, `!remote`; empty for most
    Position position;
    std::vector<Node> items;      ///< of a sequence
    std::vector<Member> members;  ///< of a map, in the file's order; keys are unique
};

struct Member {
    std::string key;
    Position position;  ///< of the key
    Node value;
};

/// A YAML file, read.
struct Document {
    std::string file;    ///< as messages name it
    std::string source;  ///< the text that positions refer to
    Node root;
};

/// Maps and lists within one another; more is refused before a stack could overflow.
inline constexpr std::size_t deepest_nesting = 32;

/// Keys of one map.
inline constexpr std::size_t most_keys = 1000;

/// Reads the one document of a YAML file, more strictly than YAML is: duplicate keys, keys that
/// are not text, anchors, aliases, merge keys, deep nesting and further documents are errors, as
/// are the faults that source_text finds.
std::variant<Document, std::vector<Diagnostic>> read_yaml(std::string file, std::string bytes);

/// Reads the beginning of the document only, until each of the keys in `wanted` has its value at
/// the top level. Errors behind that point are not seen.
std::variant<Document, std::vector<Diagnostic>> read_yaml_head(
    std::string file, std::string bytes, std::span<const std::string_view> wanted);

/// Bytes to underline for a node, on the line where it begins.
std::size_t length_of(const Node& node, std::string_view source);

}  // namespace kata::exercise
