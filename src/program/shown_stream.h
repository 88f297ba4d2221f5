// The stream on which a run speaks to a person: whatever is said, nothing in it moves the cursor.
// The one place through which text passes to a terminal; documents (JSON, CSV, Markdown) go beside it.
#pragma once

#include <ostream>
#include <streambuf>
#include <string>

namespace aliso::program {

/// Writes to the stream below as words::for_terminal has it: when flushed, when much has come together, and
/// at its end.
class ShownStream : public std::ostream {
 public:
  explicit ShownStream(std::ostream& below) : std::ostream(nullptr), buffer_(below) { rdbuf(&buffer_); }

 private:
  class Buffer : public std::streambuf {
   public:
    explicit Buffer(std::ostream& below) : below_(below) {}
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
    /// Writes whole lines, where more is pending than need be kept.
    void pass_lines();

    std::ostream& below_;
    std::string pending_;
  };
  Buffer buffer_;
};

}  // namespace aliso::program
