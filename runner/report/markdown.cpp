#include "runner/report/markdown.h"

#include <algorithm>
#include <memory>
#include <vector>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <fmt/format.h>

#include "runner/report/ascii.h"
#include "runner/report/layout.h"
#include "runner/report/python_highlight.h"
#include "runner/report/sanitise.h"

namespace kata::report {

namespace {

struct FreeNode {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Document = std::unique_ptr<cmark_node, FreeNode>;

struct FreeParser {
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

Document parse(std::string_view text) {
    // The library asks and registers without a lock, and reports are made by several threads.
    [[maybe_unused]] static const bool registered = [] {
        cmark_gfm_core_extensions_ensure_registered();
        return true;
    }();
    const std::unique_ptr<cmark_parser, FreeParser> parser(
        cmark_parser_new(CMARK_OPT_VALIDATE_UTF8));
    if (auto* tables = cmark_find_syntax_extension("table")) {
        cmark_parser_attach_syntax_extension(parser.get(), tables);
    }
    cmark_parser_feed(parser.get(), text.data(), text.size());
    return Document(cmark_parser_finish(parser.get()));
}

std::string safe_text(const Style& style, std::string_view text) {
    if (style.unicode) return sanitise(text, Whitespace::text);
    return sanitise(spelled_in_ascii(text), Whitespace::text, true);
}

std::string_view literal_of(cmark_node* node) {
    const char* literal = cmark_node_get_literal(node);
    return literal == nullptr ? std::string_view() : std::string_view(literal);
}

bool is(cmark_node* node, std::string_view type) {
    return cmark_node_get_type_string(node) == type;
}

/// A word, or a part of one, with what it looks like. Between two words stands a space, unless the
/// second one is glued to the first.
struct Word {
    std::string text;  ///< sanitised
    Role role = Role::plain;
    bool glued = false;
    bool breaks = false;  ///< the line ends before it
};

/// Collects the words of a block's inline content.
class Inlines {
  public:
    Inlines(const Style& style, Role role) : style_(style), role_(role) {}

    void add_children(cmark_node* parent) {
        for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
             node = cmark_node_next(node)) {
            add(node);
        }
    }

    std::vector<Word> take() { return std::move(words_); }

  private:
    void add(cmark_node* node) {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_SOFTBREAK:
                spaced_ = true;
                break;
            case CMARK_NODE_LINEBREAK:
                breaks_ = true;
                break;
            case CMARK_NODE_CODE:
                add_marked(node, Role::code, "`");
                break;
            case CMARK_NODE_EMPH:
                add_marked(node, Role::emphasis, "*");
                break;
            case CMARK_NODE_STRONG:
                add_marked(node, Role::title, "**");
                break;
            case CMARK_NODE_LINK:
                add_link(node);
                break;
            default:
                add_text(literal_of(node));
                add_children(node);
                break;
        }
    }

    void add_marked(cmark_node* node, Role role, std::string_view mark) {
        const Role outer = role_;
        if (style_.colour) {
            role_ = role;
        } else {
            add_text(mark);
        }
        add_text(literal_of(node));
        add_children(node);
        if (!style_.colour) add_text(mark);
        role_ = outer;
    }

    /// The text and, unless it is the same, where it leads.
    void add_link(cmark_node* node) {
        const std::size_t before = words_.size();
        add_children(node);
        const char* url = cmark_node_get_url(node);
        if (url == nullptr || *url == '\0') return;
        const bool same = words_.size() == before + 1 && words_.back().text == url;
        if (!same) add_text(fmt::format(" ({})", url));
    }

    void add_text(std::string_view text) {
        const std::string safe = safe_text(style_, text);
        std::string_view rest = safe;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find_first_of(" \n"), rest.size());
            if (end > 0) add_word(rest.substr(0, end));
            if (end == rest.size()) break;
            spaced_ = true;
            rest.remove_prefix(end + 1);
        }
    }

    void add_word(std::string_view text) {
        const bool glued = !spaced_ && !breaks_ && !words_.empty();
        if (glued && words_.back().role == role_) {
            words_.back().text += text;
        } else {
            words_.push_back({std::string(text), role_, glued, breaks_});
        }
        spaced_ = breaks_ = false;
    }

    Style style_;
    Role role_;
    std::vector<Word> words_;
    bool spaced_ = false;
    bool breaks_ = false;
};

/// What stands before a block's lines: before its first one, and before those that follow.
struct Lead {
    std::string first;
    std::string rest;
};

/// Fills lines with words.
class Lines {
  public:
    Lines(const Style& style, const Lead& lead)
        : style_(style), lead_(lead), line_(lead.first), columns_(display_width(lead.first)) {}

    /// The words from `from` that are glued together, which no line break parts. Returns where they
    /// end.
    std::size_t add(const std::vector<Word>& words, std::size_t from) {
        std::size_t end = from + 1;
        while (end < words.size() && words[end].glued) ++end;
        std::size_t needed = 0;
        for (std::size_t at = from; at < end; ++at) needed += display_width(words[at].text);
        const bool full = !empty_ && columns_ + 1 + needed > style_.width;
        if (full || (words[from].breaks && !empty_)) begin_line();
        if (!empty_) {
            line_ += ' ';
            ++columns_;
        }
        for (std::size_t at = from; at < end; ++at) {
            line_ += paint(style_, words[at].role, words[at].text);
        }
        columns_ += needed;
        empty_ = false;
        return end;
    }

    std::string take() { return std::move(out_) + line_ + "\n"; }

  private:
    void begin_line() {
        out_ += line_ + "\n";
        line_ = lead_.rest;
        columns_ = display_width(lead_.rest);
        empty_ = true;
    }

    const Style& style_;
    const Lead& lead_;
    std::string out_;
    std::string line_;
    std::size_t columns_;
    bool empty_ = true;
};

std::string filled(const Style& style, const std::vector<Word>& words, const Lead& lead) {
    Lines lines(style, lead);
    for (std::size_t at = 0; at < words.size();) at = lines.add(words, at);
    return lines.take();
}

std::string inline_block(const Style& style, cmark_node* node, const Lead& lead, Role role) {
    Inlines inlines(style, role);
    inlines.add_children(node);
    return filled(style, inlines.take(), lead);
}

/// Code that is not said to be another language is Python, in a course on Python.
bool is_python(std::string_view info) {
    const std::string_view language = info.substr(0, info.find(' '));
    return language.empty() || language == "python" || language == "py" || language == "pycon";
}

std::string code_block(const Style& style, cmark_node* node, const Lead& lead) {
    const char* info = cmark_node_get_fence_info(node);
    const std::string safe = safe_text(style, literal_of(node));
    const bool python = is_python(info == nullptr ? "" : info);
    std::string out;
    for (const std::string& line :
         python ? highlighted_lines(style, safe) : painted_lines(style, Role::code, safe)) {
        if (!line.empty()) out += lead.rest + "    " + line;
        out += "\n";
    }
    return out;
}

std::vector<std::string> cells_of(const Style& style, cmark_node* row) {
    std::vector<std::string> cells;
    for (cmark_node* cell = cmark_node_first_child(row); cell != nullptr;
         cell = cmark_node_next(cell)) {
        Inlines inlines({false, style.unicode, style.width}, Role::plain);
        inlines.add_children(cell);
        std::string text;
        for (const Word& word : inlines.take()) text += (word.glued ? "" : " ") + word.text;
        cells.push_back(text.empty() ? text : text.substr(1));
    }
    return cells;
}

std::string table(const Style& style, cmark_node* node, const Lead& lead) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::size_t> widths;
    for (cmark_node* row = cmark_node_first_child(node); row != nullptr;
         row = cmark_node_next(row)) {
        rows.push_back(cells_of(style, row));
        widths.resize(std::max(widths.size(), rows.back().size()));
        for (std::size_t at = 0; at < rows.back().size(); ++at) {
            widths[at] = std::max(widths[at], display_width(rows.back()[at]));
        }
    }
    std::string out;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::string line;
        for (std::size_t at = 0; at < rows[row].size(); ++at) {
            line += rows[row][at];
            if (at + 1 == rows[row].size()) break;
            line.append(widths[at] - display_width(rows[row][at]) + 2, ' ');
        }
        out += lead.rest + paint(style, row == 0 ? Role::title : Role::plain, line) + "\n";
    }
    return out;
}

std::string rule(const Style& style, const Lead& lead) {
    const std::size_t used = display_width(lead.rest);
    const std::size_t width = std::min<std::size_t>(style.width - std::min(used, style.width), 40);
    std::string line;
    for (std::size_t at = 0; at < width; ++at) line += style.unicode ? "─" : "-";
    return lead.first + paint(style, Role::faint, line) + "\n";
}

std::string block(const Style& style, cmark_node* node, const Lead& lead);

/// The blocks within a block; between them an empty line, unless they are a tight list's.
std::string blocks(const Style& style, cmark_node* parent, Lead lead, bool tight) {
    std::string out;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
         node = cmark_node_next(node)) {
        if (!out.empty() && !tight) out += "\n";
        out += block(style, node, lead);
        lead.first = lead.rest;
    }
    return out;
}

std::string list(const Style& style, cmark_node* node, const Lead& lead) {
    const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    const bool tight = cmark_node_get_list_tight(node) != 0;
    int number = cmark_node_get_list_start(node);
    std::string out;
    std::string first = lead.first;
    for (cmark_node* item = cmark_node_first_child(node); item != nullptr;
         item = cmark_node_next(item)) {
        const std::string mark = ordered ? fmt::format("{}. ", number++) : "- ";
        if (!out.empty() && !tight) out += "\n";
        out +=
            blocks(style, item, {first + mark, lead.rest + std::string(mark.size(), ' ')}, tight);
        first = lead.rest;
    }
    return out;
}

std::string block(const Style& style, cmark_node* node, const Lead& lead) {
    switch (cmark_node_get_type(node)) {
        case CMARK_NODE_LIST:
            return list(style, node, lead);
        case CMARK_NODE_BLOCK_QUOTE: {
            const std::string bar =
                paint(style, Role::faint, style.unicode ? signs(style).bar : ">") + " ";
            return blocks(style, node, {lead.first + bar, lead.rest + bar}, false);
        }
        case CMARK_NODE_CODE_BLOCK:
            return code_block(style, node, lead);
        case CMARK_NODE_THEMATIC_BREAK:
            return rule(style, lead);
        case CMARK_NODE_HEADING:
            return inline_block(style, node, lead, Role::title);
        case CMARK_NODE_HTML_BLOCK:
            return lead.first + safe_text(style, literal_of(node));
        default:
            break;
    }
    return is(node, "table") ? table(style, node, lead)
                             : inline_block(style, node, lead, Role::plain);
}

}  // namespace

std::string markdown(const Style& style, std::string_view text, std::size_t indent) {
    const Document document = parse(text);
    Style fitting = style;
    fitting.width = std::max<std::size_t>(style.width, indent + 10);
    const std::string lead(indent, ' ');
    return blocks(fitting, document.get(), {lead, lead}, false);
}

}  // namespace kata::report
