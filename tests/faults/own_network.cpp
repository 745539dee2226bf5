// Runs a case in a network namespace of its own, which no exercise asks for: run.py makes its calls
// fail.
//
//     own_network PYTHON
//
// Ends with status 0 and a JSON report of the layers, or with 3 and what failed on standard error.

#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "runner/value/reply.h"
#include "sandbox/harness/message/message.h"
#include "sandbox/harness/worker.h"

namespace {

using namespace kata;
using Json = nlohmann::ordered_json;

template <typename Value>
Value expect(std::variant<Value, sandbox::SetupError> outcome) {
    if (const auto* error = std::get_if<sandbox::SetupError>(&outcome))
        throw std::runtime_error("the sandbox failed: " + error->message());
    return std::get<Value>(std::move(outcome));
}

Json layers_of(harness::Worker& worker) {
    Json layers = Json::array();
    for (const auto& layer : expect(worker.await_ready())) {
        layers.push_back({{"name", sandbox::name_of(layer.layer)},
                          {"in_force", layer.in_force},
                          {"detail", layer.detail}});
    }
    return {{"layers", layers}};
}

Json run_case(harness::Worker& worker) {
    harness::Execution execution;
    execution.fresh_network = true;
    execution.request = harness::build_request(harness::CompileRequest{{{"x.py", "x = 1\n"}}, {}});
    const sandbox::Result result = expect(worker.execute(std::move(execution)));
    const auto read = value::read_compiled(result.reply.bytes, 1);
    if (const auto* error = std::get_if<value::ReplyError>(&read))
        throw std::runtime_error("no answer: " + error->reason);
    return {
        {"usage",
         {{"cpu_source", result.usage.cpu_source}, {"memory_source", result.usage.memory_source}}}};
}

Json report_of(const char* python) {
    auto found = harness::find_interpreter(std::string(python));
    if (const auto* error = std::get_if<harness::InterpreterError>(&found))
        throw std::runtime_error(error->message);
    sandbox::Policy policy;
    policy.isolation = sandbox::Isolation::full;
    harness::Worker worker(std::get<harness::Interpreter>(found), policy);
    Json report{{"verdict", "AC"}, {"isolation", layers_of(worker)}};
    for (int i = 0; i < 2; ++i) report["cases"].push_back(run_case(worker));
    return report;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        if (argc != 2) throw std::runtime_error("usage: own_network PYTHON");
        std::cout << report_of(argv[1]) << '\n';
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 3;
    }
}
