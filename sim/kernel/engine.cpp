#include "kernel/engine.hpp"

#include <dlfcn.h>

#include "base/fault.hpp"
#include "base/text.hpp"

namespace wangge::kernel {

namespace detail {

// A name without a folder is looked up along the program's RPATH, which begins beside it
// (wangge_layers.cmake). The file stays loaded: SimGrid cannot be taken down and set up again.
EngineFactory& load_engine_factory(const char* file) {
  void* loaded = ::dlopen(file, RTLD_NOW | RTLD_LOCAL);
  void* factory = loaded != nullptr ? ::dlsym(loaded, kEngineFactory) : nullptr;
  if (factory == nullptr) throw base::RunFailed(base::text("run.no_engine", file, ::dlerror()));
  return *reinterpret_cast<EngineFactory*>(factory);
}

namespace {
EngineFactory& factory() {
  static EngineFactory& loaded = load_engine_factory(kEngineFile);
  return loaded;
}
}  // namespace

std::unique_ptr<Engine> make_engine(Timeline& calendar, base::Instant start) {
  return factory()(calendar, start);
}

}  // namespace detail

void load_engine() { detail::factory(); }

}  // namespace wangge::kernel
