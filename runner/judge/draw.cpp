#include "runner/judge/draw.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "runner/judge/compilation.h"
#include "runner/judge/exceptions.h"
#include "runner/value/draw_reply.h"
#include "runner/value/render.h"

namespace kata::judge {

namespace {

using exercise::Given;

harness::DrawRequest draw_request(const Reference& reference, const PlannedCase& planned) {
    harness::DrawRequest request;
    request.session = session_request(reference.exercise, planned, reference.files,
                                      reference.compiled, reference.own);
    request.session.unchanged.clear();
    if (reference.own.oracle) {
        request.oracle.emplace(reference.own.oracle->source, reference.own.oracle->code);
    }
    for (const Given& given : planned.source->given) {
        request.given.push_back({given.name, given.source, false, {}});
    }
    // The title, not the place: another case before it changes nothing.
    request.seed = fmt::format("{} {}", reference.seed, planned.source->title);
    if (const auto& growth = planned.source->growth) {
        for (const exercise::InputSize& size : growth->sizes) {
            auto& names = request.sizes.emplace_back();
            for (const Given& name : growth->names) {
                names.emplace_back(name.name, growth->value(name.name, size));
            }
        }
        request.count = request.sizes.size();
        return request;
    }
    const exercise::RandomInputs& random = *planned.source->random;
    if (!random.operations.empty()) request.operations = random.operations;
    request.count = static_cast<std::size_t>(random.count);
    return request;
}

harness::Execution in_oracle(const harness::DrawRequest& request) {
    harness::Execution execution;
    execution.limits = oracle_limits();
    execution.limits.output = 16U << 20;  // of all inputs together
    execution.request = harness::build_request(request);
    return execution;
}

std::string_view between(std::string_view text, std::uint64_t from, std::uint64_t to) {
    const std::size_t start = std::min<std::size_t>(from, text.size());
    return text.substr(start, std::min<std::size_t>(to, text.size()) - start);
}

/// Makes a case of each input that the reference answered.
class CaseMaker {
  public:
    CaseMaker(const PlannedCase& planned, value::DrawReply& reply, std::string_view printed)
        : planned_(planned), reply_(reply), printed_(printed) {}

    DrawnCases make() {
        add_prompts();
        const auto* loaded = std::get_if<value::Loaded>(&reply_.reference.load);
        written_ = loaded != nullptr ? loaded->sizes.out : 0;
        for (value::DrawnInput& input : reply_.inputs) {
            if (next_ + input.prompts.size() > reply_.reference.results.size()) break;
            made_.inputs.push_back(case_of(input));
        }
        return std::move(made_);
    }

  private:
    void add_prompts() {
        for (const PlannedPrompt& prompt : planned_.prompts) {
            made_.prompts.push_back(
                {prompt.text->source, prompt.prepared.code, prompt.prepared.expression, false});
            plans_.push_back(prompt);
        }
        for (value::Operation& operation : reply_.operations) {
            auto text = std::make_shared<exercise::Prompt>();
            text->source = operation.source;
            PlannedPrompt plan;
            plan.text = text.get();
            plan.prepared.expression = operation.expression;
            plan.prepared.code = operation.code;
            made_.prompts.push_back({std::move(operation.source), std::move(operation.code),
                                     operation.expression, false});
            made_.texts.push_back(std::move(text));
            plans_.push_back(std::move(plan));
        }
    }

    DrawnCase case_of(value::DrawnInput& input) {
        DrawnCase drawn{planned_, std::move(input.draws), std::move(input.prompts), input.index};
        drawn.planned.prompts.clear();
        add_size(drawn);
        for (std::size_t index = 0; index < input.values.size(); ++index) {
            drawn.planned.given.push_back({&planned_.source->given[index],
                                           value::to_python(input.values[index], longest_given),
                                           std::move(input.encoded[index])});
        }
        for (const std::size_t number : drawn.prompts) {
            value::PromptResult& result = reply_.reference.results[next_++];
            PlannedPrompt prompt = plans_[number];
            const std::string_view printed = between(printed_, written_, result.sizes.out);
            written_ = result.sizes.out;
            prompt.reference = ReferenceAnswer{std::move(result), std::string(printed)};
            drawn.planned.prompts.push_back(std::move(prompt));
        }
        return drawn;
    }

    /// The names that `growth` binds are given like any others.
    void add_size(DrawnCase& drawn) const {
        const auto& growth = planned_.source->growth;
        if (!growth) return;
        for (const Given& name : growth->names) {
            const value::Value number =
                value::make_integer(growth->value(name.name, growth->sizes[drawn.index]));
            drawn.planned.given.push_back(
                {&name, value::to_python(number, longest_given), value::encode(number)});
        }
    }

    const PlannedCase& planned_;
    value::DrawReply& reply_;
    std::string_view printed_;
    DrawnCases made_;
    std::vector<PlannedPrompt> plans_;
    std::size_t next_ = 0;  ///< of the reference's results
    std::uint64_t written_ = 0;
};

/// Whatever kept the reference from answering, in a few words; nothing if it did.
std::string silence_of(const value::SessionReply& reply) {
    if (const auto* failed = std::get_if<value::LoadFailed>(&reply.load)) {
        return "it cannot be imported: " + headline(describe(failed->exception, {}));
    }
    if (const auto* missing = std::get_if<value::Missing>(&reply.load)) {
        return fmt::format("it does not define {}", fmt::join(missing->names, ", "));
    }
    return reply.done ? "" : reply.fault.value_or("it ended early");
}

void report_reference(const PlannedCase& planned, const std::string& why, YamlFaults& faults) {
    const auto& growth = planned.source->growth;
    if (growth) {
        return faults.at(growth->position, std::string_view("growth").size(),
                         "the reference does not answer the inputs of all sizes: " + why);
    }
    faults.at(planned.source->random->position, std::string_view("random").size(),
              "the reference does not answer the random inputs: " + why);
}

void report_draw(const PlannedCase& planned, const value::DrawFault& fault, YamlFaults& faults) {
    const auto& given = planned.source->given;
    if (fault.binding < given.size())
        return report_given(given[fault.binding], fault.outcome, faults);
    Given operations;
    operations.name = "operations";
    operations.source = planned.source->random->operations;
    operations.position = planned.source->random->operations_position;
    report_given(operations, fault.outcome, faults);
}

std::size_t names_of(const PlannedCase& planned) {
    return planned.source->given.size();
}

}  // namespace

harness::Execution draw_execution(const Reference& reference, const PlannedCase& planned) {
    return in_oracle(draw_request(reference, planned));
}

harness::Execution repeat_execution(const Reference& reference, const PlannedCase& planned,
                                    std::vector<harness::Draws> repeated, std::size_t most) {
    harness::DrawRequest request = draw_request(reference, planned);
    request.repeat = std::move(repeated);
    request.most_draws = most;
    return in_oracle(request);
}

std::variant<DrawnCases, Diagnostics, Ending> take_drawn(const Reference& reference,
                                                         const PlannedCase& planned,
                                                         const harness::ExecutionOutcome& outcome) {
    if (const auto* error = std::get_if<sandbox::SetupError>(&outcome)) {
        return ending_of(*error);
    }
    const auto& result = std::get<sandbox::Result>(outcome);
    const auto ending = ending_of(result, oracle_limits());
    if (ending && ending->verdict == Verdict::internal_error) return *ending;
    YamlFaults faults(reference.exercise);
    if (ending) {
        report_reference(planned, ending->message, faults);
        return std::move(faults.found);
    }
    auto read = value::read_draw(result.reply.bytes, names_of(planned), planned.prompts.size());
    if (const auto* error = std::get_if<value::ReplyError>(&read)) {
        return Ending{Verdict::internal_error,
                      "The judge could not read the random inputs: " + error->reason + "."};
    }
    auto& reply = std::get<value::DrawReply>(read);
    if (reply.fault) {
        report_draw(planned, *reply.fault, faults);
    } else if (const std::string why = silence_of(reply.reference); !why.empty()) {
        report_reference(planned, why, faults);
    }
    if (!faults.found.empty()) return std::move(faults.found);
    DrawnCases drawn = CaseMaker(planned, reply, result.out.bytes).make();
    drawn.cpu = result.usage.cpu;
    return drawn;
}

DrawnCases take_repeated(const PlannedCase& planned, const harness::ExecutionOutcome& outcome) {
    const auto* result = std::get_if<sandbox::Result>(&outcome);
    if (result == nullptr) return {};
    auto read = value::read_draw(result->reply.bytes, names_of(planned), planned.prompts.size());
    auto* reply = std::get_if<value::DrawReply>(&read);
    if (reply == nullptr || reply->fault) return {};
    return CaseMaker(planned, *reply, result->out.bytes).make();
}

harness::BatchRequest batch_request(harness::SessionRequest session, const DrawnCases& drawn) {
    harness::BatchRequest batch{std::move(session), {}};
    std::vector<harness::SessionPrompt>& prompts = batch.session.prompts;
    for (std::size_t index = prompts.size(); index < drawn.prompts.size(); ++index) {
        prompts.push_back(drawn.prompts[index]);
    }
    for (const DrawnCase& one : drawn.inputs) {
        harness::BatchInput& input = batch.inputs.emplace_back();
        input.prompts = one.prompts;
        for (const PlannedGiven& given : one.planned.given) {
            input.given.push_back({given.text->name, given.encoded});
        }
    }
    return batch;
}

}  // namespace kata::judge
