// A run that has opened nothing: what tests of the day and of the moment ask with.
// Its day and its moment are the test's to set.
#pragma once

#include <iostream>

#include "files/system_disk.h"
#include "program/run.h"

struct ARun {
  aliso::files::SystemDisk disk;  // not asked for anything
  aliso::program::Run run{.language = {},
                          .terminal = *aliso::words::Language::of("en"),
                          .disk = disk,
                          .out = std::cout,
                          .err = std::cerr,
                          .documents = std::cout};
};
