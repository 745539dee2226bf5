#include "runner/judge/near_miss.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "runner/exercise/nearest.h"
#include "runner/judge/words.h"
#include "runner/value/canonical.h"
#include "runner/value/changes.h"
#include "runner/value/compare_text.h"
#include "runner/value/integer.h"
#include "runner/value/render.h"

namespace kata::judge {

namespace {

using value::Kind;
using value::Value;
using Found = std::optional<Hint>;

/// Larger values are not looked at for what their items have in common.
constexpr std::size_t most_items = 10'000;

Hint hint(HintKind kind, std::string text) {
    return {kind, std::move(text), {}};
}

/// One value in the place of another: what both are compared with.
struct Pair {
    const Value& expected;
    const Value& got;
    std::string_view place;   // path of a part of the result; empty for the whole
    std::string_view action;  // the prompt
};

bool is_sequence(const Value& v) {
    return v.kind == Kind::list || v.kind == Kind::tuple || v.kind == Kind::deque;
}

bool is_collection(const Value& v) {
    return is_sequence(v) || v.kind == Kind::set || v.kind == Kind::frozenset;
}

bool is_number(const Value& v) {
    return v.kind == Kind::integer || v.kind == Kind::floating || v.kind == Kind::boolean;
}

bool same(const Value& a, const Value& b) {
    return !value::compare(a, b);
}

std::string key(const Value& v) {
    return value::canonical(v, {false, false});
}

std::vector<std::string> keys(const Value& collection) {
    std::vector<std::string> all;
    for (const Value& item : collection.items) all.push_back(key(item));
    return all;
}

std::vector<std::string> sorted_keys(const Value& collection) {
    std::vector<std::string> all = keys(collection);
    std::sort(all.begin(), all.end());
    return all;
}

bool is_object(const Value& v, std::string_view name) {
    return v.kind == Kind::object && v.items[0].text == "builtins" && v.items[1].text == name;
}

/// What gives its items only when it is asked.
bool is_lazy(const Value& v) {
    constexpr std::string_view names[] = {"generator",
                                          "map",
                                          "filter",
                                          "zip",
                                          "reversed",
                                          "enumerate",
                                          "dict_keys",
                                          "dict_values",
                                          "dict_items",
                                          "list_iterator",
                                          "set_iterator",
                                          "tuple_iterator",
                                          "str_iterator",
                                          "str_ascii_iterator",
                                          "list_reverseiterator",
                                          "dict_keyiterator",
                                          "range_iterator",
                                          "callable_iterator"};
    const bool itertools = v.kind == Kind::object && v.items[0].text == "itertools";
    return itertools || v.kind == Kind::range ||
           std::any_of(std::begin(names), std::end(names),
                       [&](std::string_view name) { return is_object(v, name); });
}

/// "area" of "<bound method Circle.area of <Circle …>>", "f" of "<function f at 0x…>".
std::string name_in_repr(std::string_view repr, std::string_view before) {
    if (repr.compare(0, before.size(), before) != 0) return {};
    repr.remove_prefix(before.size());
    repr = repr.substr(0, repr.find_first_of(" >'"));
    const std::string_view name = repr.substr(repr.rfind('.') + 1);
    return name.size() > 60 || name.find('<') != std::string_view::npos ? "" : std::string(name);
}

Found not_called(const Pair& pair) {
    const Value& got = pair.got;
    if (got.kind != Kind::object) return {};
    if (is_object(got, "coroutine")) {
        return hint(HintKind::not_awaited, words::not_awaited(pair.place));
    }
    if (is_object(got, "type")) {
        const std::string name = name_in_repr(got.text, "<class '");
        if (name.empty()) return {};
        return hint(HintKind::not_called, words::class_itself(pair.place, name));
    }
    for (const auto& [type, before, what] :
         {std::tuple{"method", "<bound method ", "method"},
          std::tuple{"function", "<function ", "function"},
          std::tuple{"builtin_function_or_method", "<built-in method ", "method"}}) {
        const std::string name = is_object(got, type) ? name_in_repr(got.text, before) : "";
        if (name.empty()) continue;
        const bool read = pair.action.size() > name.size() && pair.place.empty() &&
                          pair.action.substr(pair.action.size() - name.size() - 1) == "." + name;
        return hint(HintKind::not_called, read ? words::read_as_attribute(name)
                                               : words::not_called(pair.place, what, name));
    }
    return {};
}

Found not_made_yet(const Pair& pair) {
    const bool due = is_collection(pair.expected) || value::is_mapping(pair.expected.kind) ||
                     pair.expected.kind == Kind::string;
    if (!due || !is_lazy(pair.got)) return {};
    return hint(HintKind::not_made_yet,
                words::not_made_yet(pair.place, value::class_name(pair.got), pair.expected));
}

Found constant_as_text(const Pair& pair) {
    const Value& expected = pair.expected;
    if (pair.got.kind != Kind::string) return {};
    const bool constant = expected.kind == Kind::none || expected.kind == Kind::boolean;
    if (!constant || value::to_python(expected) != pair.got.text) return {};
    return hint(HintKind::wrong_type, words::text_of_constant(pair.place, pair.got.text));
}

/// What a text stands for, as int() and float() would read it: without the spaces around it.
bool stands_for(std::string_view text, const Value& number) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text == value::to_python(number);
}

Found number_and_text(const Pair& pair) {
    const Value& expected = pair.expected;
    const Value& got = pair.got;
    if (got.kind == Kind::string && is_number(expected) && stands_for(got.text, expected)) {
        return hint(HintKind::wrong_type, words::text_for_number(pair.place, expected, got));
    }
    if (expected.kind == Kind::string && is_number(got) && stands_for(expected.text, got)) {
        return hint(HintKind::wrong_type, words::number_for_text(pair.place, expected, got));
    }
    return {};
}

Found wrapped(const Pair& pair) {
    const auto holds = [](const Value& outer, const Value& inner) {
        return is_collection(outer) && outer.items.size() == 1 && same(outer.items[0], inner);
    };
    if (holds(pair.got, pair.expected)) {
        return hint(HintKind::wrong_type, words::wrapped(pair.place, pair.got));
    }
    if (holds(pair.expected, pair.got)) {
        return hint(HintKind::wrong_type, words::not_wrapped(pair.place, pair.expected));
    }
    return {};
}

/// "abc" for ["a", "b", "c"].
bool joins_to(const Value& parts, std::string_view text) {
    std::string joined;
    for (const Value& part : parts.items) {
        if (part.kind != Kind::string) return false;
        joined += part.text;
    }
    return joined == text;
}

bool has_right_items(const Pair& pair) {
    const Value& expected = pair.expected;
    const Value& got = pair.got;
    if (expected.kind == Kind::string && is_sequence(got)) return joins_to(got, expected.text);
    if (!is_collection(expected) || !is_collection(got)) return false;
    if (is_sequence(expected) && is_sequence(got)) return keys(expected) == keys(got);
    return sorted_keys(expected) == sorted_keys(got);
}

Found another_type(const Pair& pair) {
    const Value& expected = pair.expected;
    const Value& got = pair.got;
    if (expected.kind == got.kind || got.kind == Kind::none || got.kind == Kind::truncated) {
        return {};
    }
    if (auto found = constant_as_text(pair)) return found;
    if (auto found = number_and_text(pair)) return found;
    if (auto found = wrapped(pair)) return found;
    if (is_number(expected) && is_number(got)) {
        if (value::to_double(expected) != value::to_double(got)) return {};
        return hint(HintKind::wrong_type, words::another_number_type(pair.place, expected, got));
    }
    const bool collections = (is_collection(expected) || value::is_mapping(expected.kind) ||
                              expected.kind == Kind::string) &&
                             (is_collection(got) || value::is_mapping(got.kind));
    if (!collections) return {};
    return hint(HintKind::wrong_type,
                words::wrong_type(pair.place, expected, got, has_right_items(pair)));
}

Found number_nearby(const Pair& pair) {
    const Value& expected = pair.expected;
    const Value& got = pair.got;
    const bool numbers = is_number(expected) && is_number(got) && expected.kind == got.kind &&
                         expected.kind != Kind::boolean;
    if (!numbers) return {};
    const double due = value::to_double(expected);
    const double found = value::to_double(got);
    if (!std::isfinite(due) || !std::isfinite(found)) return {};
    if (due != 0 && found == -due) return hint(HintKind::sign, words::sign(pair.place));
    const double off = std::abs(found - due);
    const bool exact = std::abs(due) < 1e15;
    if (expected.kind == Kind::integer && exact && off == 1) {
        return hint(HintKind::off_by_one, words::off_by_one(pair.place, found > due));
    }
    if (expected.kind == Kind::floating && off > 0 && off <= 1e-12 * std::abs(due)) {
        return hint(HintKind::rounding, words::rounding(pair.place));
    }
    return {};
}

/// An item more or less at one end.
Found item_at_an_end(const Pair& pair) {
    const std::vector<std::string> due = keys(pair.expected);
    const std::vector<std::string> found = keys(pair.got);
    const bool missing = due.size() == found.size() + 1;
    if (!missing && found.size() != due.size() + 1) return {};
    const std::vector<std::string>& shorter = missing ? found : due;
    const std::vector<std::string>& longer = missing ? due : found;
    if (shorter.empty()) return {};
    const bool at_end = std::equal(shorter.begin(), shorter.end(), longer.begin());
    const bool at_start = std::equal(shorter.begin(), shorter.end(), longer.begin() + 1);
    if (!at_end && !at_start) return {};
    // Of two equal neighbours one was dropped, or made twice: that is no end.
    const auto last = longer.end() - 1;
    if (at_end ? *last == *(last - 1) : longer[0] == longer[1]) return {};
    return hint(HintKind::off_by_one, words::item_at_an_end(pair.place, "item", missing, !at_end));
}

/// Every number one too large, or one too small.
Found all_off_by_one(const Pair& pair) {
    const std::vector<Value>& due = pair.expected.items;
    const std::vector<Value>& found = pair.got.items;
    if (due.size() != found.size() || due.size() < 2) return {};
    double off = 0;
    for (std::size_t at = 0; at < due.size(); ++at) {
        if (due[at].kind != Kind::integer || found[at].kind != Kind::integer) return {};
        const double one = value::to_double(found[at]) - value::to_double(due[at]);
        if (std::abs(one) != 1 || (at > 0 && one != off)) return {};
        off = one;
    }
    return hint(HintKind::off_by_one, words::all_off_by_one(pair.place, off > 0));
}

Found another_order(const Pair& pair) {
    if (pair.expected.items.size() != pair.got.items.size()) return {};
    std::vector<std::string> found = keys(pair.got);
    std::vector<std::string> due = keys(pair.expected);
    const bool reversed = std::equal(due.begin(), due.end(), found.rbegin());
    std::sort(found.begin(), found.end());
    std::sort(due.begin(), due.end());
    if (due != found) return {};
    return hint(HintKind::order, words::another_order(pair.place, reversed));
}

Found duplicates(const Pair& pair) {
    std::map<std::string, std::pair<std::size_t, std::size_t>> counts;
    for (const Value& item : pair.expected.items) ++counts[key(item)].first;
    for (const Value& item : pair.got.items) ++counts[key(item)].second;
    const bool same_values = std::all_of(counts.begin(), counts.end(), [](const auto& one) {
        return one.second.first > 0 && one.second.second > 0;
    });
    if (!same_values) return {};
    for (const Value& item : pair.expected.items) {
        const auto& [due, found] = counts[key(item)];
        if (due == found) continue;
        return hint(HintKind::duplicates, words::duplicates(pair.place, item, due, found));
    }
    return {};
}

Found other_items(const Pair& pair) {
    const bool small =
        pair.expected.items.size() <= most_items && pair.got.items.size() <= most_items;
    if (!is_sequence(pair.expected) || pair.expected.kind != pair.got.kind || !small) return {};
    if (auto found = another_order(pair)) return found;
    if (auto found = item_at_an_end(pair)) return found;
    if (auto found = duplicates(pair)) return found;
    return all_off_by_one(pair);
}

Found swapped(const Pair& pair) {
    const std::vector<Value>& due = pair.expected.items;
    const std::vector<Value>& found = pair.got.items;
    const bool dicts = value::is_mapping(pair.expected.kind) && value::is_mapping(pair.got.kind);
    if (!dicts || due.empty() || due.size() != found.size() || due.size() > most_items) return {};
    Value turned = pair.got;
    for (std::size_t at = 0; at + 1 < turned.items.size(); at += 2) {
        std::swap(turned.items[at], turned.items[at + 1]);
    }
    if (!same(pair.expected, turned)) return {};
    return hint(HintKind::swapped, words::swapped(pair.place));
}

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::string without_space(std::string_view text) {
    std::string out(text);
    std::erase_if(out, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
    return out;
}

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string_view name_of_space(char c) {
    return c == ' ' ? "space" : c == '\t' ? "tab" : "line break";
}

/// "a space too many at the end", where it is as simple as that.
std::string which_space(std::string_view expected, std::string_view got) {
    const bool more = got.size() == expected.size() + 1;
    if (!more && expected.size() != got.size() + 1) return {};
    const std::string_view longer = more ? got : expected;
    const std::string_view shorter = more ? expected : got;
    const std::string amount = more ? "too many" : "too few";
    const auto say = [&](char c, std::string_view end) {
        return "one " + std::string(name_of_space(c)) + " " + amount + " at the " +
               std::string(end);
    };
    if (is_space(longer.back()) && longer.substr(0, shorter.size()) == shorter) {
        return say(longer.back(), "end");
    }
    if (is_space(longer.front()) && longer.substr(1) == shorter) {
        return say(longer.front(), "beginning");
    }
    return {};
}

/// A character more or less at one end of a text.
Found character_at_an_end(std::string_view expected, std::string_view got, std::string_view place) {
    const bool missing = expected.size() > got.size();
    const std::string_view longer = missing ? expected : got;
    const std::string_view shorter = missing ? got : expected;
    const std::size_t more = longer.size() - shorter.size();
    const bool at_end = longer.substr(0, shorter.size()) == shorter;
    const bool at_start = longer.substr(more) == shorter;
    const std::string_view extra = at_end ? longer.substr(shorter.size()) : longer.substr(0, more);
    // One character can be several bytes, those behind the first begin with 10.
    const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    const bool one = std::count_if(extra.begin(), extra.end(), begins) == 1;
    if (shorter.empty() || !one || (!at_end && !at_start)) return {};
    return hint(HintKind::off_by_one, words::item_at_an_end(place, "character", missing, !at_end));
}

Found texts(std::string_view expected, std::string_view got, std::string_view place) {
    if (expected == got || got.empty() || expected.empty()) return {};
    if (without_space(expected) == without_space(got)) {
        return hint(HintKind::white_space, words::white_space(place, which_space(expected, got)));
    }
    if (lowered(expected) == lowered(got)) {
        return hint(HintKind::letter_case, words::letter_case(place));
    }
    return character_at_an_end(expected, got, place);
}

Found in_values(const Pair& pair) {
    if (auto found = not_called(pair)) return found;
    if (auto found = not_made_yet(pair)) return found;
    if (auto found = another_type(pair)) return found;
    if (auto found = number_nearby(pair)) return found;
    if (auto found = other_items(pair)) return found;
    if (auto found = swapped(pair)) return found;
    if (pair.expected.kind == Kind::string && pair.got.kind == Kind::string) {
        return texts(pair.expected.text, pair.got.text, pair.place);
    }
    return {};
}

/// Of the whole result first; else of the first part that differs.
Found in_result(const WrongAnswer& answer) {
    if (auto found = in_values({*answer.expected, *answer.got, "", answer.action})) return found;
    const value::Changes changes =
        value::changes(*answer.expected, *answer.got, answer.comparison, 1);
    if (changes.first.empty()) return {};
    const value::Change& first = changes.first.front();
    if (first.path.empty() || first.expected == nullptr || first.got == nullptr) return {};
    return in_values({*first.expected, *first.got, first.path, answer.action});
}

/// Whether what was printed is what should have been returned.
bool printed_it(const WrongAnswer& answer) {
    const std::string printed = value::normal_lines(answer.printed);
    if (printed.empty()) return false;
    if (answer.expected->kind == Kind::string && printed == answer.expected->text) return true;
    return printed == value::to_python(*answer.expected, 4096);
}

/// A session's argument that can be gone through only once.
bool hands_over_iterator(std::string_view action) {
    for (const std::string_view sign : {"iter(", " for ", "map(", "filter(", "zip("}) {
        if (action.find(sign) != std::string_view::npos) return true;
    }
    return false;
}

bool is_empty(const Value& v) {
    if (v.kind == Kind::string) return v.text.empty();
    if (is_collection(v) || value::is_mapping(v.kind)) return v.items.empty();
    return is_number(v) && value::to_double(v) == 0;
}

Found instead_of_raising(const WrongAnswer& answer) {
    const std::string_view type =
        answer.exception.substr(answer.exception.rfind('.') + 1);  // npos + 1 is 0
    const bool object = answer.got != nullptr && answer.got->kind == Kind::object;
    if (object && value::class_name(*answer.got) == type) {
        return hint(HintKind::not_raised, words::exception_returned(type));
    }
    if (!answer.printed.empty()) {
        return hint(HintKind::not_raised, words::exception_printed(type));
    }
    return {};
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// The part of `text` between two marks, or nothing.
std::string_view between(std::string_view text, std::string_view before, std::string_view after) {
    const std::size_t start = text.find(before);
    if (start == std::string_view::npos) return {};
    const std::size_t from = start + before.size();
    const std::size_t end = text.find(after, from);
    return end == std::string_view::npos ? std::string_view{} : text.substr(from, end - from);
}

/// Names that other languages have, and how Python writes the same.
std::string_view in_python(std::string_view written) {
    constexpr std::pair<std::string_view, std::string_view> names[] = {
        {"length", "`len(…)`"},
        {"size", "`len(…)`"},
        {"push", "`.append(…)`"},
        {"has_key", "`key in …`"},
        {"contains", "`item in …`"},
        {"includes", "`item in …`"},
        {"toUpperCase", "`.upper()`"},
        {"toLowerCase", "`.lower()`"},
        {"trim", "`.strip()`"},
        {"indexOf", "`.index(…)`"},
        {"charAt", "`text[index]`"},
        {"substring", "`text[a:b]`"},
        {"equals", "`==`"},
        {"toString", "`str(…)`"},
        {"forEach", "`for item in …:`"},
    };
    for (const auto& [name, python] : names) {
        if (name == written) return python;
    }
    return {};
}

/// "`batch` is None here", where one variable is, and no more than one.
std::string about_none(const value::ExceptionInfo& raised) {
    const auto is_none = [](const value::LocalText& local) { return local.text == "None"; };
    const auto found = std::find_if(raised.locals.begin(), raised.locals.end(), is_none);
    const bool one = std::count_if(raised.locals.begin(), raised.locals.end(), is_none) == 1;
    return one ? words::none_in(found->name) : words::none_used();
}

std::string about_type_error(const value::ExceptionInfo& raised) {
    const std::string_view message = raised.message;
    const std::string_view method = between(message, ".", "() takes ");
    const bool one_more = has(message, "takes 0 positional arguments but 1 was given") ||
                          has(message, "takes 1 positional argument but 2 were given") ||
                          has(message, "takes 2 positional arguments but 3 were given");
    if (!method.empty() && one_more) return words::method_without_self(method);
    if (has(message, "NoneType")) return about_none(raised);
    if (has(message, "indices must be integers") && has(message, "not float")) {
        return words::float_index();
    }
    const std::string_view fixed = between(message, "'", "' object does not support item ");
    if (!fixed.empty()) return words::unchangeable(fixed);
    if (has(message, "can only concatenate str") ||
        has(message, "unsupported operand type(s) for +: 'int' and 'str'")) {
        return words::text_plus_number();
    }
    if (has(message, "object is not callable")) return words::value_called();
    const std::string_view type = between(message, "unhashable type: '", "'");
    return type.empty() ? "" : words::unhashable(type);
}

std::string about_attribute_error(const value::ExceptionInfo& raised) {
    const std::string_view message = raised.message;
    if (has(message, "'NoneType' object")) return about_none(raised);
    const std::string_view name = between(message, "has no attribute '", "'");
    const std::string_view python = in_python(name);
    return python.empty() ? "" : words::other_languages_name(name, python);
}

bool is_name_part(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// The words of a submission that can be names, in their order.
void add_words(std::string_view text, std::vector<std::string_view>& words) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_name_part(text[end])) ++end;
        if (end > at) words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
}

std::string about_name_error(std::string_view message, const Submission& submission) {
    const std::string_view name = between(message, "name '", "'");
    std::vector<std::string_view> others = {"print",  "len",       "range",     "True",
                                            "False",  "None",      "list",      "dict",
                                            "sorted", "enumerate", "isinstance"};
    for (const SubmittedFile& file : submission) add_words(file.bytes, others);
    std::erase(others, name);
    const auto nearest = exercise::nearest_name(name, others);
    return nearest ? words::unknown_name(*nearest) : "";
}

}  // namespace

std::optional<Hint> near_miss(const WrongAnswer& answer) {
    if (!answer.exception.empty()) return instead_of_raising(answer);
    if (answer.expected == nullptr) return texts(answer.expected_text, answer.printed, "");
    if (answer.got == nullptr) return {};
    const bool none = answer.got->kind == Kind::none && answer.expected->kind != Kind::none;
    if (none && printed_it(answer)) {
        return hint(HintKind::printed, words::printed_not_returned());
    }
    if (none) return hint(HintKind::returned_none, words::returned_none());
    if (is_empty(*answer.got) && !is_empty(*answer.expected) &&
        hands_over_iterator(answer.action)) {
        return hint(HintKind::used_up, words::used_up_argument());
    }
    return in_result(answer);
}

std::optional<Hint> near_miss(const value::ExceptionInfo& raised, const Submission& submission) {
    if (raised.module != "builtins") return {};
    const std::string_view type = raised.type;
    const std::string_view message = raised.message;
    std::string text;
    if (type == "RecursionError") {
        const auto& frames = raised.frames;
        const auto most =
            std::max_element(frames.begin(), frames.end(),
                             [](const auto& a, const auto& b) { return a.count < b.count; });
        if (most == frames.end() || most->count < 10) return {};
        return hint(HintKind::endless_recursion, words::endless_recursion(most->function));
    }
    if (type == "NameError") text = about_name_error(message, submission);
    if (type == "UnboundLocalError") text = words::local_before_it_is_bound();
    if (type == "TypeError") text = about_type_error(raised);
    if (type == "AttributeError") text = about_attribute_error(raised);
    if (type == "IndexError" && has(message, "index out of range")) text = words::last_index();
    if (type == "IndexError" && has(message, "from empty")) text = words::nothing_left();
    if (type == "RuntimeError" && has(message, "changed size during iteration")) {
        text = words::changed_while_iterating();
    }
    if (type == "EOFError") text = words::nothing_to_read();
    if (text.empty()) return {};
    return hint(HintKind::exception, std::move(text));
}

}  // namespace kata::judge
