#include "tests/fuzz/targets.h"

#include <stdlib.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <variant>

#include "runner/exercise/loader.h"
#include "runner/value/compare.h"
#include "runner/value/compare_text.h"
#include "runner/value/render.h"
#include "runner/value/value.h"
#include "tests/fuzz/demand.h"

namespace kata::fuzz {

void demand(bool promise, const char* what) {
    if (promise) return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

namespace {

bool holds_truncated(const value::Value& one) {
    if (one.kind == value::Kind::truncated) return true;
    if (one.kind == value::Kind::object && one.repr_state() != value::ReprState::whole) return true;
    for (const value::Value& item : one.items) {
        if (holds_truncated(item)) return true;
    }
    return false;
}

/// A folder with everything but its exercise.yaml, gone at the end of the process.
class Folder {
  public:
    Folder() {
        std::string name = std::filesystem::temp_directory_path() / "kata-fuzz-XXXXXX";
        demand(mkdtemp(name.data()) != nullptr, "a temporary folder can be made");
        base_ = name;
        folder_ = base_ / "section" / "slug";
        std::filesystem::create_directories(folder_ / "wrong");
        for (const char* file : {"starter.py", "solution.py", "wrong/one.py", "slug.py"}) {
            std::ofstream(folder_ / file) << "def f():\n    return 1\n";
        }
    }
    ~Folder() { std::filesystem::remove_all(base_); }

    const std::filesystem::path& with(std::string_view yaml) const {
        std::ofstream(folder_ / "exercise.yaml", std::ios::binary | std::ios::trunc)
            .write(yaml.data(), static_cast<std::streamsize>(yaml.size()));
        return folder_;
    }

  private:
    std::filesystem::path base_, folder_;
};

}  // namespace

void value(std::string_view bytes) {
    const auto decoded = value::decode(bytes);
    const auto* one = std::get_if<value::Value>(&decoded);
    if (one == nullptr) {
        demand(std::get<value::DecodeError>(decoded).offset <= bytes.size(), "an offset within");
        return;
    }
    demand(value::encode(*one) == bytes, "encode(decode(bytes)) == bytes");
    const std::string text = value::to_python(*one);
    demand(text.size() <= 4 * 1001, "a text within its limit");
    for (const auto mode :
         {value::Mode::typed, value::Mode::equal, value::Mode::approx, value::Mode::unordered}) {
        value::Comparison comparison;
        comparison.mode = mode;
        const auto mismatch = value::compare(*one, *one, comparison);
        demand(mismatch.has_value() == holds_truncated(*one), "a whole value equals itself");
    }
}

void exercise(std::string_view bytes) {
    static const Folder folder;
    const auto loaded = exercise::load(folder.with(bytes));
    const auto* diagnostics = std::get_if<std::vector<exercise::Diagnostic>>(&loaded);
    if (diagnostics == nullptr) return;
    demand(!diagnostics->empty(), "no exercise, no diagnostic");
    demand(!exercise::render(*diagnostics).empty(), "a text");
}

Target target_named(std::string_view name) {
    if (name == "value") return value;
    if (name == "reply") return reply;
    if (name == "trusted_reply") return trusted_reply;
    if (name == "trace") return trace;
    if (name == "left_files") return left_files;
    if (name == "relay") return relay;
    if (name == "wire") return wire;
    if (name == "exercise") return exercise;
    return nullptr;
}

}  // namespace kata::fuzz
