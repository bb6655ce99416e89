"""scripts/packages.txt holds the Debian package of each third-party header that sim/ includes, and
no other library."""

from gates.layers import INCLUDE

PACKAGES = {
    "nlohmann/": "nlohmann-json3-dev",
    "spdlog/": "libspdlog-dev",
    "fmt/": "libfmt-dev",
    "date/": "libhowardhinnant-date-dev",
    "Random123/": "librandom123-dev",
    "boost/": "libboost-dev",
    "osmium/": "libosmium2-dev",
    "protozero/": "libprotozero-dev",
    "yaml-cpp/": "libyaml-cpp-dev",
    "sqlite3.h": "libsqlite3-dev",
    "xlsxwriter.h": "libxlsxwriter-dev",
    "simgrid/": "libsimgrid-dev",
    "xbt/": "libsimgrid-dev",
    "CLI/": "libcli11-dev",
}
LIST = "scripts/packages.txt"


def faults(house):
    listed = {row[0].strip() for row in house.rows(LIST)}
    used = set()
    for path in house.files("sim/*.cpp", "sim/*.hpp"):
        for found in INCLUDE.finditer(house.text(path)):
            used |= {package for begin, package in PACKAGES.items() if found[2].startswith(begin)}
    for package in sorted(used - listed):
        yield package, f"{LIST}: {package} is missing"
    for package in sorted((listed & set(PACKAGES.values())) - used):
        yield package, f"{LIST}: {package} is not used"
