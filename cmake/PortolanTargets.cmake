# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of the project shares: language rules, warnings, sanitizers; and how a test is declared.

add_library(portolan_options INTERFACE)
target_compile_features(portolan_options INTERFACE cxx_std_20)
target_compile_definitions(portolan_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(portolan_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${PORTOLAN_WERROR}>:-Werror>)
target_include_directories(portolan_options INTERFACE "${PROJECT_SOURCE_DIR}" "${PROJECT_BINARY_DIR}/generated")

if(PORTOLAN_SANITIZE)
    target_compile_options(portolan_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(portolan_options INTERFACE -fsanitize=address,undefined)
endif()

# libFuzzer's counters everywhere (clang only); the program that has its main() links it, see tests/fuzz.
if(PORTOLAN_FUZZ)
    target_compile_options(portolan_options INTERFACE
        -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(portolan_options INTERFACE -fsanitize=address,undefined)
endif()

# The headers that nearly every source reads, parsed once a target: it makes a build three times as fast. Sources still
# include what they use; PORTOLAN_PCH=OFF builds without, and shows who does not.
option(PORTOLAN_PCH "Precompile the headers that nearly every source reads" ON)
set(PORTOLAN_CORE_HEADERS <QByteArray> <QCoreApplication> <QHash> <QList> <QObject> <QSet> <QString> <QVariant>
    <algorithm> <functional> <memory> <optional> <variant> <vector>)

# portolan_precompile(TARGET HEADER...): the core headers and these.
function(portolan_precompile target)
    if(PORTOLAN_PCH)
        target_precompile_headers(${target} PRIVATE ${PORTOLAN_CORE_HEADERS} ${ARGN})
    endif()
endfunction()

# portolan_library(NAME HEADER...): an empty static library; the folders below fill it with target_sources. The
# headers are precompiled besides the core's.
function(portolan_library name)
    add_library(${name} STATIC)
    target_link_libraries(${name} PUBLIC portolan_options)
    portolan_precompile(${name} ${ARGN})
endfunction()

# portolan_test(NAME LIBRARY...): builds NAME.cpp as a Qt Test program and registers it with ctest.
# Tests run offscreen; a logged warning fails the test, except the one the offscreen platform itself prints
# ("This plugin does not support ..."). The corpus is found through PORTOLAN_CORPUS.
function(portolan_test name)
    add_executable(${name} ${name}.cpp)
    target_link_libraries(${name} PRIVATE portolan_options Qt6::Test ${ARGN})
    if(PORTOLAN_PCH)
        target_precompile_headers(${name} REUSE_FROM portolan_core)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "${PORTOLAN_TEST_ENVIRONMENT}"
        FAIL_REGULAR_EXPRESSION "(QWARN|QCRITICAL) +: [^ ]* ([^T]|T[^h]|Th[^i]|Thi[^s])"
        TIMEOUT 300)
endfunction()
