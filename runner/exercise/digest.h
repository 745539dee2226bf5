#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace kata::exercise {

/// SHA-256 over a sequence of fields. Each field goes in with its length, so that no two different
/// sequences look alike.
class Digest {
  public:
    Digest();
    ~Digest();
    Digest(const Digest&) = delete;
    Digest& operator=(const Digest&) = delete;

    Digest& add(std::string_view field);

    /// 64 hexadecimal digits. Starts over.
    std::string hex();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace kata::exercise
