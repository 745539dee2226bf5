#pragma once

#include "runner/report/batch_report.h"

/// A gradebook of which every text tries to break out of the report.
namespace hostile {

inline const std::string& text() {
    static const std::string bytes =
        "::error::forged\n::set-output name=x::y\n##[error]old\n]]><x/>\n</pre><script>alert(1)"
        "</script><img src=x onerror=alert(1)>\n```\n````\n# heading\n| a | b |\n@everyone "
        "[link](javascript:x) <!-- \n=cmd|' /C "
        "calc'!A0\n+1\n\"quoted\",'single'\n\x1b[31mred\x1b]0;"
        "title\x07\n" +
        std::string(1, '\0') +
        "\r\xff\xfe\xc0\xaf\xed\xa0\x80\xef\xbf\xbe\xe2\x80\xae%0A\n\\`*_{}\t$x$";
    return bytes;
}

inline kata::report::GradedCase failed_case() {
    kata::report::GradedCase one;
    one.title = text();
    one.verdict = kata::report::Verdict::wrong_answer;
    one.points = {0, 1};
    one.score = {0, 1};
    one.message = one.text = one.code = one.output = one.file = text();
    one.line = 3;
    return one;
}

inline kata::report::Graded graded() {
    kata::report::Graded graded;
    graded.student = graded.title = graded.name = graded.message = graded.text = graded.file =
        text();
    graded.slug = "binary-search";
    graded.files = {text()};
    graded.verdict = kata::report::Verdict::wrong_answer;
    graded.cases = {failed_case(), failed_case()};
    graded.cases[1].verdict = kata::report::Verdict::accepted;
    graded.score = {1, 2};
    return graded;
}

inline kata::report::Gradebook book() {
    kata::report::Gradebook book;
    book.students = {text()};
    book.exercises = {{"binary-search", text()}};
    book.rows = {{0, 0, kata::report::Verdict::wrong_answer, {1, 2}, 2, 1, 12.5}};
    book.not_graded = {{text(), text()}};
    book.started = "2026-02-03T10:00:00Z";
    book.python = "3.11.2";
    book.expected = 1;
    book.add_totals();
    return book;
}

}  // namespace hostile
