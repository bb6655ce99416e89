#pragma once
#include <rapidcheck.h>

namespace wangge::support {

/// For properties: any number in [low, high), each as likely from the first try on (rapidcheck's
/// own ranges start out narrow and reach their full width only at the last try).
template <class Number>
Number any_between(Number low, Number high) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(low, high));
}

}  // namespace wangge::support
