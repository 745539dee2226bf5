#include "runner/exercise/yaml_reader.h"

#include <fmt/core.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <sstream>

#include "runner/exercise/source_text.h"
#include "runner/exercise/yaml_faults.h"

namespace kata::exercise {
namespace {

/// Ends the parser early: everything wanted is read, or nothing more can be.
struct Stop {};

/// yaml-cpp counts from 0, and -1 stands for "no mark".
Position position_of(const YAML::Mark& mark) {
    if (mark.line < 0 || mark.column < 0) return {};
    return {static_cast<std::uint32_t>(mark.line) + 1, static_cast<std::uint32_t>(mark.column) + 1};
}

/// The rest of the line from a position on.
std::string_view rest_of_line(std::string_view source, Position position) {
    const std::string_view line = line_of(source, position.line);
    return position.column == 0 || position.column > line.size() ? std::string_view()
                                                                 : line.substr(position.column - 1);
}

/// Builds the tree from the parser's events. yaml-cpp's own tree is not used: it keeps duplicate
/// keys, expands aliases and is slow to copy.
class TreeBuilder final : public YAML::EventHandler {
  public:
    TreeBuilder(Document& document, std::vector<Diagnostic>& faults,
                std::span<const std::string_view> wanted)
        : document_(document), faults_(faults), wanted_(wanted) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (documents_++ == 0) return;
        const Position position = position_of(mark);
        const bool marked = text_at(mark).starts_with("---");
        fail(position, 3,
             marked ? "a second document begins here; an exercise is one document"
                    : "this is not part of the map or list above",
             marked ? "" : "keys of one map begin in the same column");
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
        Node node;
        node.position = position_of(mark);
        node.text = written_null(text_at(mark));
        add(std::move(node));
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
        refuse_reference(mark, "aliases (`*name`) are not supported");
    }

    void OnAnchor(const YAML::Mark& mark, const std::string& /*name*/) override {
        refuse_reference(mark, "anchors (`&name`) are not supported");
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                  const std::string& value) override {
        Node node;
        node.kind = Node::Kind::text;
        node.position = position_of(mark);
        node.text = value;
        set_tag(node, tag);
        if (tag == "!") node.style = style_of(text_at(mark));
        // yaml-cpp takes the end of the file for the missing quote.
        if (node.style == Node::Style::quoted && !is_closed(text_at(mark))) {
            fail(node.position, 1, "a quoted text is not closed", "");
        }
        add(std::move(node));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                         YAML::EmitterStyle::value /*style*/) override {
        open(Node::Kind::sequence, mark, tag);
    }
    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                    YAML::EmitterStyle::value /*style*/) override {
        open(Node::Kind::map, mark, tag);
    }
    void OnMapEnd() override { close(); }

  private:
    /// A map or list that is not complete yet.
    struct Open {
        Node node;
        std::optional<Member> key;  ///< waits for its value
        bool duplicate = false;     ///< … which is then dropped
    };

    [[noreturn]] void fail(Position position, std::size_t length, std::string message,
                           std::string help) {
        report(position, length, std::move(message), std::move(help));
        throw Stop();
    }

    void report(Position position, std::size_t length, std::string message, std::string help) {
        faults_.push_back(diagnose(document_.file, document_.source, position, length,
                                   std::move(message), std::move(help)));
    }

    [[noreturn]] void refuse_reference(const YAML::Mark& mark, const char* message) {
        const Position position = position_of(mark);
        const std::string_view rest = text_at(mark);
        fail(position, std::min(rest.find_first_of(" ,]}\n"), rest.size()), message,
             "write the value out; a text that begins with `&` or `*` needs quotes");
    }

    static void set_tag(Node& node, const std::string& tag) {
        if (tag != "?" && tag != "!") node.tag = tag;
    }

    static Node::Style style_of(std::string_view rest) {
        if (rest.starts_with('|')) return Node::Style::literal;
        if (rest.starts_with('>')) return Node::Style::folded;
        return Node::Style::quoted;
    }

    /// Whether the quoted text that `rest` begins with has its closing quote.
    static bool is_closed(std::string_view rest) {
        const char quote = rest.empty() ? '\0' : rest.front();
        if (quote != '"' && quote != '\'') return true;
        for (std::size_t i = 1; i < rest.size(); ++i) {
            if (quote == '"' && rest[i] == '\\') {
                ++i;
            } else if (rest[i] == quote) {
                if (quote == '"' || !rest.substr(i + 1).starts_with(quote)) return true;
                ++i;  // '' stands for one quote
            }
        }
        return false;
    }

    static std::string written_null(std::string_view rest) {
        for (const std::string_view spelling : {"~", "null", "Null", "NULL"}) {
            if (rest.starts_with(spelling)) return std::string(spelling);
        }
        return {};
    }

    /// The source from a mark on; unlike a line's number it is found without a search.
    std::string_view text_at(const YAML::Mark& mark) const {
        const std::string_view source = document_.source;
        const auto offset = static_cast<std::size_t>(mark.pos);
        return mark.pos < 0 || offset > source.size() ? std::string_view() : source.substr(offset);
    }

    void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag) {
        const Position position = position_of(mark);
        if (stack_.size() == deepest_nesting) {
            fail(position, 1, fmt::format("nested more than {} levels deep", deepest_nesting), "");
        }
        if (!stack_.empty() && stack_.back().node.kind == Node::Kind::map && !stack_.back().key) {
            fail(position, 1, "a key must be a text",
                 "a text that begins with `{` or `[` needs quotes");
        }
        Open entry;
        entry.node.kind = kind;
        entry.node.position = position;
        set_tag(entry.node, tag);
        stack_.push_back(std::move(entry));
    }

    void close() {
        Node node = std::move(stack_.back().node);
        stack_.pop_back();
        add(std::move(node));
    }

    void add(Node node) {
        if (stack_.empty()) {
            document_.root = std::move(node);
            return;
        }
        Open& parent = stack_.back();
        if (parent.node.kind == Node::Kind::sequence) {
            parent.node.items.push_back(std::move(node));
        } else if (!parent.key) {
            add_key(parent, std::move(node));
        } else {
            add_member(parent, std::move(node));
        }
    }

    void add_key(Open& map, Node node) {
        if (node.kind != Node::Kind::text) {
            fail(node.position, 1, "a key must be a text", "`null` and `~` need quotes");
        }
        if (node.text == "<<" && node.style == Node::Style::plain) {
            fail(node.position, 2, "merge keys (`<<`) are not supported", "write the keys out");
        }
        const auto& members = map.node.members;
        if (members.size() == most_keys) {
            fail(node.position, 1, fmt::format("more than {} keys in one map", most_keys), "");
        }
        const auto first = std::find_if(members.begin(), members.end(), [&](const Member& member) {
            return member.key == node.text;
        });
        map.duplicate = first != members.end();
        if (map.duplicate) {
            report(node.position, length_of(node, document_.source),
                   fmt::format("duplicate key `{}`", printable(node.text)),
                   fmt::format("it is already in line {}", first->position.line));
        }
        map.key = Member{std::move(node.text), node.position, {}};
    }

    void add_member(Open& map, Node node) {
        // A value that is not written has the mark of whatever comes next.
        if (node.kind == Node::Kind::nothing && node.text.empty()) {
            node.position = map.key->position;
        }
        map.key->value = std::move(node);
        if (!map.duplicate) map.node.members.push_back(std::move(*map.key));
        map.key.reset();
        if (stack_.size() == 1 && has_all_wanted(map.node)) {
            document_.root = std::move(map.node);
            throw Stop();
        }
    }

    bool has_all_wanted(const Node& map) const {
        if (wanted_.empty()) return false;
        return std::all_of(wanted_.begin(), wanted_.end(), [&map](std::string_view key) {
            return std::any_of(map.members.begin(), map.members.end(),
                               [key](const Member& member) { return member.key == key; });
        });
    }

    Document& document_;
    std::vector<Diagnostic>& faults_;
    std::span<const std::string_view> wanted_;
    std::vector<Open> stack_;
    int documents_ = 0;
};

void parse(Document& document, std::vector<Diagnostic>& faults,
           std::span<const std::string_view> wanted) {
    std::istringstream stream(document.source);
    TreeBuilder builder(document, faults, wanted);
    try {
        YAML::Parser parser(stream);
        bool any = false;
        while (parser.HandleNextDocument(builder)) any = true;
        if (!any) {
            faults.push_back(diagnose(document.file, {}, {}, 1, "the file is empty",
                                      "an exercise begins with `format: 1`"));
        }
    } catch (const Stop&) {
    } catch (const YAML::Exception& fault) {
        faults.push_back(describe_fault(document, fault.msg, position_of(fault.mark)));
    }
}

std::variant<Document, std::vector<Diagnostic>> read(std::string file, std::string bytes,
                                                     std::span<const std::string_view> wanted) {
    std::variant<std::string, Diagnostic> source = source_text(file, std::move(bytes));
    if (auto* fault = std::get_if<Diagnostic>(&source)) {
        return std::vector<Diagnostic>{std::move(*fault)};
    }
    Document document{std::move(file), std::get<std::string>(std::move(source)), {}};
    std::vector<Diagnostic> faults;
    parse(document, faults, wanted);
    if (!faults.empty()) return faults;
    return document;
}

}  // namespace

std::variant<Document, std::vector<Diagnostic>> read_yaml(std::string file, std::string bytes) {
    return read(std::move(file), std::move(bytes), {});
}

std::variant<Document, std::vector<Diagnostic>> read_yaml_head(
    std::string file, std::string bytes, std::span<const std::string_view> wanted) {
    return read(std::move(file), std::move(bytes), wanted);
}

std::size_t length_of(const Node& node, std::string_view source) {
    const std::string_view rest = rest_of_line(source, node.position);
    switch (node.kind) {
        case Node::Kind::text:
            break;
        case Node::Kind::nothing:
            return std::min(rest.find_first_of(": ,]}"), rest.size());
        case Node::Kind::sequence:
        case Node::Kind::map:
            return 1;
    }
    switch (node.style) {
        case Node::Style::plain:
            return std::min(node.text.size(), rest.size());
        case Node::Style::literal:
        case Node::Style::folded:
            return 1;
        case Node::Style::quoted:
            break;
    }
    const std::size_t end = rest.find(rest.substr(0, 1), 1);
    return end == std::string_view::npos ? rest.size() : end + 1;
}

}  // namespace kata::exercise
