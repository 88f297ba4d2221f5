// The grammar of the documents: each function writes one thing, chosen by chance, at the text's end.
// Internal to the generator: others include documents.h.
#pragma once

#include <string>

#include "chance.h"

namespace aliso::reader {

class Writer {
 public:
  /// With `beyond`, now and then something that the format doesn't allow.
  Writer(Chance& chance, bool beyond) : chance_(chance), beyond_(beyond) {}
  std::string document();

 private:
  /// Which blank lines and comments may follow a line.
  enum class After { line, block_text };

  // writer.cpp: the document, lists and maps by indentation.
  void head();
  void root();
  void tail();
  void map(std::size_t column, std::size_t depth);
  void list(std::size_t column, std::size_t depth);
  void value(std::size_t parent, bool of_map, std::size_t depth);
  void collection_below(std::size_t parent, bool of_map, std::size_t depth);
  void on_next_line(std::size_t parent);
  void key(std::size_t number);
  void properties();
  void gap(bool of_map);
  void indent(std::size_t column) { text_.append(column, ' '); }
  void end_line(bool comment = true);
  void between(std::size_t column, After after);
  [[nodiscard]] std::size_t column() const;
  [[nodiscard]] bool beyond(std::size_t times) { return beyond_ && chance_.one_in(times); }

  // writer_texts.cpp: texts of every style. `parent`: lines that go on are indented deeper.
  void plain(int parent, bool flow);
  void plain_words(bool flow);
  void quoted(int parent);
  void single(int parent);
  void twofold(int parent);
  void block_text(std::size_t parent);
  void fold(int parent);
  void words();

  // writer_flow.cpp: lists and maps in brackets.
  void flow(int parent, std::size_t depth, bool of_map);
  void flow_items(int parent, std::size_t depth, bool list);
  void flow_value(int parent, std::size_t depth);
  void flow_key(std::size_t number);
  void flow_gap(int parent);

  Chance& chance_;
  bool beyond_;
  std::string text_;
  After after_ = After::line;
  std::size_t keys_ = 0;  ///< keys written so far: each is different
};

}  // namespace aliso::reader
