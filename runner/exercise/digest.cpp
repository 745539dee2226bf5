#include "runner/exercise/digest.h"

#include <array>

#include <nettle/sha2.h>

namespace kata::exercise {

struct Digest::State {
    sha256_ctx context;
};

Digest::Digest() : state_(std::make_unique<State>()) {
    sha256_init(&state_->context);
}

Digest::~Digest() = default;

Digest& Digest::add(std::string_view field) {
    const std::string length = std::to_string(field.size()) + ":";
    for (const std::string_view part : {std::string_view(length), field}) {
        sha256_update(&state_->context, part.size(),
                      reinterpret_cast<const std::uint8_t*>(part.data()));
    }
    return *this;
}

std::string Digest::hex() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> bytes{};
    sha256_digest(&state_->context, bytes.size(), bytes.data());
    std::string text;
    for (const unsigned byte : bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

}  // namespace kata::exercise
