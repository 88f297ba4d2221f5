// The stream on which a run speaks to a person: whatever is said, nothing in it moves the cursor.
// The one place through which text passes to a terminal; documents (JSON, CSV, Markdown) go beside it.
#pragma once

#include <optional>
#include <ostream>
#include <streambuf>
#include <string>

namespace aliso::program {

/// Writes to the stream below as words::for_terminal has it: when flushed, when much has come together, and
/// at its end. Where it is known how many columns are seen there, longer lines are cut (words/fitted.h).
class ShownStream : public std::ostream {
 public:
  ShownStream(std::ostream& below, std::optional<int> columns)
      : std::ostream(nullptr), buffer_(below, columns) {
    rdbuf(&buffer_);
  }

 private:
  class Buffer : public std::streambuf {
   public:
    Buffer(std::ostream& below, std::optional<int> columns) : below_(below), columns_(columns) {}
    ~Buffer() override { pass(pending_.size()); }
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;

   protected:
    int overflow(int c) override;
    std::streamsize xsputn(const char* bytes, std::streamsize count) override;
    int sync() override;

   private:
    /// Writes that many bytes of what is pending.
    void pass(std::size_t bytes);
    /// What is to be written behind a line that was begun, cut where it is too long.
    std::string fitted(std::string_view said);
    /// Writes whole lines, where more is pending than need be kept.
    void pass_lines();

    std::ostream& below_;
    std::optional<int> columns_;
    std::string begun_;  ///< of a line whose end hasn't been said yet
    std::string pending_;
  };
  Buffer buffer_;
};

}  // namespace aliso::program
