// Writes seed inputs for the fuzzing targets `wire` and `left_files`, as kata and kata-sandbox
// encode them.
//
//   fuzz_sandbox_seeds FOLDER

#include <chrono>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "sandbox/files.h"
#include "sandbox/wire.h"

namespace {

using namespace kata::sandbox;
using namespace std::chrono_literals;

std::string framed(FrameType type, const std::string& payload) {
    const auto length = static_cast<std::uint32_t>(payload.size() + 1);
    std::string bytes(sizeof length, '\0');
    std::memcpy(bytes.data(), &length, sizeof length);
    return bytes + static_cast<char>(type) + payload;
}

Launch launch() {
    Launch one;
    one.policy = {{{"/usr", false}, {"/opt", true}}, {"/home"}, false, Isolation::full, {"A=b"}};
    one.worker = true;
    one.argv = {"/usr/bin/python3", "-c", "pass"};
    one.code = "code";
    one.no_group = "why";
    return one;
}

RunRequest run() {
    RunRequest one;
    one.probes = 2;
    one.collect_files = true;
    one.files = {{"in/data.txt", "text", 3, "end", 0600}};
    one.request = "request";
    return one;
}

Result result() {
    Result one;
    one.cause = Cause::signaled;
    one.signal = 11;
    one.usage = {5ms, 6ms, 0ms, 7 << 20, "rusage", 2'000'000, "maxrss"};
    one.out = {"printed", 9};
    one.reply = {std::string("\x06\0\0\0\0", 5), 5};
    Probe probe;
    probe.reply = 5;
    probe.processes = 1;
    probe.instructions = 12345;
    one.probes = {probe, Probe()};
    one.files = {{"left", FoundFile::Type::regular, 0644, {"text", 4}},
                 {"folder", FoundFile::Type::folder, 0755, {}}};
    one.files_complete = false;
    return one;
}

std::vector<std::string> conversations() {
    const std::string started = framed(
        FrameType::confined, encode(std::vector<LayerState>{{Layer::seccomp, true, "allow-list"},
                                                            {Layer::cgroup, false, "why"}}));
    const std::string failed =
        framed(FrameType::setup_error, encode(SetupError{"mount", "/usr -> usr", 1}));
    const std::string asked = framed(FrameType::run, encode(run()));
    return {framed(FrameType::launch, encode(launch())), asked,
            asked + framed(FrameType::preload, "json re"), failed,
            started + framed(FrameType::result, encode(result())) + failed};
}

std::string record(const std::string& path, FileType type, const std::string& content) {
    const LeftHead head{static_cast<std::uint32_t>(path.size()), type, 0644,
                        static_cast<std::uint32_t>(content.size()), content.size()};
    std::string bytes(sizeof head, '\0');
    std::memcpy(bytes.data(), &head, sizeof head);
    return bytes + path + content;
}

std::vector<std::string> lists() {
    const std::string small = record("folder", FileType::folder, "") +
                              record("folder/text", FileType::regular, "some text\n") +
                              record("link", FileType::link, "folder/text") +
                              record("pipe", FileType::other, "");
    LeftHead end{};
    end.path_size = cut_short;
    std::string cut(sizeof end, '\0');
    std::memcpy(cut.data(), &end, sizeof end);
    return {small,
            small + cut,
            record("a", FileType::regular, ""),
            cut,
            record("../up", FileType::regular, "x"),
            record("/root", FileType::folder, ""),
            record("a//b", FileType::regular, ""),
            record("odd", static_cast<FileType>(9), "")};
}

void write(const std::filesystem::path& folder, const std::vector<std::string>& inputs) {
    std::filesystem::create_directories(folder);
    for (std::size_t index = 0; index < inputs.size(); ++index) {
        std::ofstream(folder / std::to_string(index), std::ios::binary) << inputs[index];
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    const std::filesystem::path folder(arguments[1]);
    write(folder / "wire", conversations());
    write(folder / "left_files", lists());
    return 0;
}
