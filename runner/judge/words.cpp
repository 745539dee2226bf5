#include "runner/judge/words.h"

#include <fmt/format.h>

#include "runner/value/render.h"

namespace kata::judge::words {

namespace {

using value::Kind;
using value::Value;

constexpr std::size_t shown = 60;  // characters of a value in a sentence

std::string subject(std::string_view place) {
    return place.empty() ? "The result" : fmt::format("The value at {}", place);
}

std::string with_article(std::string_view noun) {
    const bool vowel = noun.find_first_of("aeiouAEIO") == 0;
    return fmt::format("{} {}", vowel ? "an" : "a", noun);
}

/// "a list", "a tuple", "the text 'a'" …: how a value of this type is spoken of.
std::string type_of(const Value& v) {
    if (v.kind == Kind::none) return "None";
    return with_article(v.kind == Kind::string ? "str" : value::class_name(v));
}

std::string python(const Value& v) {
    return value::to_python(v, shown);
}

/// How a value of the type that was expected is made.
std::string remedy(const Value& expected, const Value& got) {
    switch (expected.kind) {
        case Kind::list:
            return " `list(…)` makes one, and so do square brackets.";
        case Kind::tuple:
            return " `tuple(…)` makes one, and so do commas in parentheses.";
        case Kind::set:
        case Kind::frozenset:
            return fmt::format(" `{}(…)` makes one.", value::class_name(expected));
        case Kind::dict:
            return " `dict(…)` makes one, and so do braces with `key: value` pairs.";
        case Kind::string:
            return value::is_mapping(got.kind) ? "" : " `\"\".join(…)` makes one of its parts.";
        default:
            return "";
    }
}

}  // namespace

std::string wrong_type(std::string_view place, const Value& expected, const Value& got,
                       bool right_items) {
    return fmt::format("{} is {}{}; {} is expected.{}", subject(place), type_of(got),
                       right_items ? " with the right items" : "", type_of(expected),
                       remedy(expected, got));
}

std::string text_for_number(std::string_view place, const Value& expected, const Value& got) {
    return fmt::format(
        "{} is the text {}; the number {} is expected. `{}(…)` makes a number of a "
        "text.",
        subject(place), python(got), python(expected), value::class_name(expected));
}

std::string number_for_text(std::string_view place, const Value& expected, const Value& got) {
    return fmt::format(
        "{} is the number {}; the text {} is expected. `str(…)` makes a text of a "
        "number.",
        subject(place), python(got), python(expected));
}

std::string another_number_type(std::string_view place, const Value& expected, const Value& got) {
    std::string text = fmt::format("{} is {}, {}; the {} {} is expected.", subject(place),
                                   python(got), with_article(value::class_name(got)),
                                   value::class_name(expected), python(expected));
    const bool whole = expected.kind == Kind::integer;
    if (got.kind == Kind::floating && whole) {
        text += " `/` always gives a float; `//` of two ints gives an int.";
    } else if (expected.kind == Kind::floating) {
        text += " `float(…)` makes one, and `/` always gives one.";
    } else if (expected.kind == Kind::boolean) {
        text += " A comparison gives a bool, and so does `bool(…)`.";
    }
    return text;
}

std::string text_of_constant(std::string_view place, std::string_view constant) {
    return fmt::format("{} is the text '{}'; {} itself is expected, without quotes.",
                       subject(place), constant, constant);
}

std::string wrapped(std::string_view place, const Value& got) {
    std::string text = fmt::format(
        "{} is {} with the right value in it; the value itself is "
        "expected.",
        subject(place), type_of(got));
    return got.kind == Kind::tuple ? text + " A comma behind a value makes a tuple." : text;
}

std::string not_wrapped(std::string_view place, const Value& expected) {
    return fmt::format("{} is the right value by itself; {} that holds it is expected.",
                       subject(place), type_of(expected));
}

std::string not_made_yet(std::string_view place, std::string_view type, const Value& expected) {
    return fmt::format(
        "{} is {}, which gives its items one by one, when it is asked; {} is "
        "expected.{}",
        subject(place), with_article(type), type_of(expected), remedy(expected, Value{}));
}

std::string not_awaited(std::string_view place) {
    return fmt::format(
        "{} is a coroutine that nobody has waited for: an `async` function runs "
        "when it is awaited.",
        subject(place));
}

std::string not_called(std::string_view place, std::string_view what, std::string_view name) {
    return fmt::format(
        "{} is the {} `{}` itself; it was not called. Parentheses call it: "
        "`{}(…)`.",
        subject(place), what, name, name);
}

std::string read_as_attribute(std::string_view name) {
    return fmt::format(
        "`{}` is a method, and is read here without being called. `@property` above "
        "its definition makes that work.",
        name);
}

std::string class_itself(std::string_view place, std::string_view name) {
    return fmt::format(
        "{} is the class `{}` itself, not an object of it. Parentheses make one: "
        "`{}(…)`.",
        subject(place), name, name);
}

std::string printed_not_returned() {
    return "It printed the answer and returned None. `return` hands a value to the caller; "
           "`print` only shows it.";
}

std::string returned_none() {
    return "It returned None, as every function does that comes to its end without `return`.";
}

std::string off_by_one(std::string_view place, bool too_large) {
    return fmt::format(
        "{} is one too {}. Is something counted twice or left out at an end: `<` "
        "for `<=`, `range(n)` for `range(n + 1)`?",
        subject(place), too_large ? "large" : "small");
}

std::string item_at_an_end(std::string_view place, std::string_view item, bool missing,
                           bool first) {
    if (missing) {
        return fmt::format("{} is right but for the {} {}, which is missing.", subject(place),
                           first ? "first" : "last", item);
    }
    return fmt::format("{} is right but for one {} too many at the {}.", subject(place), item,
                       first ? "beginning" : "end");
}

std::string all_off_by_one(std::string_view place, bool too_large) {
    return fmt::format("{} has every number one too {}. Does the counting begin at 0 or at 1?",
                       subject(place), too_large ? "large" : "small");
}

std::string sign(std::string_view place) {
    return fmt::format("{} is right but for its sign. Is a subtraction the wrong way round?",
                       subject(place));
}

std::string rounding(std::string_view place) {
    return fmt::format(
        "{} is off by no more than floats are exact: decimal fractions such as 0.1 "
        "are rounded in them.",
        subject(place));
}

std::string another_order(std::string_view place, bool reversed) {
    return fmt::format("{} has the right items in {} order.", subject(place),
                       reversed ? "reverse" : "another");
}

std::string duplicates(std::string_view place, const Value& item, std::size_t expected,
                       std::size_t got) {
    const auto times = [](std::size_t count) {
        return count == 1 ? std::string("once") : fmt::format("{} times", count);
    };
    return fmt::format(
        "{} has the right values, but not as often: {} is expected {}, and is there "
        "{}.",
        subject(place), python(item), times(expected), times(got));
}

std::string swapped(std::string_view place) {
    return fmt::format("{} has its keys and values the wrong way round.", subject(place));
}

std::string letter_case(std::string_view place) {
    return fmt::format("{} is right but for upper and lower case.", subject(place));
}

std::string white_space(std::string_view place, std::string_view what) {
    return fmt::format("{} is right but for white space{}{}.", subject(place),
                       what.empty() ? "" : ": ", what);
}

std::string changed_argument(std::string_view name, const Value& given) {
    std::string text =
        fmt::format("`{}` belongs to the caller, who may still need it as it was.", name);
    switch (given.kind) {
        case Kind::list:
            return text + " Work on a copy: `list(…)`, or `sorted(…)` for `.sort()`.";
        case Kind::dict:
            return text +
                   " Work on a copy: `dict(…)`; `copy.deepcopy(…)` copies what is inside "
                   "as well.";
        case Kind::set:
            return text + " Work on a copy: `set(…)`, or `|`, `&` and `-`, which make a new set.";
        default:
            return text + " Work on a copy.";
    }
}

std::string exception_returned(std::string_view type) {
    return fmt::format("It returned the exception. `raise {}(…)` raises it.", type);
}

std::string exception_printed(std::string_view type) {
    return fmt::format("It printed something where it should have raised {0}: `raise {0}(…)`.",
                       type);
}

std::string no_return(std::string_view function) {
    return fmt::format("It returned None: `{}` has no `return` with a value.", function);
}

std::string falls_through(std::string_view function) {
    return fmt::format(
        "It returned None: past this line `{}` can come to its end without "
        "`return`.",
        function);
}

std::string dropped_result(std::string_view function) {
    return fmt::format(
        "It returned None: what `{}` gives to its own call here is thrown away. "
        "`return` hands it on.",
        function);
}

std::string always_none(std::string_view method) {
    return fmt::format("It returned None: `.{}()` changes its object and always returns None.",
                       method);
}

std::string shared_default(std::string_view function, std::string_view value) {
    return fmt::format(
        "The default `{}` of `{}` is made once, when the function is defined, and "
        "all calls share it. Let the default be None, and make a new one inside.",
        value, function);
}

std::string used_up(std::string_view name) {
    return fmt::format(
        "An iterator can be gone through once: here `{}` is gone through again, and "
        "nothing is left. Make a list of it first.",
        name);
}

std::string used_up_argument() {
    return "The argument is an iterator, which can be gone through once. Is it gone through twice, "
           "or asked for its length? Make a list of it first.";
}

std::string waiting(bool threads) {
    return threads ? "It hardly computed anything in that time: do its threads wait for each other?"
                   : "It hardly computed anything in that time: it slept, or waited for something "
                     "that did not come.";
}

std::string endless_recursion(std::string_view function) {
    return fmt::format(
        "The recursion does not come to an end: `{}` calls itself again and again. "
        "Which call returns without another one, and does each call come nearer to "
        "it?",
        function);
}

std::string examples_only() {
    return "The examples pass, and none of the hidden cases does: does it work for the values of "
           "the examples alone?";
}

std::string unknown_name(std::string_view nearest) {
    return fmt::format("Did you mean `{}`?", nearest);
}

std::string local_before_it_is_bound() {
    return "A function that assigns to a name has a variable of its own by that name, everywhere "
           "in the function. To assign to the one outside, say `nonlocal` or `global`.";
}

std::string none_used() {
    return "Something is None here. A function without `return` gives None, and so do methods that "
           "change their object, such as `list.sort`.";
}

std::string none_in(std::string_view variable) {
    return fmt::format(
        "`{}` is None here. Is that a case of its own, or should it have been "
        "something else by now?",
        variable);
}

std::string float_index() {
    return "An index is an int. `/` always gives a float; `//` of two ints gives an int.";
}

std::string unchangeable(std::string_view type) {
    return fmt::format("A {} cannot be changed once it is made. Make a new one, or change a list.",
                       type);
}

std::string nothing_left() {
    return "There is nothing left to take away here. Look whether it is empty before.";
}

std::string method_without_self(std::string_view method) {
    return fmt::format("The object itself is the first argument of a method: `def {}(self, …)`.",
                       method);
}

std::string text_plus_number() {
    return "`+` joins texts with texts and adds numbers to numbers: `str(…)` makes a text, "
           "`int(…)` a number.";
}

std::string last_index() {
    return "Indices go from 0 to the length less one. Of something empty, none is right.";
}

std::string other_languages_name(std::string_view written, std::string_view python) {
    return fmt::format("Python has no `{}` here; it is written {}.", written, python);
}

std::string changed_while_iterating() {
    return "A dict or set must keep its size while a loop goes through it. Go through a copy: "
           "`list(…)`.";
}

std::string value_called() {
    return "A value that is no function is called here. Does a variable have the name of a "
           "function, or is an operator missing in front of the parenthesis?";
}

std::string unhashable(std::string_view type) {
    return fmt::format("Keys of a dict and items of a set must not change, and {} can. {}",
                       with_article(type),
                       type == "list"  ? "`tuple(…)` makes something of it that cannot."
                       : type == "set" ? "`frozenset(…)` makes something of it that cannot."
                                       : "Take a part of it that cannot.");
}

std::string nothing_to_read() {
    return "There is nothing to read: the values come as arguments, not by `input()`.";
}

}  // namespace kata::judge::words
