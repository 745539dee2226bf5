// A zygote that speaks PROTOCOL.md wrongly, in every way that there is, at its first order and at a
// later one: the host survives, in bounded time and memory, and it is the sandbox's failure, never
// an outcome of the program. The worker is lost then, and says so to whoever asks it for more.

#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <memory>

#include "sandbox/status.h"
#include "tests/integration/worker_bench.h"

using namespace kata;
using namespace std::chrono_literals;
using harness::ExecutionOutcome;
using kata::tests::Bench;
using kata::tests::interpreter;
using kata::tests::plain_policy;
using sandbox::Result;
using sandbox::SetupError;
using sandbox::UniqueDescriptor;
using Ways = std::vector<std::string>;

namespace {

std::string read(const char* path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A way to speak wrongly, when order `number` is due, and how many orders are carried out before.
struct Way {
    std::string name;
    int number = 1;
    int right = 0;
};

/// An interpreter whose zygote runs hostile_zygote.py in place of the harness.
harness::Interpreter hostile(Bench& bench, const Way& way) {
    static const std::string source = read(HOSTILE_ZYGOTE);
    harness::Interpreter result = interpreter();
    result.harness_code =
        bench.code_of("WAY = '" + way.name + "'\nNUMBER = " + std::to_string(way.number) +
                      "\nSIZE = " + std::to_string(sizeof(sandbox::StatusMessage)) +
                      "\nATTACHED = " + std::to_string(offsetof(sandbox::Order, attached)) +
                      "\nPROTOCOL = " + std::to_string(static_cast<int>(sandbox::Step::protocol)) +
                      "\n" + source);
    return result;
}

/// An execution with everything that can come along, and our end of its link.
struct Linked {
    harness::Execution execution;
    UniqueDescriptor link;
};

Linked any_execution() {
    std::array<int, 2> ends{};
    REQUIRE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0);
    Linked linked;
    linked.execution.limits.wall = 300ms;
    linked.execution.limits.reply = 1 << 20;
    linked.execution.request = "a request";
    linked.execution.link = UniqueDescriptor(ends[0]);
    linked.execution.probes = 2;
    linked.execution.files = {{"input", "text", 3, "end", 0600}};
    linked.execution.collect_files = true;
    linked.link = UniqueDescriptor(ends[1]);
    return linked;
}

/// A worker with such a zygote, and what comes of its executions.
class Hostile {
  public:
    Hostile(Bench& bench, const Way& way)
        : way_(way), worker_(hostile(bench, way), plain_policy()) {}

    void submit(int executions) {
        for (; executions > 0; --executions) {
            Linked linked = any_execution();
            links_.push_back(std::move(linked.link));
            worker_.submit(std::move(linked.execution));
        }
    }

    const Way& way() const { return way_; }
    const UniqueDescriptor& link(std::size_t execution) const { return links_.at(execution); }
    ExecutionOutcome next() { return worker_.next(); }

    Result next_result() {
        const ExecutionOutcome outcome = next();
        if (const auto* error = std::get_if<SetupError>(&outcome)) FAIL(error->message());
        return std::get<Result>(outcome);
    }

    SetupError next_error() {
        const ExecutionOutcome outcome = next();
        REQUIRE(std::holds_alternative<SetupError>(outcome));
        return std::get<SetupError>(outcome);
    }

  private:
    Way way_;
    harness::Worker worker_;
    std::vector<UniqueDescriptor> links_;
};

/// What comes of the first execution by such a zygote.
struct One {
    Bench bench;
    Hostile hostile;

    explicit One(const std::string& way, int executions = 1) : hostile(bench, {way}) {
        hostile.submit(executions);
    }
};

bool has_children() {
    return waitpid(-1, nullptr, WNOHANG) >= 0 || errno != ECHILD;
}

/// Of the largest process that was waited for, its own children included, in bytes.
std::uint64_t largest_process() {
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return static_cast<std::uint64_t>(usage.ru_maxrss) << 10;
}

void check_lost(Hostile& hostile) {
    INFO(hostile.way().name << ", order " << hostile.way().number);
    for (int i = 0; i < hostile.way().right; ++i) hostile.next_result();
    const SetupError error = hostile.next_error();
    INFO(error.message());
    CHECK(!error.step.empty());
    CHECK(error.message().size() < 1000);
    CHECK(hostile.next_error().message() == error.message());
}

/// Some at a time, as several are waited for for seconds.
void check_all_lost(const std::vector<Way>& ways) {
    constexpr std::size_t at_once = 8;
    for (std::size_t begin = 0; begin < ways.size(); begin += at_once) {
        Bench bench;
        std::vector<std::unique_ptr<Hostile>> several;
        for (std::size_t i = begin; i < std::min(begin + at_once, ways.size()); ++i) {
            several.push_back(std::make_unique<Hostile>(bench, ways[i]));
            several.back()->submit(ways[i].right + 2);
        }
        for (auto& hostile : several) check_lost(*hostile);
    }
    CHECK_FALSE(has_children());
    CHECK(largest_process() < 256U << 20);
}

/// Each at the first order, and at the second after one that was carried out.
void check_all_lost_at_either_order(const Ways& names) {
    std::vector<Way> ways;
    for (const std::string& name : names) {
        ways.push_back({name, 1, 0});
        ways.push_back({name, 2, 1});
    }
    check_all_lost(ways);
}

}  // namespace

TEST_CASE("a zygote that speaks wrongly before it serves is the sandbox's failure") {
    std::vector<Way> ways;
    for (const char* name :
         {"ends", "ends_by_a_signal", "closes_the_socket", "closes_half_the_socket", "too_short",
          "too_long", "an_empty_packet", "a_huge_packet", "an_unknown_kind", "confined_twice",
          "ready_for_an_order", "started_too_early", "ended_too_early", "fails_of_no_step",
          "fails_of_an_order_too_early", "floods_before"}) {
        ways.push_back({name});
    }
    check_all_lost(ways);
}

TEST_CASE("a zygote that answers an order wrongly is the sandbox's failure") {
    check_all_lost_at_either_order(
        {"ready_twice", "ready_for_ever", "ends_with_an_order", "closes_with_an_order",
         "ends_what_did_not_start", "starts_another_order", "starts_the_order_before",
         "starts_order_0", "starts_itself", "starts_an_unknown_kind", "fails_of_another_order",
         "fails_of_order_0", "fails_out_of_step", "takes_no_go", "starts_what_is_gone",
         "starts_in_the_name_of_another", "starts_with_two_descriptors",
         "starts_with_many_descriptors", "starts_with_a_wrong_number_of_descriptors"});
}

TEST_CASE("a zygote that speaks wrongly of a running program is the sandbox's failure") {
    check_all_lost_at_either_order(
        {"starts_twice", "starts_for_ever", "ready_in_the_middle", "confined_in_the_middle",
         "an_unknown_kind_in_the_middle", "an_empty_packet_in_the_middle",
         "a_huge_packet_in_the_middle", "ends_another_order", "ends_the_order_before", "cut_end",
         "long_end", "never_ends", "closes_in_the_middle", "dies_in_the_middle",
         "fails_of_another_order_in_the_middle", "ends_without_waiting_for_go", "sends_descriptors",
         "floods_the_link"});
}

TEST_CASE("an end that no program can have is the sandbox's failure") {
    check_all_lost_at_either_order(
        {"ends_stopped", "ends_continued", "ends_by_no_signal", "ends_by_a_signal_with_a_status",
         "ends_with_a_wide_status", "ends_with_the_least_status", "ends_with_all_bits",
         "used_negative_time", "used_the_least_time", "used_the_most_time", "used_a_year",
         "used_the_most_memory", "used_half_of_the_most_memory"});
}

TEST_CASE("a zygote that speaks after the end of an order is the sandbox's failure at the next") {
    std::vector<Way> ways;
    for (const char* name :
         {"ends_again", "ends_for_ever", "starts_again", "ready_again", "confined_again",
          "fails_after_the_end", "ends_the_next_in_advance", "starts_and_ends_another_in_advance",
          "an_empty_packet_after_the_end", "closes_after_the_end", "dies_after_the_end"}) {
        ways.push_back({name, 1, 1});
        ways.push_back({name, 2, 2});
    }
    check_all_lost(ways);
}

TEST_CASE("a list of left files that is none is the sandbox's failure") {
    check_all_lost_at_either_order({"leaves_ones",
                                    "leaves_zeros",
                                    "leaves_an_empty_path",
                                    "leaves_an_absolute_path",
                                    "leaves_a_parent",
                                    "leaves_a_path_through_a_parent",
                                    "leaves_itself",
                                    "leaves_a_path_with_an_empty_part",
                                    "leaves_a_path_with_a_slash_at_its_end",
                                    "leaves_a_path_with_a_nul",
                                    "leaves_a_long_path",
                                    "leaves_a_deep_path",
                                    "leaves_half_a_head",
                                    "leaves_half_a_path",
                                    "leaves_half_a_content",
                                    "leaves_a_path_beyond_the_end",
                                    "leaves_a_content_beyond_the_end",
                                    "leaves_a_content_beyond_its_size",
                                    "leaves_an_unknown_type",
                                    "leaves_the_last_type",
                                    "leaves_a_wide_mode",
                                    "leaves_a_folder_with_a_content",
                                    "leaves_a_long_link",
                                    "leaves_a_long_file",
                                    "leaves_long_files",
                                    "leaves_many_files",
                                    "leaves_something_behind_the_mark",
                                    "leaves_a_list_without_end",
                                    "leaves_a_hundred_megabytes"});
}

TEST_CASE("a zygote that answers no more is given up after a time, once for all orders") {
    Bench bench;
    // Side by side, as each is waited for for half a minute.
    std::vector<std::unique_ptr<Hostile>> several;
    for (const Way& way :
         {Way{"says_nothing"}, Way{"says_nothing_more"}, Way{"says_nothing_more", 2, 1}}) {
        several.push_back(std::make_unique<Hostile>(bench, way));
        several.back()->submit(way.right + 3);
    }
    for (auto& hostile : several) {
        for (int i = 0; i < hostile->way().right; ++i) hostile->next_result();
        for (int i = 0; i < 3; ++i) {
            CHECK(hostile->next_error().message() == "protocol no answer from the sandbox");
        }
    }
}

TEST_CASE("a zygote cannot fill the memory by its standard error, nor by a reply") {
    CHECK(One("floods_standard_error").hostile.next_error().subject == "wrote 0 MiB at most");
    // Killed at the limit, its program cannot tell of its end.
    check_all_lost_at_either_order({"floods_the_reply"});
}

TEST_CASE("a step that failed is told, and the next order is carried out") {
    const std::string way =
        GENERATE("fails_of_its_order", "fails_in_the_middle", "fails_at_the_end");
    INFO(way);
    One one(way, 3);
    const auto begin = std::chrono::steady_clock::now();
    const SetupError error = one.hostile.next_error();
    CHECK(std::chrono::steady_clock::now() - begin < 4s);  // nothing else is waited for
    CHECK(error.step == name_of(static_cast<sandbox::Step>(5)));
    CHECK(error.error == 5);
    CHECK(error.subject == std::string(112, 'x'));
    one.hostile.next_result();
    one.hostile.next_result();
}

TEST_CASE("an end by a kill that nothing explains is told as that") {
    One one("ends_by_an_unexplained_kill", 2);
    CHECK(one.hostile.next_result().cause == sandbox::Cause::killed);
    one.hostile.next_result();
}

TEST_CASE("a link that is held after the end keeps nobody") {
    auto one = std::make_unique<One>("holds_the_link", 2);
    one->hostile.next_result();
    one->hostile.next_result();
    const UniqueDescriptor link(dup(one->hostile.link(0).get()));
    one.reset();
    std::string said(100, '\0');
    const ssize_t size = recv(link.get(), said.data(), said.size(), MSG_WAITALL | MSG_DONTWAIT);
    REQUIRE(size > 0);
    CHECK(said.substr(0, static_cast<std::size_t>(size)) == "said before the end, and after it");
    CHECK(recv(link.get(), said.data(), said.size(), MSG_DONTWAIT) == 0);
}

TEST_CASE("as many measurements are made as were announced, and one more") {
    const auto measured = [](const std::string& way) {
        One one(way, 2);
        const std::size_t probes = one.hostile.next_result().probes.size();
        one.hostile.next_result();
        return probes;
    };
    CHECK(measured("asks_never") == 0);
    CHECK(measured("asks_as_announced") <= 2);
    CHECK(measured("asks_too_often") == 3);
    CHECK(measured("asks_without_reading") <= 3);
    CHECK(measured("asks_before_the_start") == 3);
}

TEST_CASE("a list of left files is read as it was written") {
    const bool complete = GENERATE(true, false);
    One one(complete ? "leaves_files" : "leaves_more_files", 2);
    const Result result = one.hostile.next_result();
    CHECK(result.files_complete == complete);
    REQUIRE(result.files.size() == 4);
    CHECK(result.files[1].path == "folder/file");
    CHECK(result.files[1].content.bytes == "text");
    CHECK(result.files[2].path == "folder/..file");
    CHECK(result.files[2].content.bytes == "../../etc/passwd");
    CHECK(result.files[3].path == "\xff");
    CHECK(result.files[3].content.truncated());
    one.hostile.next_result();
}

TEST_CASE("a zygote that takes no orders does not keep the host") {
    Bench bench;
    harness::Worker worker(hostile(bench, {"says_nothing_more"}), plain_policy());
    REQUIRE(std::holds_alternative<std::vector<sandbox::LayerState>>(worker.await_ready()));
    for (int i = 0; i < 20'000; ++i) worker.preload({"json", "random", "collections"});
    worker.submit(any_execution().execution);
    CHECK(std::holds_alternative<SetupError>(worker.next()));
}
