#include "runner/value/json_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <unordered_set>

namespace kata::value {
namespace {

using Parser = nlohmann::json;

JsonFault fault_at(std::string_view text, std::size_t offset, std::string message) {
    offset = std::min(offset, text.size());
    const std::string_view before = text.substr(0, offset);
    const std::size_t start = before.rfind('\n') + 1;  // npos + 1 is 0
    const auto is_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    JsonFault fault;
    fault.offset = offset;
    fault.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    fault.column =
        1 + static_cast<std::size_t>(std::count_if(
                before.begin() + static_cast<std::ptrdiff_t>(start), before.end(), is_character));
    fault.message = std::move(message);
    return fault;
}

/// What Python and JavaScript programs print in the place of JSON.
struct Lookalike {
    std::string_view text;
    std::string_view message;
};

constexpr std::array<Lookalike, 8> lookalikes = {{
    {"NaN", "JSON has no NaN"},
    {"nan", "JSON has no NaN"},
    {"Infinity", "JSON has no Infinity"},
    {"inf", "JSON has no Infinity"},
    {"True", "JSON spells it `true`"},
    {"False", "JSON spells it `false`"},
    {"None", "JSON spells it `null`"},
    {"'", "JSON puts texts in double quotes"},
}};

/// nlohmann's words without its preface and its tail: "syntax error while parsing value - WORDS;
/// …".
std::string words_of(std::string_view original) {
    const std::size_t start = original.find(" - ");
    if (start == std::string_view::npos) return "a number is out of range";
    std::string_view words = original.substr(start + 3);
    words = words.substr(0, words.find(';'));
    if (words == "unexpected end of input") return "the text ends too early";
    return std::string(words);
}

/// Builds the tree, and ends the parser at what is refused.
class Builder final : public nlohmann::json_sax<Parser> {
  public:
    Builder(std::string_view text, const JsonBounds& bounds) : text_(text), bounds_(bounds) {}

    bool null() override { return add({}); }
    bool boolean(bool truth) override {
        Json value;
        value.kind = Json::Kind::boolean;
        value.truth = truth;
        return add(std::move(value));
    }
    bool number_integer(number_integer_t number) override {
        return add_number(static_cast<double>(number), std::to_string(number));
    }
    bool number_unsigned(number_unsigned_t number) override {
        return add_number(static_cast<double>(number), std::to_string(number));
    }
    bool number_float(number_float_t number, const string_t& written) override {
        return add_number(number, written);
    }
    bool string(string_t& text) override {
        Json value;
        value.kind = Json::Kind::string;
        value.text = std::move(text);
        return add(std::move(value));
    }
    bool binary(binary_t& /*bytes*/) override { return false; }  // only in other formats

    bool start_object(std::size_t /*count*/) override { return open(Json::Kind::object); }
    bool start_array(std::size_t /*count*/) override { return open(Json::Kind::array); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        if (!open_.back().names.insert(name).second) {
            return refuse(fmt::format("the key \"{}\" is twice in one object", name));
        }
        open_.back().key = std::move(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const nlohmann::detail::exception& error) override {
        const std::size_t offset = position > 0 ? position - 1 : 0;
        const std::string_view rest = text_.substr(std::min(offset, text_.size()));
        std::string message = words_of(error.what());
        for (const Lookalike& lookalike : lookalikes) {
            if (rest.substr(0, lookalike.text.size()) == lookalike.text) {
                message = lookalike.message;
            }
        }
        fault_ = fault_at(text_, offset, std::move(message));
        return false;
    }

    std::variant<Json, JsonFault> take(bool whole) {
        if (whole) return std::move(root_);
        if (fault_) return std::move(*fault_);
        return fault_at(text_, 0, refusal_);
    }

  private:
    struct Open {
        Json value;
        std::string key;                        ///< of the member that comes next
        std::unordered_set<std::string> names;  ///< keys so far
    };

    bool refuse(std::string reason) {
        refusal_ = std::move(reason);
        return false;
    }

    bool add_number(double number, std::string written) {
        Json value;
        value.kind = Json::Kind::number;
        value.number = number;
        value.text = std::move(written);
        return add(std::move(value));
    }

    bool open(Json::Kind kind) {
        if (open_.size() == bounds_.depth) {
            return refuse(fmt::format("it is nested more than {} levels deep", bounds_.depth));
        }
        open_.emplace_back();
        open_.back().value.kind = kind;
        return true;
    }

    bool close() {
        Json value = std::move(open_.back().value);
        open_.pop_back();
        return add(std::move(value));
    }

    bool add(Json value) {
        if (++count_ > bounds_.values) {
            return refuse(fmt::format("it holds more than {} values", bounds_.values));
        }
        if (open_.empty()) {
            root_ = std::move(value);
        } else {
            open_.back().value.members.push_back({std::move(open_.back().key), std::move(value)});
            open_.back().key.clear();
        }
        return true;
    }

    std::string_view text_;
    JsonBounds bounds_;
    std::vector<Open> open_;
    std::size_t count_ = 0;
    Json root_;
    std::optional<JsonFault> fault_;
    std::string refusal_;
};

}  // namespace

std::variant<Json, JsonFault> parse_json(std::string_view text, const JsonBounds& bounds) {
    if (text.size() > bounds.bytes) {
        return fault_at(text, 0, fmt::format("it has more than {} MiB", bounds.bytes >> 20));
    }
    Builder builder(text, bounds);
    const bool whole = Parser::sax_parse(text, &builder);
    return builder.take(whole);
}

}  // namespace kata::value
