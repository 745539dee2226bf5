#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kata::batch {

/// Reads a file line by line, holding no more of it than the longest line allowed.
class LineReader {
  public:
    /// "-" reads `standard_input` from its beginning; it stays the caller's. Never waits for a pipe
    /// or a device: they are an error.
    LineReader(const std::string& path, int standard_input, std::size_t longest);
    ~LineReader();
    LineReader(const LineReader&) = delete;
    LineReader& operator=(const LineReader&) = delete;

    /// Goes to the next line. False at the end, or when the file cannot be read.
    bool next();

    std::string_view line() const { return line_; }      ///< without its newline
    bool too_long() const { return too_long_; }          ///< then it was passed over
    bool complete() const { return complete_; }          ///< a newline ends it
    std::uint64_t offset() const { return offset_; }     ///< of its first byte
    std::uint64_t end() const { return next_offset_; }   ///< behind its newline
    std::size_t number() const { return number_; }       ///< from 1
    const std::string& error() const { return error_; }  ///< why reading ended early, or empty

  private:
    bool fill();

    int descriptor_;
    bool owned_;
    std::size_t longest_;
    std::string buffer_;
    std::size_t at_ = 0;  ///< in the buffer: where the next line begins
    std::uint64_t read_to_ = 0;
    bool ended_ = false;
    std::string line_;
    bool too_long_ = false;
    bool complete_ = false;
    std::uint64_t offset_ = 0;
    std::uint64_t next_offset_ = 0;
    std::size_t number_ = 0;
    std::string error_;
};

/// The bytes at a place of a file; fewer when it ends before. `path` and `standard_input` as for a
/// LineReader.
std::string read_at(const std::string& path, int standard_input, std::uint64_t offset,
                    std::uint64_t length);

}  // namespace kata::batch
