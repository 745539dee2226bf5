#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "runner/value/value.h"

/// What kata says about a mistake that it recognises: every sentence stands here. `place` is the
/// path of a part of the result, or empty for the whole. Values are cut; code is in backquotes.
namespace kata::judge::words {

std::string wrong_type(std::string_view place, const value::Value& expected,
                       const value::Value& got, bool right_items);
std::string text_for_number(std::string_view place, const value::Value& expected,
                            const value::Value& got);
std::string number_for_text(std::string_view place, const value::Value& expected,
                            const value::Value& got);
std::string another_number_type(std::string_view place, const value::Value& expected,
                                const value::Value& got);
std::string text_of_constant(std::string_view place, std::string_view constant);
std::string wrapped(std::string_view place, const value::Value& got);
std::string not_wrapped(std::string_view place, const value::Value& expected);
std::string not_made_yet(std::string_view place, std::string_view type,
                         const value::Value& expected);
std::string not_awaited(std::string_view place);
std::string not_called(std::string_view place, std::string_view what, std::string_view name);
std::string read_as_attribute(std::string_view name);
std::string class_itself(std::string_view place, std::string_view name);
std::string printed_not_returned();
std::string returned_none();
std::string off_by_one(std::string_view place, bool too_large);
std::string item_at_an_end(std::string_view place, std::string_view item, bool missing, bool first);
std::string all_off_by_one(std::string_view place, bool too_large);
std::string sign(std::string_view place);
std::string rounding(std::string_view place);
std::string another_order(std::string_view place, bool reversed);
std::string duplicates(std::string_view place, const value::Value& item, std::size_t expected,
                       std::size_t got);
std::string swapped(std::string_view place);
std::string letter_case(std::string_view place);
std::string white_space(std::string_view place, std::string_view what);
std::string changed_argument(std::string_view name, const value::Value& given);
std::string exception_returned(std::string_view type);
std::string exception_printed(std::string_view type);

std::string no_return(std::string_view function);
std::string falls_through(std::string_view function);
std::string dropped_result(std::string_view function);
std::string always_none(std::string_view method);
std::string shared_default(std::string_view function, std::string_view value);
std::string used_up(std::string_view name);
std::string used_up_argument();
std::string waiting(bool threads);
std::string endless_recursion(std::string_view function);
std::string examples_only();

std::string unknown_name(std::string_view nearest);
std::string local_before_it_is_bound();
std::string none_used();
std::string none_in(std::string_view variable);
std::string float_index();
std::string unchangeable(std::string_view type);
std::string nothing_left();
std::string method_without_self(std::string_view method);
std::string text_plus_number();
std::string last_index();
std::string other_languages_name(std::string_view written, std::string_view python);
std::string changed_while_iterating();
std::string value_called();
std::string unhashable(std::string_view type);
std::string nothing_to_read();

}  // namespace kata::judge::words
