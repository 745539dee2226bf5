#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tests/fuzz/targets.h"

/// libFuzzer's entry; the target is chosen when this is compiled.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    kata::fuzz::KATA_FUZZ_TARGET(std::string_view(reinterpret_cast<const char*>(data), size));
    return 0;
}
