#include "runner/report/exercism.h"

#include <nlohmann/json.hpp>

#include "runner/exercise/utf8.h"
#include "runner/report/sanitise.h"

namespace kata::report {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t longest_message = 65'535;  // characters
constexpr std::size_t longest_output = 500;

/// Cut after so many characters.
std::string cut(std::string text, std::size_t most) {
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count < most; ++count) {
        at += exercise::first_character(std::string_view(text).substr(at)).bytes;
    }
    text.resize(at);
    return text;
}

std::string block(const std::string& text, std::size_t most) {
    return cut(sanitise(text, Whitespace::data), most);
}

std::string_view status_of(const GradedCase& one) {
    if (!one.verdict) return "error";
    if (one.accepted()) return "pass";
    return one.verdict == Verdict::wrong_answer ? "fail" : "error";
}

ordered_json test(const GradedCase& one) {
    ordered_json test = {{"name", sanitise(one.title, Whitespace::line)},
                         {"test_code", block(one.code, longest_message)},
                         {"status", status_of(one)}};
    if (!one.verdict) test["message"] = "It was not run.";
    if (one.failed()) test["message"] = block(one.text, longest_message);
    if (!one.output.empty()) test["output"] = block(one.output, longest_output);
    return test;
}

}  // namespace

void Exercism::add(const Graded& graded) {
    ordered_json document = {{"version", 3}};
    if (graded.ran()) {
        document["status"] = graded.accepted() ? "pass" : "fail";
        document["tests"] = ordered_json::array();
        for (const GradedCase& one : graded.cases) document["tests"].push_back(test(one));
    } else {
        std::string message = graded.text.empty() ? graded.message : graded.text;
        if (message.empty()) message = exercise::name_of(graded.verdict);
        document["status"] = "error";
        document["message"] = block(message, longest_message);
        document["tests"] = ordered_json::array();
    }
    output_.write(document.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n");
}

}  // namespace kata::report
