#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

#include "sandbox/descriptor.h"

namespace kata::judge {

/// What a relay has seen.
struct Relayed {
    std::uint64_t calls = 0;
    std::optional<std::string> violation;  ///< what the case sent that is no call: it was cut off
    bool oracle_left = false;              ///< the oracle's end closed before the case's
    int error = 0;       ///< an errno of the relay's own, which ended it early; 0: none
    std::string unsent;  ///< of a call that is half on its way to the oracle: its rest
};

/// Carries a case's calls to the objects in the oracle, and answers back, in a thread of its own.
/// A case can send whole, bounded calls, each the encoding of a value, and nothing else; what
/// waits is bounded too: who sends without reading is not read from. sandbox/harness/PROTOCOL.md
/// has the frames.
class Relay {
  public:
    /// Both ends are connected stream sockets, and stay the caller's.
    Relay(int case_end, int oracle_end);
    ~Relay();
    Relay(const Relay&) = delete;
    Relay& operator=(const Relay&) = delete;

    /// Stops, at once if the case is gone, and says what was seen.
    Relayed stop();

  private:
    void run();

    int case_end_;
    int oracle_end_;
    sandbox::UniqueDescriptor wake_;
    Relayed relayed_;
    std::thread thread_;
};

/// Waits for the oracle to say that its objects stand. 0, or an errno: ECONNRESET if its end
/// closed, or said anything else, ETIMEDOUT if it said nothing within a minute.
int await_objects(int oracle_end);

/// Tells the oracle that the case is gone, behind `unsent`, with what it is to do last.
void send_last_words(int oracle_end, std::string_view unsent, std::string_view words);

}  // namespace kata::judge
