#pragma once

#include <boost/multiprecision/cpp_int.hpp>

#include "runner/value/value.h"

/// Only for the sources that calculate with Python's ints: the header is slow to compile.
namespace kata::value {

using BigInteger = boost::multiprecision::cpp_int;

BigInteger big_integer(const Value& integer);

}  // namespace kata::value
