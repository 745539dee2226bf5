#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace kata::learner {

/// What SQLite could not do, in one line that names the file.
class DatabaseError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// One SQL statement with its values, run row by row.
class Statement {
  public:
    Statement(sqlite3* database, const std::string& file, std::string_view sql);

    /// Sets the next `?`.
    Statement& bind(std::int64_t value);
    Statement& bind(std::optional<std::int64_t> value);
    Statement& bind(std::optional<double> value);
    Statement& bind(std::string_view value);

    /// Goes to the next row; false when there is none left. Throws DatabaseError.
    bool step();

    /// Columns of the row, from 0. NULL is 0, an empty text, nothing.
    std::int64_t integer(int column) const;
    std::optional<std::int64_t> integer_or_null(int column) const;
    std::optional<double> real_or_null(int column) const;
    std::string text(int column) const;

  private:
    struct Finalise {
        void operator()(sqlite3_stmt* statement) const;
    };
    sqlite3* database_;
    const std::string& file_;
    std::unique_ptr<sqlite3_stmt, Finalise> statement_;
    int bound_ = 0;
};

/// A SQLite database in a file. Everything may throw DatabaseError.
class Database {
  public:
    /// Opens the file, and makes it and its folder where they are not there. Another process that
    /// writes at the moment is waited for as long as `patience`.
    Database(const std::filesystem::path& file, std::chrono::milliseconds patience);

    void execute(std::string_view sql);
    Statement prepare(std::string_view sql);

  private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    std::string file_;
    std::unique_ptr<sqlite3, Close> database_;
};

/// Writes that happen together or not at all: undone unless committed.
class Transaction {
  public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

  private:
    Database& database_;
    bool open_ = true;
};

}  // namespace kata::learner
