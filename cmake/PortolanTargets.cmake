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

# portolan_library(NAME): an empty static library; the folders below fill it with target_sources.
function(portolan_library name)
    add_library(${name} STATIC)
    target_link_libraries(${name} PUBLIC portolan_options)
endfunction()

# portolan_test(NAME LIBRARY...): builds NAME.cpp as a Qt Test program and registers it with ctest.
# Tests run offscreen; a logged warning fails the test, except the one the offscreen platform itself prints
# ("This plugin does not support ..."). The corpus is found through PORTOLAN_CORPUS.
function(portolan_test name)
    add_executable(${name} ${name}.cpp)
    target_link_libraries(${name} PRIVATE portolan_options Qt6::Test ${ARGN})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "${PORTOLAN_TEST_ENVIRONMENT}"
        FAIL_REGULAR_EXPRESSION "(QWARN|QCRITICAL) +: [^ ]* ([^T]|T[^h]|Th[^i]|Thi[^s])"
        TIMEOUT 300)
endfunction()
