#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kata::batch {

/// Where submissions lie below a folder: `{student}/{exercise}.py`. Each part between slashes holds
/// text, `*` for any text, and the placeholders `{student}`, `{exercise}` and `{file}`, each of
/// them once at most.
class Layout {
  public:
    /// What the placeholders stood for; empty where the pattern has none of that name.
    struct Match {
        std::string student;
        std::string exercise;
        std::string file;
    };

    /// The pattern, or one sentence saying what is wrong with it.
    static std::variant<Layout, std::string> parse(std::string_view pattern);

    /// Whether a path relative to the folder fits. Placeholders take one character or more, the
    /// earlier ones as few as do.
    bool match(std::string_view path, Match& match) const;

    bool names_exercise() const { return names_exercise_; }
    bool names_file() const { return names_file_; }
    const std::string& text() const { return text_; }

  private:
    enum class Token { text, any, student, exercise, file };
    struct Piece {
        Token token;
        std::string text;
    };
    using Part = std::vector<Piece>;

    /// What is wrong with a placeholder, or empty.
    std::string add(Part& part, std::string_view name);
    static bool match_part(const Part& part, std::size_t index, std::string_view rest,
                           Match& match);

    std::string text_;
    std::vector<Part> parts_;
    bool names_student_ = false;
    bool names_exercise_ = false;
    bool names_file_ = false;
};

}  // namespace kata::batch
