#include "runner/judge/near_miss.h"

#include <catch2/catch.hpp>

#include "tests/unit/judge/case.h"
#include "tests/unit/value/build.h"

using namespace kata;
using namespace kata::value::build;
using judge::HintKind;
using judge::near_miss;
using judge::WrongAnswer;
using value::Kind;
using value::Value;

namespace {

std::string said(const std::optional<judge::Hint>& hint, HintKind kind) {
    if (!hint) return "(nothing)";
    CHECK(judge::name_of(hint->kind) == judge::name_of(kind));
    return hint->text;
}

std::string said(HintKind kind, const Value& expected, const Value& got,
                 std::string_view printed = "", std::string_view action = "f()") {
    WrongAnswer answer;
    answer.expected = &expected;
    answer.got = &got;
    answer.printed = printed;
    answer.action = action;
    return said(near_miss(answer), kind);
}

Value foreign(std::string module, std::string name, std::string repr) {
    Value value = of(Kind::object, {text(std::move(module)), text(std::move(name))});
    value.text = std::move(repr);
    return value;
}

Value numbers(std::vector<std::int64_t> all) {
    Value out = list({});
    for (const std::int64_t one : all) out.items.push_back(integer(one));
    return out;
}

std::string said_of(const std::string& type, const std::string& message,
                    const judge::Submission& submission = made::submission) {
    return said(near_miss(made::exception(type, message), submission), HintKind::exception);
}

}  // namespace

TEST_CASE("right items in a value of another type") {
    CHECK(said(HintKind::wrong_type, list({integer(1)}), tuple({integer(1)})) ==
          "The result is a tuple with the right items; a list is expected. `list(…)` makes one, "
          "and so do square brackets.");
    CHECK(said(HintKind::wrong_type, tuple({integer(1)}), list({integer(2)})) ==
          "The result is a list; a tuple is expected. `tuple(…)` makes one, and so do commas in "
          "parentheses.");
    CHECK(said(HintKind::wrong_type, set({integer(1), integer(2)}), numbers({2, 1})) ==
          "The result is a list with the right items; a set is expected. `set(…)` makes one.");
    CHECK(said(HintKind::wrong_type, text("ab"), list({text("a"), text("b")})) ==
          "The result is a list with the right items; a str is expected. `\"\".join(…)` makes one "
          "of its parts.");
    CHECK(said(HintKind::wrong_type, dict({text("a"), integer(1)}),
               list({tuple({text("a"), integer(1)})})) ==
          "The result is a list; a dict is expected. `dict(…)` makes one, and so do braces with "
          "`key: value` pairs.");
}

TEST_CASE("numbers, texts and constants in the place of each other") {
    CHECK(said(HintKind::wrong_type, integer(3), text("3")) ==
          "The result is the text '3'; the number 3 is expected. `int(…)` makes a number of a "
          "text.");
    CHECK(said(HintKind::wrong_type, text("3"), integer(3)) ==
          "The result is the number 3; the text '3' is expected. `str(…)` makes a text of a "
          "number.");
    CHECK(said(HintKind::wrong_type, integer(3), real(3)) ==
          "The result is 3.0, a float; the int 3 is expected. `/` always gives a float; `//` of "
          "two ints gives an int.");
    CHECK(said(HintKind::wrong_type, real(3), integer(3)) ==
          "The result is 3, an int; the float 3.0 is expected. `float(…)` makes one, and `/` "
          "always gives one.");
    CHECK(said(HintKind::wrong_type, boolean(true), integer(1)) ==
          "The result is 1, an int; the bool True is expected. A comparison gives a bool, and so "
          "does `bool(…)`.");
    CHECK(said(HintKind::wrong_type, boolean(true), text("True")) ==
          "The result is the text 'True'; True itself is expected, without quotes.");
    CHECK(said(HintKind::wrong_type, integer(3), text("4")) == "(nothing)");
}

TEST_CASE("a value within another") {
    CHECK(said(HintKind::wrong_type, integer(3), tuple({integer(3)})) ==
          "The result is a tuple with the right value in it; the value itself is expected. A "
          "comma behind a value makes a tuple.");
    CHECK(said(HintKind::wrong_type, numbers({3}), integer(3)) ==
          "The result is the right value by itself; a list that holds it is expected.");
}

TEST_CASE("what is not made, not awaited, not called") {
    CHECK(said(HintKind::not_made_yet, numbers({1}),
               foreign("builtins", "generator", "<generator object f at 0x1>")) ==
          "The result is a generator, which gives its items one by one, when it is asked; a list "
          "is expected. `list(…)` makes one, and so do square brackets.");
    CHECK(said(HintKind::not_made_yet, text("ab"),
               foreign("builtins", "reversed", "<reversed object at 0x1>")) ==
          "The result is a reversed, which gives its items one by one, when it is asked; a str is "
          "expected. `\"\".join(…)` makes one of its parts.");
    CHECK(said(HintKind::not_awaited, integer(1),
               foreign("builtins", "coroutine", "<coroutine object f at 0x1>")) ==
          "The result is a coroutine that nobody has waited for: an `async` function runs when it "
          "is awaited.");
    const Value method =
        foreign("builtins", "method", "<bound method Circle.area of <Circle object at 0x1>>");
    CHECK(said(HintKind::not_called, integer(1), method) ==
          "The result is the method `area` itself; it was not called. Parentheses call it: "
          "`area(…)`.");
    CHECK(said(HintKind::not_called, integer(1), method, "", "circle.area") ==
          "`area` is a method, and is read here without being called. `@property` above its "
          "definition makes that work.");
    CHECK(said(HintKind::not_called, integer(1),
               foreign("builtins", "type", "<class 'stack.Stack'>")) ==
          "The result is the class `Stack` itself, not an object of it. Parentheses make one: "
          "`Stack(…)`.");
    CHECK(said(HintKind::not_called, integer(1),
               foreign("builtins", "function", "<function <lambda> at 0x1>")) == "(nothing)");
}

TEST_CASE("printed, or nothing returned") {
    CHECK(said(HintKind::printed, integer(4), none(), "4\n") ==
          "It printed the answer and returned None. `return` hands a value to the caller; "
          "`print` only shows it.");
    CHECK(said(HintKind::printed, text("ab"), none(), "ab\n") ==
          "It printed the answer and returned None. `return` hands a value to the caller; "
          "`print` only shows it.");
    CHECK(said(HintKind::returned_none, integer(4), none(), "5\n") ==
          "It returned None, as every function does that comes to its end without `return`.");
}

TEST_CASE("numbers that are nearly right") {
    CHECK(said(HintKind::off_by_one, integer(4), integer(5)) ==
          "The result is one too large. Is something counted twice or left out at an end: `<` for "
          "`<=`, `range(n)` for `range(n + 1)`?");
    CHECK(said(HintKind::off_by_one, numbers({1, 2}), numbers({1, 1})).substr(0, 33) ==
          "The value at [1] is one too small");
    CHECK(said(HintKind::sign, integer(4), integer(-4)) ==
          "The result is right but for its sign. Is a subtraction the wrong way round?");
    CHECK(said(HintKind::rounding, real(0.3), real(0.1 + 0.2)) ==
          "The result is off by no more than floats are exact: decimal fractions such as 0.1 are "
          "rounded in them.");
    CHECK(said(HintKind::off_by_one, integer(4), integer(6)) == "(nothing)");
    CHECK(said(HintKind::off_by_one, numbers({0, 1, 2}), numbers({1, 2, 3})) ==
          "The result has every number one too large. Does the counting begin at 0 or at 1?");
}

TEST_CASE("lists that are nearly right") {
    CHECK(said(HintKind::order, numbers({1, 2, 3}), numbers({3, 2, 1})) ==
          "The result has the right items in reverse order.");
    CHECK(said(HintKind::order, numbers({1, 2, 3}), numbers({1, 3, 2})) ==
          "The result has the right items in another order.");
    CHECK(said(HintKind::duplicates, numbers({1, 2}), numbers({1, 2, 2})) ==
          "The result has the right values, but not as often: 2 is expected once, and is there 2 "
          "times.");
    CHECK(said(HintKind::duplicates, numbers({2, 2, 3}), numbers({2, 3})) ==
          "The result has the right values, but not as often: 2 is expected 2 times, and is there "
          "once.");
    CHECK(said(HintKind::off_by_one, numbers({1, 2, 3}), numbers({1, 2})) ==
          "The result is right but for the last item, which is missing.");
    CHECK(said(HintKind::off_by_one, numbers({2, 3}), numbers({1, 2, 3})) ==
          "The result is right but for one item too many at the beginning.");
    CHECK(said(HintKind::swapped, dict({text("a"), integer(1)}), dict({integer(1), text("a")})) ==
          "The result has its keys and values the wrong way round.");
}

TEST_CASE("texts that are nearly right") {
    CHECK(said(HintKind::letter_case, text("Ab"), text("ab")) ==
          "The result is right but for upper and lower case.");
    CHECK(said(HintKind::white_space, text("a b"), text("a b\n")) ==
          "The result is right but for white space: one line break too many at the end.");
    CHECK(said(HintKind::white_space, text(" ab"), text("ab")) ==
          "The result is right but for white space: one space too few at the beginning.");
    CHECK(said(HintKind::white_space, text("a b"), text("ab")) ==
          "The result is right but for white space.");
}

TEST_CASE("a character more or less at an end") {
    CHECK(said(HintKind::off_by_one, text("abc"), text("ab")) ==
          "The result is right but for the last character, which is missing.");
    CHECK(said(HintKind::off_by_one, text("bc"), text("abc")) ==
          "The result is right but for one character too many at the beginning.");
    CHECK(said(HintKind::off_by_one, text("a"), text("")) == "(nothing)");
}

TEST_CASE("a part of the result is named by its place") {
    CHECK(said(HintKind::wrong_type, dict({text("a"), numbers({1, 2})}),
               dict({text("a"), list({integer(1), text("2")})})) ==
          "The value at ['a'][1] is the text '2'; the number 2 is expected. `int(…)` makes a "
          "number of a text.");
}

TEST_CASE("an iterator that was gone through before") {
    CHECK(said(HintKind::used_up, numbers({1}), list({}), "", "f(x for x in [1])") ==
          "The argument is an iterator, which can be gone through once. Is it gone through twice, "
          "or asked for its length? Make a list of it first.");
    CHECK(said(HintKind::used_up, numbers({1}), list({}), "", "f([1])") == "(nothing)");
}

TEST_CASE("an exception that was returned or printed") {
    const Value error = foreign("builtins", "ValueError", "ValueError('no')");
    WrongAnswer answer;
    answer.exception = "ValueError";
    answer.got = &error;
    CHECK(said(near_miss(answer), HintKind::not_raised) ==
          "It returned the exception. `raise ValueError(…)` raises it.");
    const Value nothing = none();
    answer.got = &nothing;
    answer.printed = "too small\n";
    CHECK(said(near_miss(answer), HintKind::not_raised) ==
          "It printed something where it should have raised ValueError: `raise ValueError(…)`.");
    answer.printed = "";
    CHECK_FALSE(near_miss(answer));
}

TEST_CASE("what usually leads to an exception") {
    const std::string none_used =
        "Something is None here. A function without `return` gives None, and so do methods that "
        "change their object, such as `list.sort`.";
    CHECK(said_of("TypeError", "'NoneType' object is not subscriptable") == none_used);
    CHECK(said_of("AttributeError", "'NoneType' object has no attribute 'x'") == none_used);
    CHECK(said_of("AttributeError", "'list' object has no attribute 'push'") ==
          "Python has no `push` here; it is written `.append(…)`.");
    CHECK(said_of("TypeError", "Stack.push() takes 1 positional argument but 2 were given") ==
          "The object itself is the first argument of a method: `def push(self, …)`.");
    CHECK(said_of("TypeError", "can only concatenate str (not \"int\") to str") ==
          "`+` joins texts with texts and adds numbers to numbers: `str(…)` makes a text, `int(…)` "
          "a number.");
    CHECK(said_of("TypeError", "'int' object is not callable") ==
          "A value that is no function is called here. Does a variable have the name of a "
          "function, or is an operator missing in front of the parenthesis?");
    CHECK(said_of("TypeError", "unhashable type: 'list'") ==
          "Keys of a dict and items of a set must not change, and a list can. `tuple(…)` makes "
          "something of it that cannot.");
    CHECK(said_of("IndexError", "list index out of range") ==
          "Indices go from 0 to the length less one. Of something empty, none is right.");
    CHECK(said_of("IndexError", "pop from empty list") ==
          "There is nothing left to take away here. Look whether it is empty before.");
    CHECK(said_of("TypeError", "list indices must be integers or slices, not float") ==
          "An index is an int. `/` always gives a float; `//` of two ints gives an int.");
    CHECK(said_of("RuntimeError", "dictionary changed size during iteration") ==
          "A dict or set must keep its size while a loop goes through it. Go through a copy: "
          "`list(…)`.");
    CHECK(said_of("TypeError", "'str' object does not support item assignment") ==
          "A str cannot be changed once it is made. Make a new one, or change a list.");
    CHECK(said_of("EOFError", "EOF when reading a line") ==
          "There is nothing to read: the values come as arguments, not by `input()`.");
    CHECK(said_of("UnboundLocalError", "local variable 'n' referenced before assignment") ==
          "A function that assigns to a name has a variable of its own by that name, everywhere in "
          "the function. To assign to the one outside, say `nonlocal` or `global`.");
    CHECK(said_of("ValueError", "no") == "(nothing)");
}

TEST_CASE("the variable that is None is named") {
    auto raised = made::exception("TypeError", "'NoneType' object is not iterable");
    raised.locals = {{"batches", "[None]"}, {"batch", "None"}};
    CHECK(
        said(near_miss(raised, made::submission), HintKind::exception) ==
        "`batch` is None here. Is that a case of its own, or should it have been something else by "
        "now?");
}

TEST_CASE("an unknown name has the nearest one that the submission mentions") {
    const judge::Submission submission = {{"a.py", "a.py", "result = 1\nprint(reslt)\n"}};
    CHECK(said_of("NameError", "name 'reslt' is not defined", submission) ==
          "Did you mean `result`?");
    CHECK(said_of("NameError", "name 'zzz' is not defined", submission) == "(nothing)");
}

TEST_CASE("a recursion without end names the function") {
    auto raised = made::exception("RecursionError", "maximum recursion depth exceeded");
    CHECK_FALSE(near_miss(raised, made::submission));
    raised.frames.push_back({"a.py", 2, "f", {}, {}, 990});
    CHECK(said(near_miss(raised, made::submission), HintKind::endless_recursion) ==
          "The recursion does not come to an end: `f` calls itself again and again. Which call "
          "returns without another one, and does each call come nearer to it?");
}

TEST_CASE("an exception of the submission's own class has no hint") {
    auto raised = made::exception("IndexError", "list index out of range", "attempt");
    CHECK_FALSE(near_miss(raised, made::submission));
}
