"""The harness and real numpy arrays: what it writes of them, and reads back.

usage: numpy_test.py HARNESS [unittest's arguments]
"""

import sys
import unittest

try:
    import numpy as np
except ImportError:
    print("SKIPPED: python3-numpy is not installed")
    sys.exit(0)

TOOLS = {"__name__": "kata_harness"}
with open(sys.argv.pop(1), encoding="utf-8") as file:
    exec(compile(file.read(), "<harness>", "exec"), TOOLS)
encode, decode, candidates = TOOLS["encode"], TOOLS["decode"], TOOLS["candidates"]

NUMBERS = "int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 complex64 complex128"


def arrays():
    for dtype in NUMBERS.split():
        for shape in ((0,), (1,), (3,), (2, 3), (2, 0), (1, 2, 3), ()):
            yield np.arange(np.prod(shape, dtype=int)).reshape(shape).astype(dtype)
    yield from (np.array([True, False]), np.array([[True]]), np.array(False))
    yield from (np.array(["", "a", "日本"]), np.array([b"", b"ab"]), np.array("x"))
    yield np.array([np.nan, np.inf, -np.inf, -0.0, 5e-324])
    yield np.array([2**63 - 1, -(2**63)])
    yield np.array([2**64 - 1], dtype="uint64")
    big = np.arange(24).reshape(2, 3, 4)
    yield from (big.T, big[:, ::2], big[::-1], np.asfortranarray(big), np.broadcast_to(big[0, 0], (3, 4)))
    yield np.arange(3, dtype=">i4")


class NumpyTest(unittest.TestCase):
    def test_arrays_are_written_and_read_back(self):
        for array in arrays():
            with self.subTest(array=repr(array)):
                data = encode(array)
                self.assertEqual(data[:1], b"a")
                again = decode(data)
                self.assertEqual((again.dtype, again.shape), (array.dtype, array.shape))
                np.testing.assert_array_equal(again, array)
                self.assertEqual(encode(again), data)

    def test_scalars_are_written_and_read_back(self):
        for dtype in NUMBERS.split() + ["bool", "str", "bytes"]:
            scalar = np.array([1]).astype(dtype)[0]
            with self.subTest(dtype=dtype):
                data = encode(scalar)
                self.assertEqual(data[:1], b"g")
                again = decode(data)
                self.assertIs(type(again), type(scalar))
                self.assertEqual(again, scalar)

    def test_other_dtypes_are_not_read(self):
        def array(dtype):
            return b"a" + TOOLS["text_bytes"](dtype) + encode((1,)) + (1).to_bytes(4, "little") + encode(1)

        decode(array("int64"))
        for dtype in ("O", "object", "V8", "|V8", "S8", "longlong", "f4,f4", "(2,3)f4", "datetime64[D]", "x"):
            with self.subTest(dtype=dtype), self.assertRaises((TypeError, ValueError)):
                decode(array(dtype))

    def test_a_submission_cannot_announce_what_takes_all_memory(self):
        for dtype, item in (("|S2147483600", b""), ("|S400000000", b""), ("<U500000000", "")):
            data = (b"a" + TOOLS["text_bytes"](dtype) + encode((1,)) + (1).to_bytes(4, "little")
                    + encode(item))
            with self.subTest(dtype=dtype), self.assertRaises(TOOLS["Unreadable"]):
                TOOLS["read_submitted"](data)

    def test_the_rest_is_shown_by_its_repr(self):
        class Mine(np.ndarray):
            pass

        rest = [np.array([object()]), np.array([[1], None], dtype=object), np.zeros(2, "i4,f8"),
                np.array(["2024-02-29"], "datetime64[D]"), np.ma.array([1]), np.zeros(2).view(Mine),
                np.matrix([[1]])]
        for value in rest:
            with self.subTest(value=repr(value)):
                self.assertEqual(encode(value)[:1], b"O")

    def test_an_array_out_of_bounds_is_cut(self):
        self.assertEqual(encode(np.zeros(1000001))[:1], b"!")
        self.assertEqual(encode(np.zeros(2000), 1000)[:1], b"!")

    def test_arrays_lie_in_containers(self):
        value = {"a": [np.arange(2), (np.float64(0.5),)]}
        again = decode(encode(value))
        np.testing.assert_array_equal(again["a"][0], np.arange(2))
        self.assertEqual(again["a"][1], (0.5,))

    def test_an_expected_text_can_be_the_repr_of_an_array(self):
        for array in arrays():
            if array.dtype.kind == "f" and array.size == 1 and not array.shape:
                continue
            if array.dtype.kind == "O" or array.dtype.byteorder == ">":
                continue
            if 0 in array.shape and len(array.shape) > 1:
                continue  # array([], shape=(2, 0), …): no call of array()
            text = repr(array)
            with self.subTest(text=text):
                self.assertEqual(candidates(text)[:1], [(0, encode(array))])

    def test_an_expected_text_can_name_a_scalar(self):
        for text in ("np.float64(1.5)", "numpy.int64(-3)", "np.bool_(True)", "np.complex128(1+2j)"):
            with self.subTest(text=text):
                value = eval(text, {"np": np, "numpy": np})
                self.assertEqual(candidates(text), [(0, encode(value))])

    def test_other_arrays_are_text(self):
        for text in ("array('i', [1, 2])", "array([1, 2], dtype=evil)", "array([1, x])", "np.load('f')",
                     "np.array(open)"):
            with self.subTest(text=text):
                self.assertEqual(candidates(text), [])


if __name__ == "__main__":
    unittest.main()
