// Turns seccomp_policy.txt into classic BPF programs, as C++ arrays, at build time: building them
// at run time costs several times what loading them does. Calls are found by a binary search over
// ranges of numbers with the same outcome, so that any call costs about eight comparisons.

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <seccomp.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

// What is asked of one half of an argument.
struct Test {
    std::uint32_t offset = 0;  // of the half, in seccomp_data
    std::uint32_t mask = 0xffffffff;
    bool negated = false;  // `not in`
    std::vector<std::uint32_t> values;

    bool operator==(const Test&) const = default;
};

// A line: calls that it names where all of its tests hold.
struct Rule {
    std::vector<Test> tests;
    std::uint32_t deny = 0;  // the errno of the section that denies it; 0 in [main]

    bool operator==(const Rule&) const = default;
};

// Of one call, in the policy's order: the first that holds decides.
using Rules = std::vector<Rule>;

struct Section {
    std::uint32_t deny = 0;
    std::map<int, Rules> rules;
};

using Program = std::vector<sock_filter>;

std::uint32_t errno_named(const std::string& name) {
    if (name == "EPERM") return EPERM;
    if (name == "EAGAIN") return EAGAIN;
    throw std::runtime_error("unknown errno " + name);
}

// Calls newer than the libseccomp that resolves the names.
int newer_call(const std::string& name) {
    if (name == "fchmodat2") return 452;
    throw std::runtime_error("unknown system call " + name);
}

int number_of(const std::string& name) {
    const int number = seccomp_syscall_resolve_name(name.c_str());
    return number == __NR_SCMP_ERROR ? newer_call(name) : number;
}

// `argN` or `highN`: the lower or the upper half of an argument.
std::uint32_t offset_of(const std::string& half) {
    constexpr std::size_t first_digit = 3;
    const bool high = half.starts_with("high");
    const auto argument = std::stoul(half.substr(high ? first_digit + 1 : first_digit));
    const auto low_half = offsetof(seccomp_data, args) + sizeof(std::uint64_t) * argument;
    return static_cast<std::uint32_t>(high ? low_half + sizeof(std::uint32_t) : low_half);
}

std::uint32_t number_in(const std::string& word) {
    return static_cast<std::uint32_t>(std::stoul(word, nullptr, 0));
}

// HALF [& MASK] [not] in VALUE… up to the next `and`, or the end.
Test parse_test(const std::vector<std::string>& words, std::size_t& next) {
    Test test;
    test.offset = offset_of(words.at(next++));
    if (words.at(next) == "&") {
        test.mask = number_in(words.at(next + 1));
        next += 2;
    }
    test.negated = words.at(next) == "not";
    if (test.negated) ++next;
    if (words.at(next) != "in") throw std::runtime_error("expected `in` after the argument");
    for (++next; next < words.size() && words[next] != "and"; ++next) {
        test.values.push_back(number_in(words[next]));
    }
    if (test.values.empty()) throw std::runtime_error("expected values after `in`");
    return test;
}

std::vector<Test> parse_tests(const std::vector<std::string>& words) {
    std::vector<Test> tests;
    for (std::size_t next = 1; next < words.size();) {
        ++next;  // `if` or `and`
        tests.push_back(parse_test(words, next));
    }
    return tests;
}

void add_line(Section& section, const std::vector<std::string>& words) {
    const bool conditional = words.size() > 1 && words[1] == "if";
    const std::size_t calls = conditional ? 1 : words.size();
    for (std::size_t i = 0; i < calls; ++i) {
        const int number = number_of(words[i]);
        if (number < 0) continue;  // this architecture has no such call
        Rules& rules = section.rules[number];
        if (!rules.empty() && (!conditional || rules.back().tests.empty())) {
            throw std::runtime_error(words[i] + " is named twice in a section");
        }
        rules.push_back({conditional ? parse_tests(words) : std::vector<Test>{}, section.deny});
    }
}

std::map<std::string, Section> parse(std::istream& in) {
    std::map<std::string, Section> sections;
    Section* current = nullptr;
    std::string line;
    while (std::getline(in, line)) {
        std::istringstream stream(line);
        std::vector<std::string> words;
        for (std::string word; stream >> word;) words.push_back(word);
        if (words.empty() || words[0][0] == '#') continue;
        if (words[0][0] == '[') {
            current = &sections[words[0].substr(1, words[0].size() - 2)];
            if (words.size() == 3) current->deny = errno_named(words[2]);
        } else if (current != nullptr) {
            add_line(*current, words);
        }
    }
    return sections;
}

std::map<int, Rules> merged(const std::map<std::string, Section>& sections,
                            const std::vector<std::string>& names) {
    std::map<int, Rules> all;
    for (const std::string& name : names) {
        for (const auto& [number, rules] : sections.at(name).rules) {
            all[number].insert(all[number].end(), rules.begin(), rules.end());
        }
    }
    return all;
}

sock_filter statement(int code, std::uint32_t k) {
    return sock_filter{static_cast<std::uint16_t>(code), 0, 0, k};
}

sock_filter jump(int code, std::uint32_t k, std::size_t if_true, std::size_t if_false) {
    if (if_true > 255 || if_false > 255) throw std::runtime_error("jump too far");
    return sock_filter{static_cast<std::uint16_t>(BPF_JMP | code | BPF_K),
                       static_cast<std::uint8_t>(if_true), static_cast<std::uint8_t>(if_false), k};
}

std::uint32_t errno_action(std::uint32_t error) {
    return SECCOMP_RET_ERRNO | error;
}

// Goes on behind its end where the test holds; where not, so many instructions further.
Program program_of(const Test& test, std::size_t if_not) {
    Program program{statement(BPF_LD | BPF_W | BPF_ABS, test.offset)};
    if (test.mask != 0xffffffff) {
        program.push_back(statement(BPF_ALU | BPF_AND | BPF_K, test.mask));
    }
    for (std::size_t left = test.values.size(); left > 0; --left) {
        const bool last = left == 1;
        const std::size_t found = left - 1 + (test.negated ? if_not : 0);
        const std::size_t not_found = last && !test.negated ? if_not : 0;
        const std::uint32_t value = test.values[test.values.size() - left];
        program.push_back(jump(BPF_JEQ, value, found, not_found));
    }
    return program;
}

// Ends in `action` where all tests of the rule hold, and else goes on behind its end.
Program program_of(const Rule& rule, std::uint32_t action) {
    Program program{statement(BPF_RET | BPF_K, action)};
    std::for_each(rule.tests.rbegin(), rule.tests.rend(), [&](const Test& test) {
        const Program before = program_of(test, program.size());
        program.insert(program.begin(), before.begin(), before.end());
    });
    return program;
}

// What a call with these rules ends in.
Program outcome(const Rules& rules, bool allow_list) {
    Program program;
    for (const Rule& rule : rules) {
        const Program next =
            program_of(rule, allow_list ? SECCOMP_RET_ALLOW : errno_action(rule.deny));
        program.insert(program.end(), next.begin(), next.end());
        if (rule.tests.empty()) return program;
    }
    const std::uint32_t refused = errno_action(rules.empty() ? ENOSYS : EPERM);
    program.push_back(statement(BPF_RET | BPF_K, allow_list ? refused : SECCOMP_RET_ALLOW));
    return program;
}

struct Range {
    std::uint32_t first;
    Rules rules;
};

std::vector<Range> ranges_of(const std::map<int, Rules>& all) {
    std::vector<Range> ranges{{0, {}}};
    const auto append = [&](std::uint32_t first, const Rules& rules) {
        if (ranges.back().first == first) {
            ranges.back().rules = rules;
        } else if (!(ranges.back().rules == rules)) {
            ranges.push_back({first, rules});
        }
    };
    for (const auto& [number, rules] : all) {
        append(static_cast<std::uint32_t>(number), rules);
        if (!all.contains(number + 1)) append(static_cast<std::uint32_t>(number) + 1, {});
    }
    return ranges;
}

Program search(const std::vector<Range>& ranges, std::size_t from, std::size_t to,
               bool allow_list) {
    if (to - from == 1) return outcome(ranges[from].rules, allow_list);
    const std::size_t middle = from + (to - from) / 2;
    const Program low = search(ranges, from, middle, allow_list);
    const Program high = search(ranges, middle, to, allow_list);
    Program program;
    if (low.size() <= 255) {
        program.push_back(jump(BPF_JGE, ranges[middle].first, low.size(), 0));
    } else {
        program.push_back(jump(BPF_JGE, ranges[middle].first, 0, 1));
        program.push_back(statement(BPF_JMP | BPF_JA, static_cast<std::uint32_t>(low.size())));
    }
    program.insert(program.end(), low.begin(), low.end());
    program.insert(program.end(), high.begin(), high.end());
    return program;
}

std::uint32_t native_architecture() {
#if defined(__x86_64__)
    return AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
    return AUDIT_ARCH_AARCH64;
#else
#error "kata's seccomp filter knows x86_64 and aarch64"
#endif
}

Program compile(const std::map<int, Rules>& rules, bool allow_list) {
    Program program;
    program.push_back(statement(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)));
    program.push_back(jump(BPF_JEQ, native_architecture(), 1, 0));
    program.push_back(statement(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS));
    program.push_back(statement(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)));
    // On x86_64 the x32 calls have numbers from 0x40000000 on: in no range, hence ENOSYS or
    // refused.
    const std::vector<Range> ranges = ranges_of(rules);
    const Program tree = search(ranges, 0, ranges.size(), allow_list);
    if (!allow_list) {
        program.push_back(jump(BPF_JGE, 0x40000000, 0, 1));
        program.push_back(statement(BPF_RET | BPF_K, errno_action(ENOSYS)));
    }
    program.insert(program.end(), tree.begin(), tree.end());
    return program;
}

void emit(std::ostream& out, const char* name, const Program& program) {
    out << "constexpr sock_filter " << name << "[] = {\n";
    for (const sock_filter& i : program) {
        out << "    {" << i.code << ", " << unsigned{i.jt} << ", " << unsigned{i.jf} << ", " << i.k
            << "u},\n";
    }
    out << "};\n\n";
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 3) throw std::runtime_error("usage: seccomp_generator POLICY OUTPUT");
    std::ifstream in(argv[1]);
    const auto sections = parse(in);
    const auto deny = [&](const std::vector<std::string>& names) {
        return compile(merged(sections, names), false);
    };
    std::ofstream out(argv[2]);
    out << "// Generated from seccomp_policy.txt.\n\n";
    emit(out, "main_filter", compile(merged(sections, {"main"}), true));
    emit(out, "open_filter", deny({"case"}));
    emit(out, "open_no_fork_filter", deny({"case", "no-fork", "no-kill"}));
    emit(out, "offline_filter", deny({"case", "no-network"}));
    emit(out, "offline_no_fork_filter",
         deny({"case", "no-fork", "no-network", "no-kill", "alone"}));
    emit(out, "bare_filter", deny({"case", "no-namespaces"}));
    emit(out, "bare_no_fork_filter", deny({"case", "no-fork", "no-namespaces", "no-kill"}));
    return out.good() ? 0 : 1;
} catch (const std::exception& error) {
    std::cerr << "seccomp_generator: " << error.what() << '\n';
    return 1;
}
