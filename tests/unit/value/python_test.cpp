#include <catch2/catch.hpp>
#include <cstdio>
#include <memory>
#include <sstream>

#include "runner/value/compare.h"
#include "runner/value/render.h"
#include "runner/value/value.h"

/// The harness encodes; this side decodes, renders and compares; Python is the judge of both.
namespace kata::value {
namespace {

struct Sample {
    std::string type;
    std::string bytes;
    std::string repr;
    Value value;
};

struct PairOfSamples {
    std::size_t a = 0, b = 0;
    bool equal = false, typed = false;
};

struct Samples {
    std::vector<Sample> values;
    std::vector<PairOfSamples> pairs;
};

std::string from_hex(const std::string& hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    }
    return bytes;
}

std::string output_of(const std::string& command) {
    std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    REQUIRE(pipe);
    std::string text;
    char buffer[65536];
    while (const std::size_t size = std::fread(buffer, 1, sizeof buffer, pipe.get())) {
        text.append(buffer, size);
    }
    REQUIRE(pclose(pipe.release()) == 0);
    return text;
}

Samples samples_of(const std::string& python) {
    std::istringstream lines(
        output_of("PYTHONHASHSEED=0 " + python + " " KATA_TEST_VALUES " " KATA_TEST_HARNESS));
    Samples samples;
    std::string word;
    while (lines >> word) {
        if (word == "value") {
            Sample sample;
            std::string bytes, repr;
            lines >> sample.type >> bytes >> repr;
            sample.bytes = from_hex(bytes);
            sample.repr = from_hex(repr);
            auto decoded = decode(sample.bytes);
            REQUIRE(std::holds_alternative<Value>(decoded));
            sample.value = std::get<Value>(std::move(decoded));
            samples.values.push_back(std::move(sample));
        } else {
            PairOfSamples pair;
            lines >> pair.a >> pair.b >> pair.equal >> pair.typed;
            samples.pairs.push_back(pair);
        }
    }
    return samples;
}

std::vector<std::string> pythons() {
    std::vector<std::string> found;
    std::istringstream list(KATA_TEST_PYTHONS);
    std::string python;
    while (std::getline(list, python, ':')) found.push_back(python);
    return found;
}

/// reprs that changed between versions: OrderedDict's in 3.12.
bool has_one_repr(const Sample& sample) {
    return sample.type != "OrderedDict";
}

/// A deque counts as a list where kata is not strict: no == of Python's.
bool deque_beside_list(const Samples& samples, const PairOfSamples& pair) {
    const Kind a = samples.values[pair.a].value.kind;
    const Kind b = samples.values[pair.b].value.kind;
    return (a == Kind::deque && b == Kind::list) || (a == Kind::list && b == Kind::deque);
}

}  // namespace

TEST_CASE("values written by Python read as Python has them") {
    if (pythons().empty()) WARN("SKIPPED: no CPython found");
    for (const std::string& python : pythons()) {
        INFO(python);
        const Samples samples = samples_of(python);
        REQUIRE(samples.values.size() > 400);
        REQUIRE(samples.pairs.size() > 10'000);
        for (const Sample& sample : samples.values) {
            CHECK(encode(sample.value) == sample.bytes);
            if (has_one_repr(sample)) CHECK(to_python(sample.value, 5000) == sample.repr);
        }
        for (const PairOfSamples& pair : samples.pairs) {
            if (deque_beside_list(samples, pair)) continue;
            const Sample& a = samples.values[pair.a];
            const Sample& b = samples.values[pair.b];
            const bool equal = !compare(a.value, b.value, {Mode::equal, 0, 0, false});
            const bool typed = !compare(a.value, b.value);
            if (equal == pair.equal && typed == pair.typed) continue;
            INFO(a.repr << " and " << b.repr);
            CHECK(equal == pair.equal);
            CHECK(typed == pair.typed);
        }
    }
}

TEST_CASE("every cut and every changed byte of an encoding is survived") {
    if (pythons().empty()) WARN("SKIPPED: no CPython found");
    for (const std::string& python : pythons()) {
        for (const Sample& sample : samples_of(python).values) {
            for (std::size_t size = 0; size < sample.bytes.size(); ++size) {
                const auto cut = decode(std::string_view(sample.bytes).substr(0, size));
                REQUIRE(std::holds_alternative<DecodeError>(cut));
                REQUIRE(std::get<DecodeError>(cut).offset <= size);
            }
            for (std::size_t i = 0; i < sample.bytes.size() && i < 200; ++i) {
                std::string changed = sample.bytes;
                changed[i] = static_cast<char>(changed[i] ^ (1 << (i % 8)));
                const auto read = decode(changed);
                if (const auto* value = std::get_if<Value>(&read)) {
                    CHECK(encode(*value) == changed);
                    to_python(*value);
                    compare(sample.value, *value);
                    compare(*value, sample.value, {Mode::equal, 0, 0, true});
                    compare(*value, *value, {Mode::approx, 1e-9, 0, false});
                }
            }
        }
        break;  // the encoding is the same for all of them
    }
}

}  // namespace kata::value
