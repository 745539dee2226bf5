#include "runner/judge/exercise_check.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "runner/exercise/nearest.h"
#include "runner/exercise/read_file.h"
#include "runner/exercise/utf8.h"
#include "runner/judge/compilation.h"
#include "runner/judge/exercise_fault.h"
#include "runner/judge/plan.h"

namespace kata::judge {

namespace {

using exercise::Diagnostic;
using exercise::Exercise;
using exercise::Session;
using value::InspectedPrompt;

using Role = OwnFile::Role;

void add_files(const exercise::Solution& solution, Role role, std::vector<OwnFile>& files) {
    for (const exercise::SourceFile& file : solution) {
        auto read = exercise::read_file(file.path, exercise::largest_source);
        if (auto* text = std::get_if<std::string>(&read)) {
            files.push_back({file.path.string(), std::move(*text), role});
        }
    }
}

std::vector<const exercise::Case*> sessions_of(const Exercise& exercise) {
    std::vector<const exercise::Case*> sessions;
    for (const exercise::Case& one : exercise.cases) {
        if (std::holds_alternative<Session>(one.action)) sessions.push_back(&one);
    }
    return sessions;
}

/// The names that the prompts of a case find, besides those of fixtures.py.
std::vector<std::string> names_known_to(const Exercise& exercise, const exercise::Case& one) {
    std::vector<std::string> names = exercise.entry;
    for (const exercise::Given& given : one.given) names.push_back(given.name);
    if (one.growth) {
        for (const exercise::Given& name : one.growth->names) names.push_back(name.name);
    }
    return names;
}

/// The public names of fixtures.py; none where it is not sure what they are.
std::optional<std::vector<std::string>> fixture_names(const std::vector<OwnFile>& files,
                                                      const value::Inspected& inspected) {
    for (std::size_t index = 0; index < files.size(); ++index) {
        if (files[index].role != Role::fixtures) continue;
        auto names = inspected.files[index].names;
        if (names) std::erase_if(*names, [](const auto& name) { return name.starts_with('_'); });
        return names;
    }
    return std::vector<std::string>();
}

/// A column in bytes for one in characters, both from 1.
std::uint32_t byte_column(std::string_view line, std::int64_t column) {
    std::size_t bytes = 0;
    for (; column > 1 && bytes < line.size(); --column) {
        bytes += exercise::first_character(line.substr(bytes)).bytes;
    }
    return static_cast<std::uint32_t>(bytes + 1);
}

Diagnostic syntax_diagnostic(const OwnFile& file, const value::SyntaxFault& fault) {
    const auto line = static_cast<std::uint32_t>(fault.line);
    const std::string_view source = exercise::line_of(file.text, line);
    const exercise::Position place = {line, line == 0 ? 0 : byte_column(source, fault.column)};
    const bool one_line = fault.end_line == fault.line && fault.end_column > fault.column;
    const std::size_t length = one_line ? byte_column(source, fault.end_column) - place.column : 1;
    return exercise::diagnose(file.path, file.text, place, length, "not Python: " + fault.message);
}

std::vector<std::string_view> views_of(const std::vector<std::string>& names) {
    return {names.begin(), names.end()};
}

/// The entry names that no file of the reference binds, if it is sure what they bind.
void find_missing_entries(const Exercise& exercise, const std::vector<OwnFile>& files,
                          const value::Inspected& inspected, std::vector<Diagnostic>& found) {
    if (exercise.solution.empty()) return;  // a learner's copy
    std::vector<std::string> defined;
    for (std::size_t index = 0; index < files.size(); ++index) {
        if (files[index].role != Role::reference) continue;
        const auto& names = inspected.files[index].names;
        if (!names) return;
        defined.insert(defined.end(), names->begin(), names->end());
    }
    for (std::size_t index = 0; index < exercise.entry.size(); ++index) {
        const std::string& name = exercise.entry[index];
        if (std::find(defined.begin(), defined.end(), name) != defined.end()) continue;
        found.push_back(
            fault_in_yaml(exercise, exercise.entry_positions[index], name.size(),
                          fmt::format("the reference solution does not define `{}`", name),
                          exercise::did_you_mean(name, views_of(defined))));
    }
}

/// A place in a prompt's source, in the YAML file: continuation lines start below the first line.
exercise::Position place_in(const exercise::Prompt& prompt, const value::NameUse& use) {
    if (!prompt.placed) return prompt.position;
    return {prompt.position.line + static_cast<std::uint32_t>(use.line - 1),
            prompt.position.column + static_cast<std::uint32_t>(use.column - 1)};
}

/// What the prompts of one session use and bind.
class SessionNames {
  public:
    /// `fixtures` are the names of fixtures.py.
    SessionNames(const Exercise& exercise, const exercise::Case& one,
                 const std::vector<std::string>& fixtures,
                 const std::vector<std::optional<InspectedPrompt>>& inspected)
        : exercise_(exercise),
          session_(std::get<Session>(one.action)),
          inspected_(inspected),
          fixtures_(fixtures),
          known_(names_known_to(exercise, one)) {
        known_.insert(known_.end(), fixtures.begin(), fixtures.end());
        for (const auto& prompt : inspected_) {
            // What is no Python may bind anything; it is reported as what it is.
            open_at_end_ = open_at_end_ || !prompt || prompt->open;
            if (prompt) bound_at_end_.insert(prompt->binds.begin(), prompt->binds.end());
        }
    }

    void report(std::vector<Diagnostic>& found) {
        bool open = false;
        std::set<std::string> bound;
        for (std::size_t index = 0; index < inspected_.size(); ++index) {
            const auto& prompt = inspected_[index];
            if (!prompt) {
                open = true;
                continue;
            }
            for (const value::NameUse& use : prompt->uses) {
                if (is_fixture(use.name)) continue;
                const bool defined = use.later ? open_at_end_ || bound_at_end_.contains(use.name)
                                               : open || bound.contains(use.name);
                if (!defined && !expects_name_error(index)) found.push_back(unknown(index, use));
            }
            if (prompt->idle) found.push_back(idle(index));
            open = open || prompt->open;
            bound.insert(prompt->binds.begin(), prompt->binds.end());
        }
    }

  private:
    bool is_fixture(const std::string& name) const {
        return std::find(fixtures_.begin(), fixtures_.end(), name) != fixtures_.end();
    }

    bool expects_name_error(std::size_t index) const {
        const auto& want = session_.prompts[index].want;
        return want && want->find("NameError") != std::string::npos;
    }

    Diagnostic unknown(std::size_t index, const value::NameUse& use) const {
        std::vector<std::string> names = known_;
        names.insert(names.end(), bound_at_end_.begin(), bound_at_end_.end());
        std::string help = exercise::did_you_mean(use.name, views_of(names));
        if (bound_at_end_.contains(use.name)) help = "a later prompt defines it";
        if (help.empty()) {
            help =
                "a prompt sees the `entry` and `given` names, those of fixtures.py, the built-ins, "
                "and what the prompts above it define";
        }
        return fault_in_yaml(exercise_, place_in(session_.prompts[index], use), use.name.size(),
                             fmt::format("nothing defines `{}` here", use.name), std::move(help));
    }

    Diagnostic idle(std::size_t index) const {
        const exercise::Prompt& prompt = session_.prompts[index];
        return fault_in_yaml(exercise_, prompt.want_position, prompt.want->find('\n'),
                             "a result is expected of a statement that shows none",
                             "show the value at a prompt of its own: `>>> x`");
    }

    const Exercise& exercise_;
    const Session& session_;
    const std::vector<std::optional<InspectedPrompt>>& inspected_;
    const std::vector<std::string>& fixtures_;
    std::vector<std::string> known_;
    std::set<std::string> bound_at_end_;
    bool open_at_end_ = false;
};

}  // namespace

std::vector<OwnFile> own_files(const Exercise& exercise) {
    std::vector<OwnFile> files;
    if (exercise.kind == exercise::Kind::predict) return files;
    add_files(exercise.starter, Role::other, files);
    add_files(exercise.solution, Role::reference, files);
    for (const exercise::AcceptedSolution& accepted : exercise.accepted) {
        add_files(accepted.files, Role::other, files);
    }
    for (const exercise::WrongSolution& wrong : exercise.wrong) {
        if (wrong.verdict != Verdict::invalid_submission) {
            add_files(wrong.files, Role::other, files);
        }
    }
    for (const exercise::Case& one : exercise.cases) {
        const auto* tests = std::get_if<exercise::TestRun>(&one.action);
        if (tests == nullptr) continue;
        files.push_back({(exercise.folder / tests->file).string(), tests->source, Role::other});
    }
    if (exercise.oracle) add_files({*exercise.oracle}, Role::other, files);
    if (exercise.fixtures) add_files({*exercise.fixtures}, Role::fixtures, files);
    return files;
}

harness::InspectRequest inspect_request(const Exercise& exercise,
                                        const std::vector<OwnFile>& files) {
    harness::InspectRequest request;
    for (const OwnFile& file : files) {
        // A path need not be UTF-8; the harness has no use for it.
        request.files.push_back({"own.py", file.text, file.role != Role::other});
    }
    for (const exercise::Case* one : sessions_of(exercise)) {
        harness::InspectedSession session;
        session.known = names_known_to(exercise, *one);
        for (const exercise::Prompt& prompt : std::get<Session>(one->action).prompts) {
            session.prompts.push_back({prompt.source, prompt.want.has_value()});
        }
        request.sessions.push_back(std::move(session));
    }
    return request;
}

std::vector<Diagnostic> faults_in(const Exercise& exercise, const std::vector<OwnFile>& files,
                                  const value::Inspected& inspected) {
    std::vector<Diagnostic> found;
    for (std::size_t index = 0; index < files.size(); ++index) {
        const auto& fault = inspected.files[index].fault;
        if (fault) found.push_back(syntax_diagnostic(files[index], *fault));
    }
    find_missing_entries(exercise, files, inspected, found);
    const auto fixtures = fixture_names(files, inspected);
    const auto sessions = sessions_of(exercise);
    for (std::size_t index = 0; fixtures && index < sessions.size(); ++index) {
        SessionNames(exercise, *sessions[index], *fixtures, inspected.sessions[index])
            .report(found);
    }
    exercise::sort_by_position(found);
    return found;
}

std::variant<std::vector<Diagnostic>, Ending> check_exercise(const Exercise& exercise,
                                                             Executor& executor) {
    const std::vector<OwnFile> files = own_files(exercise);
    const harness::InspectRequest request = inspect_request(exercise, files);
    if (request.files.empty() && request.sessions.empty()) return std::vector<Diagnostic>();
    executor.submit({oracle_limits(), harness::build_request(request), false});
    const harness::ExecutionOutcome outcome = executor.next();
    auto trusted = trusted_result(outcome, "checked the exercise's own code");
    if (auto* ending = std::get_if<Ending>(&trusted)) return std::move(*ending);
    std::vector<std::size_t> prompts;
    for (const harness::InspectedSession& session : request.sessions) {
        prompts.push_back(session.prompts.size());
    }
    const auto* result = std::get<const sandbox::Result*>(trusted);
    auto reply = value::read_inspected(result->reply.bytes, files.size(), prompts);
    if (auto* error = std::get_if<value::ReplyError>(&reply)) {
        return Ending{Verdict::internal_error,
                      "The judge could not check the exercise's own code: " + error->reason + "."};
    }
    return faults_in(exercise, files, std::get<value::Inspected>(reply));
}

}  // namespace kata::judge
