#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// What the host says to harness.py and the frames in which it answers. PROTOCOL.md describes
/// both. Requests are built here; the payloads of replies stay opaque bytes (runner/value reads
/// them).
namespace kata::harness {

/// Writes one value in Python's marshal format, version 2, which every CPython reads.
/// The caller keeps the shape right: a tuple or list is followed by as many values as announced,
/// a dict by pairs of key and value up to `end_dict`.
class MarshalWriter {
  public:
    MarshalWriter& none();
    MarshalWriter& boolean(bool value);
    MarshalWriter& integer(std::int64_t value);
    /// `utf8` must be UTF-8 (lone surrogates allowed), else std::invalid_argument.
    MarshalWriter& string(std::string_view utf8);
    MarshalWriter& bytes(std::string_view value);
    MarshalWriter& begin_tuple(std::size_t count);
    MarshalWriter& begin_list(std::size_t count);
    MarshalWriter& begin_dict();
    MarshalWriter& end_dict();

    std::string take() { return std::move(out_); }

  private:
    void sized(char tag, std::size_t size);
    void u32(std::uint32_t value);

    std::string out_;
};

/// A file by its name in the working folder; the contents are any bytes.
struct NamedBytes {
    std::string name;
    std::string bytes;
};

/// Compiles source files without running them, and looks for references that are forbidden:
/// `name` (a name, a module, an imported name), `module.name`, or `*.name` (any attribute).
struct CompileRequest {
    std::vector<NamedBytes> files;
    std::vector<std::string> forbid;
};

struct PromptText {
    std::string source;               ///< as written after `>>> `, lines joined with \n
    std::optional<std::string> want;  ///< the text under the prompt; none: nothing is expected
};

/// Compiles prompts and reads the texts expected under them. For the instructor's text only.
struct PrepareRequest {
    std::vector<PromptText> prompts;
};

/// Looks at a submission's text for what may explain its failure. Runs nothing of it.
struct ExamineRequest {
    std::vector<NamedBytes> files;  ///< name -> source
};

/// A file of an exercise, to be looked at and not run.
struct InspectedSource {
    std::string name;
    std::string bytes;
    bool wants_names = false;  ///< the names that it binds are asked for
};

/// A prompt, to be looked at and not run.
struct InspectedPromptText {
    std::string source;
    bool has_want = false;  ///< something is expected of it
};

/// The prompts of one case, and the names that they find there.
struct InspectedSession {
    std::vector<std::string> known;
    std::vector<InspectedPromptText> prompts;
};

/// Looks for mistakes in an exercise's own code. For the instructor's text only.
struct InspectRequest {
    std::vector<InspectedSource> files;
    std::vector<InspectedSession> sessions;
};

/// A module that a session loads: `code` is what COMPILED or the compile request gave for it.
struct SessionModule {
    std::string name;    ///< "binary_search"
    std::string file;    ///< "binary_search.py"
    std::string source;  ///< written to `file`
    std::string code;
};

struct SessionPrompt {
    std::string source;
    std::string code;         ///< from PREPARED
    bool expression = false;  ///< from PREPARED
    bool wants_repr = false;  ///< the repr of its value is sent beside the value
};

/// Loads modules, then runs prompts where only the entry names and the given values are known.
struct SessionRequest {
    std::vector<SessionModule> modules;
    std::vector<std::string> entry;
    std::vector<SessionModule> fixtures;  ///< the exercise's own: their public names are bound
    std::vector<NamedBytes> given;        ///< name -> value, encoded as runner/value/value.h does
    std::vector<NamedBytes> remotes;      ///< name -> what `give` said of its class
    bool clock = false;                   ///< the time of its event loops is virtual
    bool probe_loaded = false;            ///< it asks to be measured when the modules are loaded
    std::vector<std::string> unchanged;   ///< given names whose values are sent again at the end
    std::vector<SessionPrompt> prompts;
    /// The modules come without code: where they compile without these references, which are those
    /// of CompileRequest, they run. COMPILED is the first frame then, or the only one.
    std::optional<std::vector<std::string>> compile;
    std::uint32_t max_value_bytes = 4U << 20;  ///< of each encoded result; longer: truncated
};

/// Runs one file as `python FILE ARGV…` would.
struct ProgramRequest {
    std::string file;
    std::string source;
    std::string code;
    std::vector<std::string> argv;        ///< without the program's own name; any bytes
    std::string input;                    ///< what it reads on stdin
    std::vector<NamedBytes> files;        ///< paths below the working folder; folders are made
    std::vector<NamedBytes> environment;  ///< name -> value, added to the interpreter's own
};

/// A name and the Python expression that makes its value.
struct GivenSource {
    std::string name;
    std::string source;
    bool remote = false;
    std::vector<std::string> counters;  ///< attributes of a remote object that must be numbers
};

/// A function of oracle.py, and the names that it may ask for by its parameters.
struct CheckerName {
    std::string name;
    std::vector<std::string> arguments;
};

/// Loads oracle.py, makes the values that cases are given, looks whether the checkers are there,
/// and tries fixtures.py. For the instructor's code only.
struct GiveRequest {
    std::optional<std::string> oracle;    ///< oracle.py's source
    std::optional<std::string> fixtures;  ///< fixtures.py's source
    std::vector<CheckerName> checkers;
    std::vector<std::vector<GivenSource>> cases;  ///< bindings see those before them
};

/// Calls a checker with what a case did. The submission's part of it is data alone.
struct CheckRequest {
    std::string source;                ///< of oracle.py
    std::string code;                  ///< from ORACLE
    std::string checker;               ///< the function's name
    std::vector<NamedBytes> given;     ///< name -> encoded value
    std::vector<NamedBytes> texts;     ///< "printed", "stdout", "stderr" -> bytes
    std::optional<int> exit;           ///< a program's exit status; none: a session
    std::vector<std::string> results;  ///< of a session's prompts, encoded
    std::size_t result = 0;            ///< which of them is `result`
};

/// A name in an oracle process: a value that is there already, or the source of a remote object.
struct RemoteGiven {
    std::string name;
    std::string encoded;  ///< empty: remote
    std::string source;   ///< of a remote object
};

/// Serves a case's remote objects over the process's link until the case is gone. Then says what
/// they counted, and calls a checker if the last words on the link, a CheckRequest, say so.
struct RemoteRequest {
    std::optional<std::pair<std::string, std::string>> oracle;  ///< source and code of oracle.py
    std::vector<RemoteGiven> given;
    bool clock = false;  ///< the case's time is virtual: "clock" is one more object
    std::vector<std::pair<std::string, std::string>> counters;  ///< given name, attribute
};

/// Has mypy look at files; runs none of them. The interpreter must have been started with mypy.
struct TypeCheckRequest {
    std::vector<NamedBytes> files;  ///< modules, by the names of their files
};

/// Runs a learner's tests on an implementation of the module that they are for.
struct TestsRequest {
    std::vector<SessionModule> modules;  ///< the module under test first, then the tests
    bool pytest = false;                 ///< run by pytest, which must be installed
};

/// A session's prompts for one input: the given values, and which of the request's prompts run.
struct BatchInput {
    std::vector<NamedBytes> given;     ///< name -> encoded value
    std::vector<std::size_t> prompts;  ///< indices
};

/// Runs a session for each input, one after another in one process, each in a `__main__` of its
/// own. `session.given` is not used.
struct BatchRequest {
    SessionRequest session;
    std::vector<BatchInput> inputs;
};

/// The numbers that one input was made from, in the order in which they were drawn.
using Draws = std::vector<std::uint64_t>;

/// Draws inputs, and runs the session's prompts for each with the reference, whose modules are the
/// session's. For the instructor's code only.
struct DrawRequest {
    SessionRequest session;                                     ///< without given values
    std::optional<std::pair<std::string, std::string>> oracle;  ///< source and code of oracle.py
    std::vector<GivenSource> given;                             ///< expressions that see `rng`
    std::optional<std::string> operations;  ///< an expression that lists further prompts
    std::string seed;
    std::size_t count = 0;  ///< of inputs that are drawn
    /// Instead: an input for each of these, which binds the names to the numbers; its draws are not
    /// recorded, and there can be any number of them.
    std::vector<std::vector<std::pair<std::string, std::int64_t>>> sizes;
    std::optional<std::vector<Draws>> repeat;  ///< instead: inputs made from these draws
    std::size_t most_draws = 0;                ///< that a repeated input may take
};

/// The request's bytes. Throws std::invalid_argument where a name or a prompt is not UTF-8, and
/// std::length_error where a part is longer than 2 GiB.
std::string build_request(const CompileRequest& request);
std::string build_request(const PrepareRequest& request);
std::string build_request(const InspectRequest& request);
std::string build_request(const ExamineRequest& request);
std::string build_request(const SessionRequest& request);
std::string build_request(const ProgramRequest& request);
std::string build_request(const GiveRequest& request);
std::string build_request(const CheckRequest& request);
std::string build_request(const RemoteRequest& request);
std::string build_request(const BatchRequest& request);
std::string build_request(const DrawRequest& request);
std::string build_request(const TestsRequest& request);
std::string build_request(const TypeCheckRequest& request);

enum class FrameType : std::uint8_t {
    compiled = 1,
    prepared = 2,
    loaded = 3,
    load_failed = 4,
    missing = 5,
    result = 6,
    done = 7,
    exception = 8,
    exited = 9,
    refused = 10,
    oracle = 11,
    fixtures = 12,
    given = 13,
    kept = 14,
    read = 15,
    checked = 16,
    tested = 17,
    type_checked = 18,
    counted = 19,
    drawn = 20,
    operations = 21,
    inspected = 22,
    examined = 23,
};

/// "LOADED" for FrameType::loaded.
std::string_view name_of(FrameType type);

struct Frame {
    FrameType type;
    std::string payload;
};

/// A reply that is not a sequence of whole frames of known types.
struct MalformedReply {
    std::string reason;
    std::size_t offset = 0;     ///< of the frame at fault
    std::vector<Frame> intact;  ///< the frames before it: a killed process may leave half a frame
};

/// The first frame, which is taken off the reply; none where no whole one stands there.
std::optional<Frame> take_frame(std::string_view& reply);

std::variant<std::vector<Frame>, MalformedReply> read_frames(std::string_view reply);

}  // namespace kata::harness
