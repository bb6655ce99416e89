#pragma once
#include <string>
#include <vector>

#include "base/text.hpp"

namespace wangge::model {

/// What a thing is called: by files (`key`, unique among its kind) and by people.
struct Name {
  std::string key;
  std::string zh;  ///< empty: the name in the other language, then the key
  std::string en;

  bool operator==(const Name&) const = default;
  [[nodiscard]] const std::string& in(base::Lang lang) const {
    const std::string& spoken = lang == base::Lang::Zh ? zh : en;
    const std::string& other = lang == base::Lang::Zh ? en : zh;
    return !spoken.empty() ? spoken : !other.empty() ? other : key;
  }
};

/// What must happen in a scenario for an indicator to have data.
enum class Subject { Any, Cases, DeskWork, Emergencies };

/// What an indicator is called, whether it is a share, and the scores in which it may earn points.
struct IndicatorName : Name {
  std::vector<std::string> earns_in{};  ///< keys
  bool is_share = false;
  bool of_whole = true;  ///< means something for the district as a whole
  bool is_score = false;
  Subject subject = Subject::Any;
};

}  // namespace wangge::model
