#include "sandbox/command.h"

#include "sandbox/launch.h"

namespace kata::sandbox {

std::variant<CommandResult, SetupError> run_command(const Policy& policy, const Limits& limits,
                                                    const Command& command) {
    Launch launch;
    launch.policy = policy;
    launch.argv = command.argv;
    launch.limits = limits;
    launch.stdin_bytes = command.stdin_bytes;
    launch.directory = command.directory;
    Supervised supervised(launch);
    CommandResult outcome;
    try {
        for (;;) {
            const Frame frame = receive_frame(supervised.socket());
            switch (frame.type) {
                case FrameType::confined:
                    outcome.layers = decode_layers(frame.payload);
                    break;
                case FrameType::setup_error:
                    return decode_setup_error(frame.payload);
                case FrameType::result:
                    outcome.result = decode_result(frame.payload);
                    return outcome;
                default:
                    return SetupError{"protocol", "an unexpected frame", 0};
            }
        }
    } catch (const WireError& error) {
        return supervised.lost(error);
    }
}

}  // namespace kata::sandbox
