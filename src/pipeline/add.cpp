#include "pincite/pipeline/add.hpp"

#include "pipeline/add_run.hpp"

namespace pincite::pipeline {

namespace {

bool library_exists(const base::fs::path& library) {
  std::error_code error;
  return base::fs::exists(library / "catalogue.db", error);
}

base::Result<Known> known_for_dry_run(const base::fs::path& library) {
  if (!library_exists(library)) return Known{};
  auto catalogue = catalogue::Catalogue::open(library, catalogue::Access::read);
  if (!catalogue) return base::pass_on(catalogue);
  return read_known(**catalogue);
}

AddedFile foresee(const IntakeItem& item, const Plan& plan) {
  AddedFile file;
  file.path = item.path;
  file.reason = plan.reason;
  if (plan.fate == Fate::extract) file.outcome = AddOutcome::would_add;
  if (plan.fate == Fate::failed) file.outcome = AddOutcome::failed;
  if (plan.fate == Fate::twin || plan.fate == Fate::present) {
    file.outcome = AddOutcome::present;
    if (plan.filing != 0) file.filing.emplace().id = plan.filing;
  }
  return file;
}

/// Looks at the same things as a real run, as far as that needs no extraction.
base::Result<AddResult> look_only(const base::fs::path& library, const Intake& intake,
                                  const std::function<void(const AddedFile&)>& done) {
  auto known = known_for_dry_run(library);
  if (!known) return base::pass_on(known);
  Planner planner(intake.items, std::move(*known), {});
  while (planner.advance()) {
  }
  AddResult result;
  result.ignored = intake.ignored;
  for (std::size_t i = 0; i < intake.items.size(); ++i) {
    AddedFile file = foresee(intake.items[i], *planner.decided(i));
    result.would_add += file.outcome == AddOutcome::would_add ? 1U : 0U;
    result.present += file.outcome == AddOutcome::present ? 1U : 0U;
    result.failed += file.outcome == AddOutcome::failed ? 1U : 0U;
    if (done) done(file);
    result.files.push_back(std::move(file));
  }
  return result;
}

base::Result<AddResult> add_to(Library& library, const AddOptions& options, const Control& control,
                               const std::function<void(const AddedFile&)>& done,
                               const Intake& intake) {
  if (auto ok = library.heal_index(); !ok) return base::pass_on(ok);
  auto known = read_known(library.catalogue());
  if (!known) return base::pass_on(known);
  return AddRun(library, options, control, done, intake, std::move(*known)).run();
}

bool anything_to_read(const Intake& intake) {
  for (const auto& item : intake.items) {
    if (item.problem.empty()) return true;
  }
  return false;
}

}  // namespace

base::Result<AddResult> add(const base::fs::path& library_folder, const AddOptions& options,
                            const Control& control,
                            const std::function<void(const AddedFile&)>& done) {
  const Intake intake = take_in(options.paths, library_folder);
  // Nothing usable was named: no empty library is made for that.
  const bool pointless = !anything_to_read(intake) && !library_exists(library_folder);
  if (options.dry_run || pointless) return look_only(library_folder, intake, done);
  auto pool = options.pool;
  pool.stop = control.stop;
  auto library = Library::open(library_folder, Access::write, pool);
  if (!library) return base::pass_on(library);
  return add_to(**library, options, control, done, intake);
}

base::Result<AddResult> add(Library& library, const AddOptions& options, const Control& control,
                            const std::function<void(const AddedFile&)>& done) {
  return add_to(library, options, control, done,
                take_in(options.paths, library.catalogue().library()));
}

std::string describe(const AddedFile& file) {
  const std::string ref = file.filing ? model::filing_ref(file.filing->id) : "";
  switch (file.outcome) {
  case AddOutcome::added: {
    const int pages = file.filing ? file.filing->pages : 0;
    return "added " + ref + " (" + std::to_string(pages) + (pages == 1 ? " page)" : " pages)");
  }
  case AddOutcome::present:
    return ref.empty() ? "the same bytes as a file before" : "already there as " + ref;
  case AddOutcome::would_add:
    return "would be added";
  case AddOutcome::ignored:
    return "ignored: no PDF";
  case AddOutcome::failed:
    break;
  }
  return "failed: " + file.reason;
}

}  // namespace pincite::pipeline
