#pragma once
/// Addresses of pages.

#include <string>
#include <string_view>

namespace pincite::article {

bool is_web_address(std::string_view url);
/// An address without a path.
bool is_front_page(std::string_view url);
/// The page behind an address of a web archive; other addresses unchanged.
std::string without_archive(std::string_view url);
/// Equal but for scheme, "www.", query and final slash.
bool same_address(std::string_view a, std::string_view b);
/// Outlet of a known domain; empty when unknown.
std::string outlet_of_address(std::string_view url);
/// The address that a browser noted when it saved the page ("saved from url=", SingleFile); empty
/// when none.
std::string saved_address(std::string_view page);

}  // namespace pincite::article
