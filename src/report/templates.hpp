#pragma once
/// The files of src/report/templates as strings, made at configure time (CMakeLists.txt here).

namespace pincite::report::templates {

extern const char* const contents_story;
extern const char* const filing_head;
extern const char* const foot;
extern const char* const head;
extern const char* const paper;
extern const char* const passage;
extern const char* const passages;
extern const char* const quotation;
extern const char* const story_head;
extern const char* const style;

}  // namespace pincite::report::templates
