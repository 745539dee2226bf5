#pragma once

#include <string>
#include <vector>

#include "runner/learner/canvas.h"
#include "runner/learner/desk.h"
#include "runner/learner/screen.h"

namespace kata::learner {

/// The list of katas on the full screen: a cursor, and filters by section, kind, state and text.
class KataList {
  public:
    explicit KataList(Desk& desk) : desk_(desk) {}

    /// Looks at the progress anew.
    void refresh();

    struct Answer {
        bool taken = false;                         ///< the key meant something here
        const exercise::Heading* opened = nullptr;  ///< the kata that was chosen
    };
    Answer take(const Key& key, int rows);

    std::vector<std::string> lines(const report::Style& style, int rows) const;
    std::vector<KeyHint> keys() const;

  private:
    bool take_text(const Key& key);
    bool move(const Key& key, int rows);
    bool take_filter(const Key& key);
    void choose();
    void next_section();
    std::string filter_line(const report::Style& style) const;

    Desk& desk_;
    AllProgress progress_;
    Filter filter_;
    std::vector<const exercise::Heading*> shown_;
    std::size_t cursor_ = 0;
    bool types_ = false;  ///< letters go to the text that is searched for
};

}  // namespace kata::learner
