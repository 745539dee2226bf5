#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "runner/value/render.h"
#include "runner/value/renderer.h"

/// Classes of the standard library, of numpy and of the submission.
namespace kata::value {
namespace {

std::string last_part(const std::string& qualified_name) {
    const std::size_t dot = qualified_name.rfind('.');
    return dot == std::string::npos ? qualified_name : qualified_name.substr(dot + 1);
}

bool is_real_number(const Value& v) {
    return v.kind == Kind::floating || v.kind == Kind::boolean ||
           (v.kind == Kind::integer && v.text.empty());
}

double as_double(const Value& v) {
    return v.kind == Kind::floating ? v.real : static_cast<double>(v.integer);
}

}  // namespace

void Renderer::of_class(const Value& v) {
    switch (v.kind) {
        case Kind::defaultdict:
            return defaultdict(v);
        case Kind::ordered_dict:
            put("OrderedDict(");
            if (!v.items.empty()) braces(v);
            return put(")");
        case Kind::counter:
            return counter(v);
        case Kind::deque:
            return deque(v);
        case Kind::date:
            return moment(v, "date", 3, 3);
        case Kind::time:
            return moment(v, "time", 4, 2);
        case Kind::datetime:
            return moment(v, "datetime", 7, 5);
        case Kind::timedelta:
            return timedelta(v);
        case Kind::timezone:
            return put(escape_unprintable(v.text, false));
        case Kind::decimal:
            return put("Decimal('" + escape_unprintable(v.text, false) + "')");
        case Kind::fraction:
            return enclosed("Fraction(", v, ")");
        case Kind::uuid:
            return uuid(v);
        case Kind::path:
            return path(v);
        case Kind::namedtuple:
            return fields(v, last_part(v.items[1].text));
        case Kind::dataclass:
            return fields(v, v.items[1].text);
        case Kind::enumeration: {
            const std::string name = last_part(v.items[1].text) + "." + v.items[2].text;
            put("<" + escape_unprintable(name, false) + ": ");
            value(v.items[3]);
            return put(">");
        }
        case Kind::ndarray:
            return array(v);
        case Kind::numpy_scalar:
            put("numpy." + escape_unprintable(v.text, false) + "(");
            value(v.items[0]);
            return put(")");
        default:
            return object(v);
    }
}

void Renderer::defaultdict(const Value& v) {
    put("defaultdict(" + escape_unprintable(v.text, false) + ", ");
    braces(v);
    put(")");
}

/// The most common first, as Counter's repr has it where its counts can be ordered.
void Renderer::counter(const Value& v) {
    if (v.items.empty()) return put("Counter()");
    std::vector<std::size_t> keys;
    bool ordered = true;
    for (std::size_t i = 0; i + 1 < v.items.size(); i += 2) {
        keys.push_back(i);
        ordered = ordered && is_real_number(v.items[i + 1]);
    }
    put("Counter(");
    if (ordered) {
        std::stable_sort(keys.begin(), keys.end(), [&](std::size_t a, std::size_t b) {
            return as_double(v.items[a + 1]) > as_double(v.items[b + 1]);
        });
    }
    put("{");
    enclosing_.push_back(v.kind);
    for (std::size_t i = 0; i < keys.size() && !full(); ++i) {
        if (i > 0) put(", ");
        value(v.items[keys[i]]);
        put(": ");
        value(v.items[keys[i] + 1]);
    }
    enclosing_.pop_back();
    put("})");
}

void Renderer::deque(const Value& v) {
    enclosed("deque([", v, "]");
    put(v.integer >= 0 ? fmt::format(", maxlen={})", v.integer) : ")");
}

/// A date or time: of its `numbers`, those after the `least` are left out while they are 0.
void Renderer::moment(const Value& v, std::string_view name, std::size_t numbers,
                      std::size_t least) {
    std::size_t shown = numbers;
    while (shown > least && v.items[shown - 1].integer == 0) --shown;
    put(fmt::format("datetime.{}(", name));
    for (std::size_t i = 0; i < shown; ++i) {
        put(fmt::format("{}{}", i > 0 ? ", " : "", v.items[i].integer));
    }
    if (v.items.size() > numbers) {
        if (v.items[numbers].integer != 0) put(fmt::format(", fold={}", v.items[numbers].integer));
        if (v.items.back().kind == Kind::timezone) {
            put(", tzinfo=");
            value(v.items.back());
        }
    }
    put(")");
}

void Renderer::timedelta(const Value& v) {
    constexpr std::array<std::string_view, 3> names = {"days", "seconds", "microseconds"};
    put("datetime.timedelta(");
    bool first = true;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (v.items[i].integer == 0) continue;
        put(fmt::format("{}{}={}", first ? "" : ", ", names[i], v.items[i].integer));
        first = false;
    }
    put(first ? "0)" : ")");
}

void Renderer::uuid(const Value& v) {
    put("UUID('");
    for (std::size_t i = v.text.size(); i-- > 0;) {
        put(fmt::format("{:02x}", static_cast<unsigned char>(v.text[i])));
        if (i == 12 || i == 10 || i == 8 || i == 6) put("-");
    }
    put("')");
}

/// The repr of a Windows path has forward slashes.
void Renderer::path(const Value& v) {
    std::string name = v.items[1].text;
    if (v.items[0].text == "PureWindowsPath") std::replace(name.begin(), name.end(), '\\', '/');
    put(escape_unprintable(v.items[0].text, false) + "(");
    quoted(name);
    put(")");
}

void Renderer::fields(const Value& v, std::string_view name) {
    enclosing_.push_back(v.kind);
    put(escape_unprintable(name, false) + "(");
    for (std::size_t i = 2; i + 1 < v.items.size() && !full(); i += 2) {
        if (i > 2) put(", ");
        put(escape_unprintable(v.items[i].text, false) + "=");
        value(v.items[i + 1]);
    }
    put(")");
    enclosing_.pop_back();
}

void Renderer::array(const Value& v) {
    put("array(");
    enclosing_.push_back(v.kind);
    std::size_t next = 1;
    nested(v, 0, next);
    enclosing_.pop_back();
    put(", dtype=" + escape_unprintable(v.text, false) + ")");
}

void Renderer::nested(const Value& v, std::size_t axis, std::size_t& next) {
    const std::vector<Value>& shape = v.items[0].items;
    if (axis == shape.size()) {
        if (next < v.items.size()) value(v.items[next++]);
        return;
    }
    put("[");
    for (std::int64_t i = 0; i < shape[axis].integer && !full(); ++i) {
        if (i > 0) put(", ");
        nested(v, axis + 1, next);
    }
    put("]");
}

void Renderer::object(const Value& v) {
    const std::string text = escape_unprintable(v.text, false);
    switch (v.repr_state()) {
        case ReprState::whole:
            return put(text);
        case ReprState::cut:
            return put(text + "…");
        case ReprState::failed:
            return put(
                fmt::format("<{} object: {}>", escape_unprintable(v.items[1].text, false), text));
    }
}

}  // namespace kata::value
