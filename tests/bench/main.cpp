// kata-bench: times what scripts/bench compares, all of it spawned by this one process, in turn.
// Prints one JSON object.

#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "tests/bench/cold.h"
#include "tests/bench/warm.h"

namespace {

using namespace kata;

constexpr int cases_a_round = 10;
constexpr std::chrono::milliseconds wall_limit{200};  // scripts/bench knows it too

struct Samples {
    std::vector<double> bare, sandboxed, other, one_case, case_network, killed;
};

Samples measure(const harness::Interpreter& interpreter, const std::vector<std::string>& other,
                int rounds) {
    const std::vector<std::string> cold = {interpreter.executable, "-I", "-S", "-c", "pass"};
    const std::vector<std::string> endless = {interpreter.executable, "-I", "-S", "-c",
                                              "while True: pass"};
    const sandbox::Policy policy = bench::policy_for(interpreter);
    harness::Worker worker(interpreter, policy);
    const bench::TrivialCase trivial(worker);
    Samples samples;
    for (int round = 0; round < rounds; ++round) {
        samples.bare.push_back(bench::spawn_us(cold));
        samples.sandboxed.push_back(bench::sandboxed_us(policy, cold));
        if (!other.empty()) samples.other.push_back(bench::spawn_us(other));
        for (int one = 0; one < cases_a_round; ++one) {
            samples.one_case.push_back(trivial.run_us(worker, false));
            samples.case_network.push_back(trivial.run_us(worker, true));
        }
        if (round % 10 == 0)
            samples.killed.push_back(bench::killed_us(policy, endless, wall_limit));
    }
    return samples;
}

void print(const nlohmann::json& document) {
    std::cout << document.dump() << '\n';
}

int run(const harness::Interpreter& interpreter, const std::vector<std::string>& other, int rounds,
        std::size_t stream, std::size_t workers) {
    if (stream > 0) {
        print({{"seconds", bench::stream_seconds(interpreter, stream, workers)}});
        return 0;
    }
    const Samples samples = measure(interpreter, other, rounds);
    print({{"samples_us",
            {{"bare", samples.bare},
             {"sandboxed", samples.sandboxed},
             {"other", samples.other},
             {"case", samples.one_case},
             {"case_network", samples.case_network},
             {"killed", samples.killed}}},
           {"layers_missing",
            bench::missing_layers(bench::policy_for(interpreter), interpreter.executable)}});
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Times of the sandbox and of warm cases, as JSON"};
    std::string python = "/usr/bin/python3";
    int rounds = 100;
    std::size_t stream = 0;
    std::size_t workers = 2;
    std::vector<std::string> other;
    app.add_option("--python", python, "the interpreter of all sides");
    app.add_option("--rounds", rounds, "how often each side is measured");
    app.add_option("--stream", stream, "instead: the seconds for so many short submissions");
    app.add_option("--workers", workers, "for --stream");
    app.add_option("other", other, "a command to measure beside the bare cold start");
    CLI11_PARSE(app, argc, argv);
    try {
        const auto found = harness::find_interpreter(python);
        if (const auto* error = std::get_if<harness::InterpreterError>(&found))
            throw std::runtime_error(error->message);
        return run(std::get<harness::Interpreter>(found), other, rounds, stream, workers);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "kata-bench: %s\n", error.what());
        return 3;
    }
}
