#include "runner/learner/database.h"

#include <sqlite3.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

#include <fmt/format.h>

namespace kata::learner {

namespace {

[[noreturn]] void fail(sqlite3* database, const std::string& file) {
    // SQLite says "file is not a database" and "database disk image is malformed" of one trouble.
    const int code = sqlite3_errcode(database) & 0xff;
    const bool damaged = code == SQLITE_NOTADB || code == SQLITE_CORRUPT;
    throw DatabaseError(fmt::format("{}: {}{}", file, sqlite3_errmsg(database),
                                    damaged ? "; move it away to begin anew" : ""));
}

/// The folders above a file, for the user alone.
void make_folders(const std::filesystem::path& folder) {
    if (folder.empty() || ::mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST) return;
    if (errno == ENOENT) {
        make_folders(folder.parent_path());
        if (::mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST) return;
    }
    throw DatabaseError(fmt::format("{}: {}", folder.string(), std::strerror(errno)));
}

}  // namespace

void Statement::Finalise::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3* database, const std::string& file, std::string_view sql)
    : database_(database), file_(file) {
    sqlite3_stmt* statement = nullptr;
    const int length = static_cast<int>(sql.size());
    if (sqlite3_prepare_v2(database, sql.data(), length, &statement, nullptr) != SQLITE_OK) {
        fail(database, file);
    }
    statement_.reset(statement);
}

Statement& Statement::bind(std::int64_t value) {
    sqlite3_bind_int64(statement_.get(), ++bound_, value);
    return *this;
}

Statement& Statement::bind(std::optional<std::int64_t> value) {
    if (value) return bind(*value);
    sqlite3_bind_null(statement_.get(), ++bound_);
    return *this;
}

Statement& Statement::bind(std::optional<double> value) {
    if (value) {
        sqlite3_bind_double(statement_.get(), ++bound_, *value);
    } else {
        sqlite3_bind_null(statement_.get(), ++bound_);
    }
    return *this;
}

Statement& Statement::bind(std::string_view value) {
    sqlite3_bind_text64(statement_.get(), ++bound_, value.data(), value.size(), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
    return *this;
}

bool Statement::step() {
    const int result = sqlite3_step(statement_.get());
    if (result == SQLITE_ROW) return true;
    if (result != SQLITE_DONE) fail(database_, file_);
    return false;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

std::optional<std::int64_t> Statement::integer_or_null(int column) const {
    if (sqlite3_column_type(statement_.get(), column) == SQLITE_NULL) return std::nullopt;
    return integer(column);
}

std::optional<double> Statement::real_or_null(int column) const {
    if (sqlite3_column_type(statement_.get(), column) == SQLITE_NULL) return std::nullopt;
    return sqlite3_column_double(statement_.get(), column);
}

std::string Statement::text(int column) const {
    const auto* text = sqlite3_column_text(statement_.get(), column);
    if (text == nullptr) return {};
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    return {reinterpret_cast<const char*>(text), size};
}

void Database::Close::operator()(sqlite3* database) const {
    sqlite3_close(database);
}

Database::Database(const std::filesystem::path& file, std::chrono::milliseconds patience)
    : file_(file.string()) {
    make_folders(file.parent_path());
    sqlite3* database = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    const int result = sqlite3_open_v2(file_.c_str(), &database, flags, nullptr);
    database_.reset(database);
    if (result != SQLITE_OK) fail(database, file_);
    sqlite3_busy_timeout(database, static_cast<int>(patience.count()));
    sqlite3_extended_result_codes(database, 1);
}

void Database::execute(std::string_view sql) {
    const std::string text(sql);
    if (sqlite3_exec(database_.get(), text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        fail(database_.get(), file_);
    }
}

Statement Database::prepare(std::string_view sql) {
    return {database_.get(), file_, sql};
}

Transaction::Transaction(Database& database) : database_(database) {
    // At once the one that writes: two that read first could not both go on to write.
    database_.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (!open_) return;
    try {
        database_.execute("ROLLBACK");
    } catch (const DatabaseError&) {
        // SQLite has undone it itself, as after a full disk.
    }
}

void Transaction::commit() {
    database_.execute("COMMIT");
    open_ = false;
}

}  // namespace kata::learner
