// Help at the terminal: a command's page, a topic's page, and a first screen for newcomers.
// The texts are man/LANG/*.md, prepared at build time; the manual pages are built from the same.
#pragma once

#include <string_view>

#include "program/pages.h"
#include "program/run.h"

namespace aliso::program {

/// That page, what is bold in bold where the terminal has it.
void print_page(const Run& run, const Page& page);

/// The page of a command, or of aliso itself where `name` is empty; returns done.
int show_help(const Run& run, std::string_view name);

/// What is said when nothing was asked: returns usage.
int welcome(const Run& run);

}  // namespace aliso::program
