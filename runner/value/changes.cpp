#include "runner/value/changes.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "runner/value/canonical.h"
#include "runner/value/render.h"

namespace kata::value {

namespace {

constexpr std::size_t key_shown = 80;  // characters of a key in a path

bool is_sequence(const Value& v) {
    return v.kind == Kind::list || v.kind == Kind::tuple || v.kind == Kind::deque;
}

bool is_set(const Value& v) {
    return v.kind == Kind::set || v.kind == Kind::frozenset;
}

bool has_fields(const Value& v) {
    return v.kind == Kind::namedtuple || v.kind == Kind::dataclass;
}

/// Collects; recursion is as deep as the values, which `decode` bounds.
class Collector {
  public:
    Collector(const Comparison& comparison, std::size_t most)
        : inside_(comparison),
          likeness_{comparison.mode == Mode::equal, comparison.strict},
          most_(most) {
        if (inside_.mode == Mode::unordered) inside_.mode = Mode::typed;
    }

    void any_order(const Value& expected, const Value& got);
    void differing(const Value& expected, const Value& got, const std::string& path);

    Changes take() { return std::move(found_); }

  private:
    void sequences(const Value& expected, const Value& got, const std::string& path);
    void mappings(const Value& expected, const Value& got, const std::string& path);
    void fields(const Value& expected, const Value& got, const std::string& path);

    bool same(const Value& a, const Value& b) const { return !compare(a, b, inside_); }
    std::string key(const Value& v) const { return canonical(v, likeness_); }

    void pair(const Value& expected, const Value& got, const std::string& path) {
        if (!same(expected, got)) differing(expected, got, path);
    }

    void add(Change::Kind kind, const std::string& path, const Value* expected, const Value* got) {
        if (found_.first.size() < most_) {
            found_.first.push_back({kind, path, expected, got});
        } else {
            ++found_.more;
        }
    }

    Comparison inside_;
    Likeness likeness_;
    std::size_t most_;
    Changes found_;
};

/// Two values of which it is known that they differ.
void Collector::differing(const Value& expected, const Value& got, const std::string& path) {
    const std::size_t before = found_.first.size() + found_.more;
    if (is_sequence(expected) && expected.kind == got.kind) {
        sequences(expected, got, path);
    } else if (is_set(expected) && is_set(got) && path.empty()) {
        any_order(expected, got);
    } else if (is_mapping(expected.kind) && is_mapping(got.kind)) {
        mappings(expected, got, path);
    } else if (has_fields(expected) && expected.kind == got.kind &&
               class_name(expected) == class_name(got) &&
               expected.items.size() == got.items.size()) {
        fields(expected, got, path);
    }
    // They differ in what is no part of them: their type, the order of keys.
    if (found_.first.size() + found_.more == before) {
        add(Change::Kind::other, path, &expected, &got);
    }
}

void Collector::sequences(const Value& expected, const Value& got, const std::string& path) {
    const std::vector<Value>& due = expected.items;
    const std::vector<Value>& found = got.items;
    const std::size_t common = std::min(due.size(), found.size());
    std::size_t start = 0;
    while (start < common && same(due[start], found[start])) ++start;
    std::size_t end = 0;
    // Only where the lengths differ does the end tell what was left out or put in.
    while (due.size() != found.size() && end < common - start &&
           same(due[due.size() - 1 - end], found[found.size() - 1 - end])) {
        ++end;
    }
    const auto place = [&](std::size_t index) { return fmt::format("{}[{}]", path, index); };
    const std::size_t both = common - end;
    const bool aligned = start == both || due.size() == found.size();
    if (!aligned) end = 0;
    for (std::size_t at = start; at < common - end; ++at) pair(due[at], found[at], place(at));
    for (std::size_t at = common - end; at < due.size() - end; ++at) {
        add(Change::Kind::missing, place(at), &due[at], nullptr);
    }
    for (std::size_t at = common - end; at < found.size() - end; ++at) {
        add(Change::Kind::extra, place(at), nullptr, &found[at]);
    }
}

/// What is missing, then what is extra, each as often as it is.
void Collector::any_order(const Value& expected, const Value& got) {
    std::map<std::string, std::size_t> spare;
    for (const Value& item : got.items) ++spare[key(item)];
    std::map<std::string, std::size_t> used;
    for (const Value& item : expected.items) {
        const std::string name = key(item);
        if (used[name] < spare[name]) {
            ++used[name];
        } else {
            add(Change::Kind::missing, "", &item, nullptr);
        }
    }
    for (const Value& item : got.items) {
        std::size_t& matched = used[key(item)];
        if (matched > 0) {
            --matched;
        } else {
            add(Change::Kind::extra, "", nullptr, &item);
        }
    }
}

void Collector::mappings(const Value& expected, const Value& got, const std::string& path) {
    const auto place = [&](const Value& name) {
        return fmt::format("{}[{}]", path, to_python(name, key_shown));
    };
    std::map<std::string, const Value*> left;
    for (std::size_t at = 0; at + 1 < got.items.size(); at += 2) {
        left.emplace(key(got.items[at]), &got.items[at + 1]);
    }
    for (std::size_t at = 0; at + 1 < expected.items.size(); at += 2) {
        const Value& name = expected.items[at];
        const auto found = left.find(key(name));
        if (found == left.end()) {
            add(Change::Kind::missing, place(name), &expected.items[at + 1], nullptr);
        } else {
            pair(expected.items[at + 1], *found->second, place(name));
            left.erase(found);
        }
    }
    for (std::size_t at = 0; at + 1 < got.items.size(); at += 2) {
        const auto found = left.find(key(got.items[at]));
        if (found == left.end() || found->second != &got.items[at + 1]) continue;
        add(Change::Kind::extra, place(got.items[at]), nullptr, &got.items[at + 1]);
    }
}

void Collector::fields(const Value& expected, const Value& got, const std::string& path) {
    for (std::size_t at = 2; at + 1 < expected.items.size(); at += 2) {
        const std::string place =
            fmt::format("{}.{}", path, escape_unprintable(expected.items[at].text, false));
        pair(expected.items[at + 1], got.items[at + 1], place);
    }
}

}  // namespace

Changes changes(const Value& expected, const Value& got, const Comparison& comparison,
                std::size_t most) {
    if (!compare(expected, got, comparison)) return {};
    Collector collector(comparison, most);
    const bool free = comparison.mode == Mode::unordered && is_sequence(expected);
    if (free && expected.kind == got.kind) {
        collector.any_order(expected, got);
    } else {
        collector.differing(expected, got, "");
    }
    return collector.take();
}

}  // namespace kata::value
