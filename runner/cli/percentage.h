#pragma once

namespace CLI {
class Option;
}

namespace kata::cli {

/// Lets an option take numbers from 0 to 100 and nothing else.
void check_percentage(CLI::Option* option);

}  // namespace kata::cli
