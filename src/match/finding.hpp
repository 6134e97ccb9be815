#pragma once
/// From a decision to what the reader is told: verdict, links with pin cites, reasons in words.

#include "match/judge.hpp"

namespace pincite::match {

/// The finding for one quotation of the article, links best first.
model::Finding make_finding(const Trial& trial, const model::Quotation& quotation,
                            const model::Article& article, Shelf& shelf);

}  // namespace pincite::match
