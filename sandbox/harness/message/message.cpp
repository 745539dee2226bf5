#include "sandbox/harness/message/message.h"

#include <fmt/format.h>

#include <limits>
#include <stdexcept>

#include "sandbox/harness/message/utf8.h"

namespace kata::harness {
namespace {

constexpr std::size_t frame_header = 5;

std::uint32_t little_endian_u32(std::string_view bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    }
    return value;
}

bool is_known(std::uint8_t type) {
    return type >= static_cast<std::uint8_t>(FrameType::compiled) &&
           type <= static_cast<std::uint8_t>(FrameType::examined);
}

void write_strings(MarshalWriter& out, const std::vector<std::string>& texts) {
    out.begin_list(texts.size());
    for (const std::string& text : texts) out.string(text);
}

/// Names that come from a file system or a command line are bytes: they need not be UTF-8.
void write_pairs(MarshalWriter& out, const std::vector<NamedBytes>& pairs) {
    out.begin_list(pairs.size());
    for (const NamedBytes& pair : pairs) out.begin_tuple(2).bytes(pair.name).bytes(pair.bytes);
}

void write_module(MarshalWriter& out, const SessionModule& module) {
    out.begin_dict();
    out.string("name").string(module.name);
    out.string("file").string(module.file);
    out.string("source").bytes(module.source);
    out.string("code").bytes(module.code);
    out.end_dict();
}

void write_modules(MarshalWriter& out, const std::vector<SessionModule>& modules) {
    out.begin_list(modules.size());
    for (const SessionModule& module : modules) write_module(out, module);
}

/// Names that are Python's own, with encoded values.
void write_values(MarshalWriter& out, const std::vector<NamedBytes>& values) {
    out.begin_list(values.size());
    for (const NamedBytes& value : values) {
        out.begin_tuple(2).string(value.name).bytes(value.bytes);
    }
}

void write_source(MarshalWriter& out, const std::optional<std::string>& source) {
    source ? out.bytes(*source) : out.none();
}

void write_prompt(MarshalWriter& out, const SessionPrompt& prompt) {
    out.begin_dict();
    out.string("source").string(prompt.source);
    out.string("code").bytes(prompt.code);
    out.string("expression").boolean(prompt.expression);
    out.string("repr").boolean(prompt.wants_repr);
    out.end_dict();
}

/// What all requests have that run prompts, but for the given values.
void write_session(MarshalWriter& out, const SessionRequest& request) {
    out.string("modules");
    write_modules(out, request.modules);
    out.string("fixtures");
    write_modules(out, request.fixtures);
    out.string("entry");
    write_strings(out, request.entry);
    out.string("unchanged");
    write_strings(out, request.unchanged);
    out.string("prompts").begin_list(request.prompts.size());
    for (const SessionPrompt& prompt : request.prompts) write_prompt(out, prompt);
    out.string("max_value_bytes").integer(request.max_value_bytes);
}

void write_draws(MarshalWriter& out, const Draws& draws) {
    out.begin_list(draws.size());
    for (const std::uint64_t draw : draws) out.integer(static_cast<std::int64_t>(draw));
}

void write_givens(MarshalWriter& out, const std::vector<GivenSource>& bindings) {
    out.begin_list(bindings.size());
    for (const GivenSource& given : bindings) {
        out.begin_tuple(2).string(given.name).string(given.source);
    }
}

/// Why no whole frame stands at the beginning of what is not empty.
std::optional<std::string> fault_in_first(std::string_view reply) {
    const auto type = static_cast<std::uint8_t>(reply[0]);
    if (!is_known(type)) return fmt::format("frame of unknown type {}", type);
    if (reply.size() < frame_header) return "cut within a frame's header";
    const std::size_t size = little_endian_u32(reply.substr(1, 4));
    const std::size_t there = reply.size() - frame_header;
    if (size <= there) return std::nullopt;
    return fmt::format("a frame announces {} bytes, {} follow", size, there);
}

/// Takes off a frame that is whole.
Frame cut_first(std::string_view& reply) {
    const auto type = static_cast<FrameType>(reply[0]);
    const std::size_t size = little_endian_u32(reply.substr(1, 4));
    Frame frame{type, std::string(reply.substr(frame_header, size))};
    reply.remove_prefix(frame_header + size);
    return frame;
}

}  // namespace

MarshalWriter& MarshalWriter::none() {
    out_ += 'N';
    return *this;
}

MarshalWriter& MarshalWriter::boolean(bool value) {
    out_ += value ? 'T' : 'F';
    return *this;
}

MarshalWriter& MarshalWriter::integer(std::int64_t value) {
    if (value >= std::numeric_limits<std::int32_t>::min() &&
        value <= std::numeric_limits<std::int32_t>::max()) {
        out_ += 'i';
        u32(static_cast<std::uint32_t>(value));
        return *this;
    }
    // A long: digits of 15 bits; the sign stands on their count.
    std::uint64_t magnitude =
        value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    std::string digits;
    std::int32_t count = 0;
    for (; magnitude != 0; magnitude >>= 15, ++count) {
        digits += static_cast<char>(magnitude & 0xFF);
        digits += static_cast<char>((magnitude >> 8) & 0x7F);
    }
    out_ += 'l';
    u32(static_cast<std::uint32_t>(value < 0 ? -count : count));
    out_ += digits;
    return *this;
}

MarshalWriter& MarshalWriter::string(std::string_view utf8) {
    if (!is_utf8(utf8)) throw std::invalid_argument("text for the harness is not UTF-8");
    sized('u', utf8.size());
    out_ += utf8;
    return *this;
}

MarshalWriter& MarshalWriter::bytes(std::string_view value) {
    sized('s', value.size());
    out_ += value;
    return *this;
}

MarshalWriter& MarshalWriter::begin_tuple(std::size_t count) {
    sized('(', count);
    return *this;
}

MarshalWriter& MarshalWriter::begin_list(std::size_t count) {
    sized('[', count);
    return *this;
}

MarshalWriter& MarshalWriter::begin_dict() {
    out_ += '{';
    return *this;
}

MarshalWriter& MarshalWriter::end_dict() {
    out_ += '0';
    return *this;
}

void MarshalWriter::sized(char tag, std::size_t size) {
    if (size > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) {
        throw std::length_error("a part of the request is longer than 2 GiB");
    }
    out_ += tag;
    u32(static_cast<std::uint32_t>(size));
}

void MarshalWriter::u32(std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8) out_ += static_cast<char>((value >> shift) & 0xFF);
}

std::string build_request(const CompileRequest& request) {
    MarshalWriter out;
    out.begin_dict();
    out.string("kind").string("compile");
    out.string("files").begin_list(request.files.size());
    for (const NamedBytes& file : request.files) {
        out.begin_tuple(2).string(file.name).bytes(file.bytes);
    }
    out.string("forbid");
    write_strings(out, request.forbid);
    return out.end_dict().take();
}

std::string build_request(const PrepareRequest& request) {
    MarshalWriter out;
    out.begin_dict();
    out.string("kind").string("prepare");
    out.string("prompts").begin_list(request.prompts.size());
    for (const PromptText& prompt : request.prompts) {
        out.begin_tuple(2).string(prompt.source);
        prompt.want ? out.string(*prompt.want) : out.none();
    }
    return out.end_dict().take();
}

std::string build_request(const ExamineRequest& request) {
    MarshalWriter out;
    out.begin_dict();
    out.string("kind").string("examine");
    out.string("files").begin_list(request.files.size());
    for (const NamedBytes& file : request.files) {
        out.begin_tuple(2).string(file.name).bytes(file.bytes);
    }
    return out.end_dict().take();
}

std::string build_request(const InspectRequest& request) {
    MarshalWriter out;
    out.begin_dict();
    out.string("kind").string("inspect");
    out.string("files").begin_list(request.files.size());
    for (const InspectedSource& file : request.files) {
        out.begin_tuple(3).string(file.name).bytes(file.bytes).boolean(file.wants_names);
    }
    out.string("sessions").begin_list(request.sessions.size());
    for (const InspectedSession& session : request.sessions) {
        out.begin_tuple(2);
        write_strings(out, session.known);
        out.begin_list(session.prompts.size());
        for (const InspectedPromptText& prompt : session.prompts) {
            out.begin_tuple(2).string(prompt.source).boolean(prompt.has_want);
        }
    }
    return out.end_dict().take();
}

std::string build_request(const SessionRequest& request) {
    MarshalWriter out;
    out.begin_dict();
    out.string("kind").string("session");
    out.string("compile");
    request.compile ? write_strings(out, *request.compile) : static_cast<void>(out.none());
    write_session(out, request);
    out.string("given");
    write_values(out, request.given);
    out.string("remotes");
    write_values(out, request.remotes);
    out.string("clock").boolean(request.clock);
    out.string("probe_loaded").boolean(request.probe_loaded);
    return out.end_dict().take();
}

std::string build_request(const ProgramRequest& request) {
    MarshalWriter out;
    out.begin_dict();
    out.string("kind").string("program");
    out.string("file").string(request.file);
    out.string("source").bytes(request.source);
    out.string("code").bytes(request.code);
    out.string("argv").begin_list(request.argv.size());
    for (const std::string& argument : request.argv) out.bytes(argument);
    out.string("stdin").bytes(request.input);
    out.string("files");
    write_pairs(out, request.files);
    out.string("env");
    write_pairs(out, request.environment);
    return out.end_dict().take();
}

std::string build_request(const GiveRequest& request) {
    MarshalWriter out;
    out.begin_dict();
    out.string("kind").string("give");
    out.string("oracle");
    write_source(out, request.oracle);
    out.string("fixtures");
    write_source(out, request.fixtures);
    out.string("checkers").begin_list(request.checkers.size());
    for (const CheckerName& checker : request.checkers) {
        out.begin_tuple(2).string(checker.name);
        write_strings(out, checker.arguments);
    }
    out.string("cases").begin_list(request.cases.size());
    for (const std::vector<GivenSource>& bindings : request.cases) {
        out.begin_list(bindings.size());
        for (const GivenSource& given : bindings) {
            out.begin_tuple(3).string(given.name).string(given.source);
            if (given.remote) {
                write_strings(out, given.counters);
            } else {
                out.none();
            }
        }
    }
    return out.end_dict().take();
}

std::string build_request(const CheckRequest& request) {
    MarshalWriter out;
    out.begin_dict();
    out.string("kind").string("check");
    out.string("source").bytes(request.source);
    out.string("code").bytes(request.code);
    out.string("checker").string(request.checker);
    out.string("given");
    write_values(out, request.given);
    out.string("texts");
    write_values(out, request.texts);
    out.string("exit");
    request.exit ? out.integer(*request.exit) : out.none();
    out.string("results").begin_list(request.results.size());
    for (const std::string& result : request.results) out.bytes(result);
    out.string("result").integer(static_cast<std::int64_t>(request.result));
    return out.end_dict().take();
}

std::string build_request(const RemoteRequest& request) {
    MarshalWriter out;
    out.begin_dict();
    out.string("kind").string("remote");
    out.string("oracle");
    if (request.oracle) {
        out.begin_tuple(2).bytes(request.oracle->first).bytes(request.oracle->second);
    } else {
        out.none();
    }
    out.string("given").begin_list(request.given.size());
    for (const RemoteGiven& given : request.given) {
        out.begin_tuple(3).string(given.name);
        if (given.encoded.empty()) {
            out.none().string(given.source);
        } else {
            out.bytes(given.encoded).none();
        }
    }
    out.string("clock").boolean(request.clock);
    out.string("counters").begin_list(request.counters.size());
    for (const auto& [object, attribute] : request.counters) {
        out.begin_tuple(2).string(object).string(attribute);
    }
    return out.end_dict().take();
}

std::string build_request(const TestsRequest& request) {
    MarshalWriter out;
    out.begin_dict();
    out.string("kind").string("tests");
    out.string("modules").begin_list(request.modules.size());
    for (const SessionModule& module : request.modules) write_module(out, module);
    out.string("pytest").boolean(request.pytest);
    return out.end_dict().take();
}

std::string build_request(const BatchRequest& request) {
    MarshalWriter out;
    out.begin_dict();
    out.string("kind").string("batch");
    write_session(out, request.session);
    out.string("inputs").begin_list(request.inputs.size());
    for (const BatchInput& input : request.inputs) {
        out.begin_tuple(2);
        write_values(out, input.given);
        out.begin_list(input.prompts.size());
        for (const std::size_t prompt : input.prompts) {
            out.integer(static_cast<std::int64_t>(prompt));
        }
    }
    return out.end_dict().take();
}

std::string build_request(const TypeCheckRequest& request) {
    MarshalWriter out;
    out.begin_dict();
    out.string("kind").string("typecheck");
    out.string("files").begin_list(request.files.size());
    for (const NamedBytes& file : request.files) {
        out.begin_tuple(2).string(file.name).bytes(file.bytes);
    }
    return out.end_dict().take();
}

std::string build_request(const DrawRequest& request) {
    MarshalWriter out;
    out.begin_dict();
    out.string("kind").string("draw");
    write_session(out, request.session);
    out.string("oracle");
    if (request.oracle) {
        out.begin_tuple(2).bytes(request.oracle->first).bytes(request.oracle->second);
    } else {
        out.none();
    }
    out.string("given");
    write_givens(out, request.given);
    out.string("operations");
    request.operations ? out.string(*request.operations) : out.none();
    out.string("seed").string(request.seed);
    out.string("count").integer(static_cast<std::int64_t>(request.count));
    out.string("sizes").begin_list(request.sizes.size());
    for (const auto& names : request.sizes) {
        out.begin_list(names.size());
        for (const auto& [name, number] : names) out.begin_tuple(2).string(name).integer(number);
    }
    out.string("repeat");
    if (request.repeat) {
        out.begin_list(request.repeat->size());
        for (const Draws& draws : *request.repeat) write_draws(out, draws);
    } else {
        out.none();
    }
    out.string("most_draws").integer(static_cast<std::int64_t>(request.most_draws));
    return out.end_dict().take();
}

std::string_view name_of(FrameType type) {
    switch (type) {
        case FrameType::compiled:
            return "COMPILED";
        case FrameType::prepared:
            return "PREPARED";
        case FrameType::loaded:
            return "LOADED";
        case FrameType::load_failed:
            return "LOAD_FAILED";
        case FrameType::missing:
            return "MISSING";
        case FrameType::result:
            return "RESULT";
        case FrameType::done:
            return "DONE";
        case FrameType::exception:
            return "EXCEPTION";
        case FrameType::exited:
            return "EXITED";
        case FrameType::refused:
            return "REFUSED";
        case FrameType::oracle:
            return "ORACLE";
        case FrameType::fixtures:
            return "FIXTURES";
        case FrameType::given:
            return "GIVEN";
        case FrameType::kept:
            return "KEPT";
        case FrameType::read:
            return "READ";
        case FrameType::checked:
            return "CHECKED";
        case FrameType::counted:
            return "COUNTED";
        case FrameType::tested:
            return "TESTED";
        case FrameType::type_checked:
            return "TYPECHECKED";
        case FrameType::drawn:
            return "DRAWN";
        case FrameType::operations:
            return "OPERATIONS";
        case FrameType::inspected:
            return "INSPECTED";
        case FrameType::examined:
            return "EXAMINED";
    }
    return "unknown";
}

std::optional<Frame> take_frame(std::string_view& reply) {
    if (reply.empty() || fault_in_first(reply)) return std::nullopt;
    return cut_first(reply);
}

std::variant<std::vector<Frame>, MalformedReply> read_frames(std::string_view reply) {
    std::vector<Frame> frames;
    std::string_view rest = reply;
    while (!rest.empty()) {
        if (auto fault = fault_in_first(rest)) {
            return MalformedReply{std::move(*fault), reply.size() - rest.size(), std::move(frames)};
        }
        frames.push_back(cut_first(rest));
    }
    return frames;
}

}  // namespace kata::harness
