#include "runner/learner/progress.h"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

namespace kata::learner {

namespace {

constexpr int schema_version = 1;
constexpr Milliseconds longest_pause = 10 * Milliseconds{60'000};

constexpr std::string_view schema = R"(
CREATE TABLE kata (
    id TEXT PRIMARY KEY, slug TEXT NOT NULL, folder TEXT NOT NULL DEFAULT '',
    started INTEGER NOT NULL, touched INTEGER NOT NULL, active INTEGER NOT NULL DEFAULT 0,
    solved INTEGER, time_to_solve INTEGER,
    hints INTEGER NOT NULL DEFAULT 0, spoiled INTEGER NOT NULL DEFAULT 0,
    stage INTEGER NOT NULL DEFAULT 0, due INTEGER,
    reviewing INTEGER, review_hints INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE TABLE attempt (
    kata TEXT NOT NULL, at INTEGER NOT NULL, verdict TEXT NOT NULL,
    passed INTEGER NOT NULL, cases INTEGER NOT NULL, growth REAL,
    PRIMARY KEY (kata, at)) WITHOUT ROWID;
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
PRAGMA user_version = 1;
)";

constexpr std::string_view select_katas = R"(
SELECT id, slug, folder, started, touched, active, solved, time_to_solve, hints, spoiled, stage, due,
    reviewing, review_hints,
    (SELECT count(*) FROM attempt WHERE kata = id),
    (SELECT count(*) FROM attempt
        WHERE kata = id AND verdict <> 'AC' AND (solved IS NULL OR at < solved)),
    (SELECT verdict FROM attempt WHERE kata = id ORDER BY at DESC LIMIT 1),
    (SELECT min(growth) FROM attempt WHERE kata = id AND verdict = 'AC')
FROM kata)";

KataProgress read_row(const Statement& row) {
    KataProgress kata;
    kata.name = {row.text(0), row.text(1)};
    kata.folder = row.text(2);
    kata.started = row.integer(3);
    kata.touched = row.integer(4);
    kata.active = row.integer(5);
    kata.solved = row.integer_or_null(6);
    kata.time_to_solve = row.integer_or_null(7);
    kata.hints = static_cast<int>(row.integer(8));
    kata.spoiled = row.integer(9) != 0;
    kata.review = {static_cast<int>(row.integer(10)), row.integer_or_null(11)};
    kata.reviewing = row.integer_or_null(12);
    kata.review_hints = static_cast<int>(row.integer(13));
    kata.attempts = static_cast<int>(row.integer(14));
    kata.failed = static_cast<int>(row.integer(15));
    kata.last_verdict = row.text(16);
    kata.best_growth = row.real_or_null(17);
    return kata;
}

std::int64_t version_of(Database& database) {
    Statement version = database.prepare("PRAGMA user_version");
    version.step();
    return version.integer(0);
}

void make_schema(Database& database, const std::filesystem::path& file) {
    if (version_of(database) == 0) {
        // A write waits for no disk: what a killed process wrote is safe, and what a power cut
        // takes is the last attempts at most.
        database.execute("PRAGMA journal_mode = WAL");
        Transaction transaction(database);
        if (version_of(database) == 0) database.execute(schema);
        transaction.commit();
    }
    if (const auto version = version_of(database); version > schema_version) {
        throw DatabaseError(fmt::format("{}: written by a newer version of kata", file.string()));
    }
    database.execute("PRAGMA synchronous = NORMAL");
}

std::optional<Milliseconds> earlier(std::optional<Milliseconds> a, std::optional<Milliseconds> b) {
    if (!a || !b) return a ? a : b;
    return std::min(*a, *b);
}

}  // namespace

Progress::Progress(const std::filesystem::path& file, std::chrono::milliseconds patience)
    : database_(file, patience) {
    make_schema(database_, file);
}

AllProgress Progress::all() {
    AllProgress all;
    Statement rows = database_.prepare(select_katas);
    while (rows.step()) {
        KataProgress kata = read_row(rows);
        std::string id = kata.name.id;
        all.emplace(std::move(id), std::move(kata));
    }
    return all;
}

std::optional<KataProgress> Progress::of(const std::string& id) {
    Statement rows = database_.prepare(std::string(select_katas) + " WHERE id = ?");
    rows.bind(id);
    if (!rows.step()) return std::nullopt;
    return read_row(rows);
}

/// Time counts from one event to the next.
void Progress::touch(const KataName& kata, Milliseconds now) {
    database_
        .prepare(
            "INSERT INTO kata (id, slug, started, touched) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, "
            "active = active + max(0, min(excluded.touched - touched, ?)), "
            "touched = max(touched, excluded.touched)")
        .bind(kata.id)
        .bind(kata.slug)
        .bind(now)
        .bind(now)
        .bind(longest_pause)
        .step();
}

void Progress::begin(const KataName& kata, std::string_view folder, Milliseconds now) {
    together([&] {
        // What passed while another kata was at hand is not spent on this one.
        if (current() != kata.id) {
            database_.prepare("UPDATE kata SET touched = ? WHERE id = ?")
                .bind(now)
                .bind(kata.id)
                .step();
        }
        touch(kata, now);
        database_.prepare("UPDATE kata SET folder = ? WHERE id = ?")
            .bind(folder)
            .bind(kata.id)
            .step();
        set("current", kata.id);
    });
}

void Progress::insert(const std::string& id, const Attempt& attempt) {
    database_
        .prepare(
            "INSERT OR IGNORE INTO attempt (kata, at, verdict, passed, cases, growth) "
            "VALUES (?, ?, ?, ?, ?, ?)")
        .bind(id)
        .bind(attempt.at)
        .bind(attempt.verdict)
        .bind(std::int64_t{attempt.passed})
        .bind(std::int64_t{attempt.cases})
        .bind(attempt.growth)
        .step();
}

void Progress::record(const KataName& kata, const Attempt& attempt) {
    together([&] {
        touch(kata, attempt.at);
        Statement last = database_.prepare("SELECT max(at) FROM attempt WHERE kata = ?");
        last.bind(kata.id).step();
        Attempt own = attempt;
        // Two sessions can judge in the same millisecond, and clocks are set back.
        if (last.integer(0) == own.at) ++own.at;
        insert(kata.id, own);
        if (attempt.accepted()) accepted(kata, own.at);
    });
}

void Progress::accepted(const KataName& kata, Milliseconds now) {
    const KataProgress known = of(kata.id).value();
    if (!known.solved) {
        const Review review =
            first_review({known.failed, known.hints, known.spoiled, known.active}, now);
        database_
            .prepare(
                "UPDATE kata SET solved = ?, time_to_solve = active, stage = ?, due = ? "
                "WHERE id = ?")
            .bind(now)
            .bind(std::int64_t{review.stage})
            .bind(review.due)
            .bind(kata.id)
            .step();
    } else if (known.reviewing) {
        Statement failed = database_.prepare(
            "SELECT count(*) FROM attempt WHERE kata = ? AND at > ? AND verdict <> 'AC'");
        failed.bind(kata.id).bind(*known.reviewing).step();
        const Review review =
            next_review(known.review.stage,
                        {static_cast<int>(failed.integer(0)), known.review_hints, false, 0}, now);
        database_
            .prepare(
                "UPDATE kata SET reviewing = NULL, review_hints = 0, stage = ?, due = ? "
                "WHERE id = ?")
            .bind(std::int64_t{review.stage})
            .bind(review.due)
            .bind(kata.id)
            .step();
    }
}

void Progress::read_hints(const KataName& kata, int count, Milliseconds now) {
    together([&] {
        touch(kata, now);
        database_
            .prepare(
                "UPDATE kata SET hints = iif(solved IS NULL, max(hints, ?), hints), "
                "review_hints = iif(reviewing IS NULL, 0, max(review_hints, ?)) WHERE id = ?")
            .bind(std::int64_t{count})
            .bind(std::int64_t{count})
            .bind(kata.id)
            .step();
    });
}

void Progress::saw_solution(const KataName& kata, Milliseconds now) {
    together([&] {
        touch(kata, now);
        database_
            .prepare(
                "UPDATE kata SET spoiled = max(spoiled, solved IS NULL), "
                "review_hints = iif(reviewing IS NULL, 0, review_hints + 1) WHERE id = ?")
            .bind(kata.id)
            .step();
    });
}

void Progress::begin_review(const KataName& kata, Milliseconds now) {
    database_.prepare("UPDATE kata SET reviewing = ?, review_hints = 0 WHERE id = ?")
        .bind(now)
        .bind(kata.id)
        .step();
}

std::string Progress::setting(std::string_view name) {
    Statement row = database_.prepare("SELECT value FROM setting WHERE name = ?");
    row.bind(name);
    return row.step() ? row.text(0) : std::string();
}

void Progress::set(std::string_view name, std::string_view value) {
    database_.prepare("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)")
        .bind(name)
        .bind(value)
        .step();
}

std::string Progress::current() {
    return setting("current");
}

std::string Progress::workspace() {
    return setting("workspace");
}

void Progress::set_workspace(const std::string& folder) {
    set("workspace", folder);
}

std::vector<Day> Progress::days(int count, Milliseconds now) {
    // SQLite knows the local calendar; a day is named by where its noon falls.
    Statement rows = database_.prepare(R"(
WITH RECURSIVE day(back, date) AS (
    SELECT ?1 - 1, date(?2 / 1000, 'unixepoch', 'localtime', (1 - ?1) || ' days')
    UNION ALL SELECT back - 1, date(date, '+1 day') FROM day WHERE back > 0)
SELECT date,
    (SELECT count(*) FROM attempt WHERE date(at / 1000, 'unixepoch', 'localtime') = date),
    (SELECT count(*) FROM kata WHERE date(solved / 1000, 'unixepoch', 'localtime') = date)
FROM day)");
    rows.bind(std::int64_t{count}).bind(now);
    std::vector<Day> days;
    while (rows.step()) {
        days.push_back(
            {rows.text(0), static_cast<int>(rows.integer(1)), static_cast<int>(rows.integer(2))});
    }
    return days;
}

std::vector<Attempt> Progress::attempts_of(const std::string& id) {
    Statement rows = database_.prepare(
        "SELECT at, verdict, passed, cases, growth FROM attempt WHERE kata = ? ORDER BY at");
    rows.bind(id);
    std::vector<Attempt> attempts;
    while (rows.step()) {
        attempts.push_back({rows.integer(0), rows.text(1), static_cast<int>(rows.integer(2)),
                            static_cast<int>(rows.integer(3)), rows.real_or_null(4)});
    }
    return attempts;
}

Merged Progress::merge(const KataProgress& kata, const std::vector<Attempt>& attempts) {
    const std::optional<KataProgress> before = of(kata.name.id);
    KataProgress merged = before.value_or(kata);
    const bool newer = kata.touched > merged.touched;
    if (newer) merged.review = kata.review;
    merged.started = std::min(merged.started, kata.started);
    merged.touched = std::max(merged.touched, kata.touched);
    merged.active = std::max(merged.active, kata.active);
    if (kata.solved && (!merged.solved || *kata.solved < *merged.solved)) {
        merged.time_to_solve = kata.time_to_solve;
    }
    merged.solved = earlier(merged.solved, kata.solved);
    database_
        .prepare(
            "INSERT INTO kata (id, slug, folder, started, touched, active, solved, "
            "time_to_solve, hints, spoiled, stage, due) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
            "started = excluded.started, touched = excluded.touched, "
            "active = excluded.active, solved = excluded.solved, "
            "time_to_solve = excluded.time_to_solve, hints = excluded.hints, "
            "spoiled = excluded.spoiled, stage = excluded.stage, due = excluded.due")
        .bind(merged.name.id)
        .bind(merged.name.slug)
        .bind(merged.folder)
        .bind(merged.started)
        .bind(merged.touched)
        .bind(merged.active)
        .bind(merged.solved)
        .bind(merged.time_to_solve)
        .bind(std::int64_t{std::max(merged.hints, kata.hints)})
        .bind(std::int64_t{merged.spoiled || kata.spoiled})
        .bind(std::int64_t{merged.review.stage})
        .bind(merged.review.due)
        .step();
    for (const Attempt& attempt : attempts) insert(kata.name.id, attempt);
    const KataProgress after = of(kata.name.id).value();
    return {before != after,
            static_cast<std::size_t>(after.attempts - (before ? before->attempts : 0))};
}

std::filesystem::path progress_file() {
    const char* state = std::getenv("XDG_STATE_HOME");
    if (state != nullptr && state[0] == '/') return std::string(state) + "/kata/progress.db";
    const char* home = std::getenv("HOME");
    if (home != nullptr && home[0] == '/') {
        return std::string(home) + "/.local/state/kata/progress.db";
    }
    return {};
}

Milliseconds now_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace kata::learner
