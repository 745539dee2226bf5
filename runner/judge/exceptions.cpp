#include "runner/judge/exceptions.h"

#include <algorithm>
#include <iterator>

namespace kata::judge {

namespace {

/// The exceptions of CPython's builtins module, 3.8 to 3.13, sorted.
constexpr std::string_view builtin_exceptions[] = {
    "ArithmeticError",
    "AssertionError",
    "AttributeError",
    "BaseException",
    "BaseExceptionGroup",
    "BlockingIOError",
    "BrokenPipeError",
    "BufferError",
    "BytesWarning",
    "ChildProcessError",
    "ConnectionAbortedError",
    "ConnectionError",
    "ConnectionRefusedError",
    "ConnectionResetError",
    "DeprecationWarning",
    "EOFError",
    "EncodingWarning",
    "EnvironmentError",
    "Exception",
    "ExceptionGroup",
    "FileExistsError",
    "FileNotFoundError",
    "FloatingPointError",
    "FutureWarning",
    "GeneratorExit",
    "IOError",
    "ImportError",
    "ImportWarning",
    "IndentationError",
    "IndexError",
    "InterruptedError",
    "IsADirectoryError",
    "KeyError",
    "KeyboardInterrupt",
    "LookupError",
    "MemoryError",
    "ModuleNotFoundError",
    "NameError",
    "NotADirectoryError",
    "NotImplementedError",
    "OSError",
    "OverflowError",
    "PendingDeprecationWarning",
    "PermissionError",
    "ProcessLookupError",
    "PythonFinalizationError",
    "RecursionError",
    "ReferenceError",
    "ResourceWarning",
    "RuntimeError",
    "RuntimeWarning",
    "StopAsyncIteration",
    "StopIteration",
    "SyntaxError",
    "SyntaxWarning",
    "SystemError",
    "SystemExit",
    "TabError",
    "TimeoutError",
    "TypeError",
    "UnboundLocalError",
    "UnicodeDecodeError",
    "UnicodeEncodeError",
    "UnicodeError",
    "UnicodeTranslateError",
    "UnicodeWarning",
    "UserWarning",
    "ValueError",
    "Warning",
};
static_assert(std::is_sorted(std::begin(builtin_exceptions), std::end(builtin_exceptions)));

/// Bytes of a local variable's name or text: a process may send more than the harness does.
constexpr std::size_t longest_local = 700;

/// EnvironmentError and IOError are other names of OSError.
std::string_view canonical(std::string_view name) {
    return name == "EnvironmentError" || name == "IOError" ? "OSError" : name;
}

std::string_view last_part(std::string_view dotted) {
    return dotted.substr(dotted.rfind('.') + 1);
}

bool names(std::string_view expected, const value::ClassName& actual) {
    if (expected.find('.') == std::string_view::npos) {
        if (std::binary_search(std::begin(builtin_exceptions), std::end(builtin_exceptions),
                               expected)) {
            return actual.module == "builtins" && actual.name == canonical(expected);
        }
        return last_part(actual.name) == expected;
    }
    if (expected == actual.module + "." + actual.name || expected == actual.name) return true;
    const std::string_view package = expected.substr(0, expected.rfind('.'));
    const bool inside =
        actual.module.compare(0, package.size() + 1, std::string(package) + ".") == 0;
    return inside && actual.name == last_part(expected);
}

Frame describe(const value::TracebackFrame& frame, const Submission& submission) {
    Frame out;
    out.file = frame.file;
    out.line = static_cast<int>(frame.line);
    out.function = frame.function;
    out.column = static_cast<int>(frame.column.value_or(0));
    out.end_column = static_cast<int>(frame.end_column.value_or(0));
    out.repeats = static_cast<int>(frame.count);
    out.source = source_line(submission, frame.file, frame.line);
    if (frame.file.compare(0, 7, "<prompt") == 0) out.file = "<prompt>";
    return out;
}

ExceptionReport describe_one(const value::ExceptionInfo& raised, const Submission& submission) {
    ExceptionReport out;
    const bool bare = raised.module == "builtins" || raised.module == "__main__";
    out.type = bare ? raised.type : raised.module + "." + raised.type;
    out.message = raised.note.empty() ? raised.message : "(" + raised.note + ")";
    out.frames = describe(raised.frames, submission);
    for (const value::LocalText& local : raised.locals) {
        out.locals.push_back(
            {local.name.substr(0, longest_local), local.text.substr(0, longest_local)});
    }
    if (raised.syntax && raised.syntax->line > 0) {
        Frame place;
        place.file = "<source>";
        place.line = static_cast<int>(raised.syntax->line);
        place.column = static_cast<int>(raised.syntax->column);
        place.source = raised.syntax->text;
        out.frames.push_back(std::move(place));
    }
    switch (raised.relation) {
        case value::ExceptionInfo::Relation::none:
            out.chained = ChainKind::none;
            break;
        case value::ExceptionInfo::Relation::cause:
            out.chained = ChainKind::cause;
            break;
        case value::ExceptionInfo::Relation::context:
            out.chained = ChainKind::context;
            break;
    }
    return out;
}

}  // namespace

bool is_builtin(const value::ExceptionInfo& raised, std::string_view name) {
    return std::any_of(raised.mro.begin(), raised.mro.end(), [&](const value::ClassName& one) {
        return one.module == "builtins" && one.name == name;
    });
}

bool matches(const value::ExpectedException& expected, const value::ExceptionInfo& raised,
             value::TextMode mode) {
    const bool type =
        std::any_of(raised.mro.begin(), raised.mro.end(),
                    [&](const value::ClassName& one) { return names(expected.type, one); });
    if (!type) return false;
    if (!expected.message) return true;
    if (!raised.note.empty()) return false;
    if (mode != value::TextMode::regex) return *expected.message == raised.message;
    return !value::compare_text(*expected.message, raised.message, mode);
}

std::vector<Frame> describe(const std::vector<value::TracebackFrame>& frames,
                            const Submission& submission) {
    std::vector<Frame> out;
    out.reserve(frames.size());
    for (const value::TracebackFrame& frame : frames) out.push_back(describe(frame, submission));
    return out;
}

ExceptionReport describe(const value::ExceptionInfo& raised, const Submission& submission) {
    ExceptionReport out = describe_one(raised, submission);
    for (const value::ExceptionInfo& origin : raised.chain) {
        out.chain.push_back(describe_one(origin, submission));
    }
    return out;
}

std::string source_line(const Submission& submission, std::string_view file, std::int64_t line) {
    const auto found =
        std::find_if(submission.begin(), submission.end(),
                     [&](const SubmittedFile& submitted) { return submitted.name == file; });
    if (found == submission.end() || line < 1) return {};
    std::string_view rest = found->bytes;
    for (std::int64_t skipped = 1; skipped < line; ++skipped) {
        const std::size_t end = rest.find_first_of("\r\n");
        if (end == std::string_view::npos) return {};
        const bool two = rest.substr(end, 2) == "\r\n";
        rest.remove_prefix(end + (two ? 2 : 1));
    }
    return std::string(rest.substr(0, rest.find_first_of("\r\n")));
}

std::string headline(const ExceptionReport& exception) {
    if (exception.message.empty()) return exception.type;
    return exception.type + ": " + exception.message;
}

}  // namespace kata::judge
