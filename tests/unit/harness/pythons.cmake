# KATA_TEST_PYTHONS: one interpreter of each CPython that the harness must run on, where present.
# KATA_TEST_MISSING_PYTHONS: the versions that are not. Looks on PATH and among pyenv's versions.
set(KATA_TEST_PYTHONS "")
set(KATA_TEST_MISSING_PYTHONS "")
foreach(version 3.8 3.9 3.10 3.11 3.12 3.13)
  file(GLOB pyenv_folders $ENV{HOME}/.pyenv/versions/${version}.*/bin)
  find_program(KATA_TEST_PYTHON_${version} python${version} HINTS ${pyenv_folders})
  mark_as_advanced(KATA_TEST_PYTHON_${version})
  if(KATA_TEST_PYTHON_${version})
    list(APPEND KATA_TEST_PYTHONS ${KATA_TEST_PYTHON_${version}})
  else()
    list(APPEND KATA_TEST_MISSING_PYTHONS ${version})
  endif()
endforeach()
