#include "base/hash.hpp"

#include <gmock/gmock.h>

namespace wangge::base {
namespace {

TEST(HashTest, AgreesWithThePublishedVectors) {
  EXPECT_EQ(fingerprint(""), "6c62272e07bb014262b821756295c58d");
  EXPECT_EQ(fingerprint("a"), "d228cb696f1a8caf78912b704e4a8964");
  EXPECT_EQ(fingerprint("foobar"), "343e1662793c64bf6f0d3597ba446f18");
}

TEST(HashTest, PiecesCountAsOneString) {
  EXPECT_EQ(Fingerprint{}.add("foo").add("bar").hex(), fingerprint("foobar"));
}

TEST(HashTest, FieldsKeepTheirBounds) {
  EXPECT_NE(Fingerprint{}.add_field("ab").add_field("c"),
            Fingerprint{}.add_field("a").add_field("bc"));
  EXPECT_EQ(Fingerprint{}.add_field("ab"), Fingerprint{}.add("2:ab"));
}

}  // namespace
}  // namespace wangge::base
