#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kata::report {

/// A descriptor with a buffer, for reports: no locale, no global state, and a failed write is
/// remembered instead of lost.
class Output {
  public:
    /// `descriptor` stays the caller's.
    explicit Output(int descriptor) : descriptor_(descriptor) {}
    /// Writes into a text instead, which must outlive it.
    explicit Output(std::string& text) : descriptor_(-1), text_(&text) {}
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    /// Adds to the buffer; writes it out when it has grown past 64 KiB.
    void write(std::string_view text);

    /// Writes the buffer out. After the first failure everything else is dropped.
    void flush();

    /// The errno of the first write that failed, or 0.
    int error() const { return error_; }
    int descriptor() const { return descriptor_; }

  private:
    int descriptor_;
    std::string* text_ = nullptr;
    int error_ = 0;
    std::string buffer_;
};

}  // namespace kata::report
