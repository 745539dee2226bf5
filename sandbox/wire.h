#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/descriptor.h"
#include "sandbox/policy.h"
#include "sandbox/result.h"
#include "sandbox/rlimits.h"

namespace kata::sandbox {

/// The frames between the host and the supervisor: u32 length of what follows, u8 type, payload.
/// Both ends are one build of trusted code; bounds are still checked.
enum class FrameType : std::uint8_t {
    launch,      ///< host: a Launch, first and once
    run,         ///< host, to a worker: a RunRequest
    preload,     ///< host, to a worker: module names, separated by spaces
    confined,    ///< supervisor: the layers in force; the sandbox stands (a worker: it serves)
    result,      ///< supervisor: a Result
    setup_error  ///< supervisor: a SetupError; for a run, or for the whole sandbox
};

/// The peer closed the channel, or sent what no peer of this build sends.
class WireError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

struct Frame {
    FrameType type;
    std::string payload;
};

/// What a supervisor is started for.
struct Launch {
    Policy policy;
    bool worker = false;
    std::vector<std::string> argv;  ///< the program: a command, or the zygote's interpreter
    std::string code;               ///< a worker's program text, on its descriptor 4
    std::string group;              ///< folder of the sandbox's control group; empty: none …
    std::string no_group;           ///< … and why
    // For a command only:
    Limits limits;
    std::string stdin_bytes;
    std::string directory;  ///< inside the sandbox; empty: the scratch file system's folder
};

struct RunRequest {
    Limits limits;
    bool fresh_network = false;
    bool link = false;           ///< a descriptor for the case comes along with the frame
    std::uint32_t probes = 0;    ///< how often the case will ask to be measured
    bool inputs_apart = false;   ///< what it does before it asks first is not its doing
    bool collect_files = false;  ///< list what is in its working folder at the end
    std::vector<InputFile> files;
    std::string request;
};

std::string encode(const Launch&);
std::string encode(const RunRequest&);
std::string encode(const Result&);
std::string encode(const SetupError&);
std::string encode(const std::vector<LayerState>&);

/// Throw WireError where the payload is not what `encode` made.
Launch decode_launch(std::string_view);
RunRequest decode_run(std::string_view);
Result decode_result(std::string_view);
SetupError decode_setup_error(std::string_view);
std::vector<LayerState> decode_layers(std::string_view);

/// Writes a whole frame to a blocking socket. Throws WireError when the peer is gone.
/// @param attached  a descriptor that goes along; -1: none
void send_frame(int socket, FrameType type, std::string_view payload, int attached = -1);

/// Reads a whole frame from a blocking socket. Throws WireError at its end, or beyond 256 MiB.
/// @param attached  takes the one descriptor that came along; further ones, and all where nothing
///                  takes them, are closed by the kernel
Frame receive_frame(int socket, UniqueDescriptor* attached = nullptr);

LimitNumbers numbers_of(const Limits& limits);

}  // namespace kata::sandbox
