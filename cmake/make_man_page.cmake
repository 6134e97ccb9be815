# cmake -DSOURCE=docs/man/X.1.md -DPAGE=build/man/X.1 -DVERSION=… -DGO_MD2MAN=… -P make_man_page.cmake
# Writes X.1 and X.1.gz. The heading gets the form that go-md2man makes a title line of; each line of
# a synopsis stays a line.
file(READ ${SOURCE} text)
string(REGEX REPLACE "^# ([a-z-]+)\\(1\\)" "# \\1 1 \"\" \"pincite ${VERSION}\" \"User Commands\"" text "${text}")
string(REPLACE "`\n`" "`  \n`" text "${text}")
cmake_path(GET PAGE PARENT_PATH folder)
file(MAKE_DIRECTORY ${folder})
file(WRITE ${PAGE}.md "${text}")
execute_process(COMMAND ${GO_MD2MAN} -in ${PAGE}.md -out ${PAGE} COMMAND_ERROR_IS_FATAL ANY)
file(READ ${PAGE} roff)
string(REPLACE "\\fC" "\\fB" roff "${roff}")  # not every reader knows the font of code
file(WRITE ${PAGE} "${roff}")
execute_process(COMMAND gzip -9nc ${PAGE} OUTPUT_FILE ${PAGE}.gz COMMAND_ERROR_IS_FATAL ANY)
