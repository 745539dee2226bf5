#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "runner/exercise/catalogue.h"
#include "runner/exercise/guide.h"

namespace kata::instructor {

/// A question of the guide, and the katas that name it, in the catalogue's order.
struct CoveredQuestion {
    exercise::GuideQuestion question;
    std::vector<std::string> slugs;
};

struct CoveredSection {
    std::string title;
    std::vector<CoveredQuestion> questions;
};

/// Section by section, which katas practise which question. Katas whose head is broken are left
/// out.
std::vector<CoveredSection> coverage_of(const exercise::Guide& guide,
                                        const std::vector<exercise::Heading>& katas);

/// The questions that no kata practises.
std::size_t uncovered(const std::vector<CoveredSection>& sections);

/// The catalogue as a Markdown table: a row for each section, with links relative to `base`, the
/// folder of the page that will hold it. Ends with a newline.
std::string catalogue_table(const std::vector<exercise::Heading>& katas,
                            const std::filesystem::path& base);

}  // namespace kata::instructor
