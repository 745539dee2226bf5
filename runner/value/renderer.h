#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "runner/value/value.h"

namespace kata::value {

/// Writes Python text up to a number of characters; what goes beyond is cut at the end.
/// Writing stops soon after the limit, however large the value is.
class Renderer {
  public:
    explicit Renderer(std::size_t limit) : limit_(limit) {}

    void value(const Value& v);
    void quoted(std::string_view text);
    std::string finish();

  private:
    bool full() const { return written_ > limit_; }
    void put(std::string_view piece);
    void quoted_bytes(std::string_view bytes, char always_escaped);
    void separated(const std::vector<Value>& items, std::size_t from = 0);
    void enclosed(std::string_view open, const Value& v, std::string_view close);
    void braces(const Value& v);
    void integer(const Value& v);
    void range(const Value& v);
    void cycle(const Value& v);

    // render_library.cpp
    void of_class(const Value& v);
    void defaultdict(const Value& v);
    void counter(const Value& v);
    void deque(const Value& v);
    void moment(const Value& v, std::string_view name, std::size_t numbers, std::size_t least);
    void timedelta(const Value& v);
    void uuid(const Value& v);
    void path(const Value& v);
    void fields(const Value& v, std::string_view name);
    void array(const Value& v);
    void nested(const Value& v, std::size_t axis, std::size_t& next);
    void object(const Value& v);

    std::size_t limit_;
    std::size_t written_ = 0;  ///< characters
    std::string out_;
    std::vector<Kind> enclosing_;
};

}  // namespace kata::value
