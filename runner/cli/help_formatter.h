#pragma once

#include <string>

#include <CLI/CLI.hpp>

namespace kata::cli {

/// CLI11's help with a usage line that can be typed, and nothing in capitals but what stands for
/// something else.
class HelpFormatter : public CLI::Formatter {
  public:
    HelpFormatter() {
        column_width(26);
        label("REQUIRED", "");
        label("Subcommands", "Commands");
        label("Positionals", "Arguments");
    }

    std::string make_usage(const CLI::App* app, std::string name) const override {
        std::string usage = "Usage: " + name;
        if (app->get_parent() == nullptr) return usage + " COMMAND [OPTIONS] ...\n";
        usage += " [OPTIONS]";
        for (const CLI::Option* option :
             app->get_options([](const CLI::Option* one) { return one->get_positional(); })) {
            const std::string word =
                option->get_name(true) + (option->get_expected_max() > 1 ? "..." : "");
            usage += option->get_required() ? " " + word : " [" + word + "]";
        }
        if (app->get_name() == "sandbox") usage += " -- COMMAND [ARGUMENT...]";
        return usage + "\n";
    }

    /// The type that an option takes; not whether it is required, which the usage line shows.
    std::string make_option_opts(const CLI::Option* option) const override {
        if (option->get_positional() || option->get_type_size() == 0) return {};
        const std::string type = option->get_type_name();
        return " " + type.substr(0, type.find(':'));  // without what its checks say
    }
};

}  // namespace kata::cli
