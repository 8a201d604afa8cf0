"""Writes the files beside it with NumPy and SciPy: python3 make.py (NumPy 2.4, SciPy 1.17).

Equal versions write equal bytes; the files are checked in so that the tests need neither.
"""

import gzip
import io
import os
import zipfile

import numpy as np
import scipy.io
import scipy.sparse

os.chdir(os.path.dirname(os.path.abspath(__file__)))

A = np.array([[1, 2.5, -3], [0.1, -0.0, 1e-310], [np.inf, 1.7976931348623157e308, 2**-1074]])
np.save("matrix.npy", A)
np.save("vector.npy", np.array([1.0, 2.0, 3.0]))
np.save("scalar.npy", np.float64(2.5))
np.save("integers.npy", np.array([[1, -2], [2**62 + 1, -(2**63)]]))
np.save("truths.npy", np.array([[True, False, True]]))
np.save("complex.npy", np.array([1 + 2j, 3 - 0.5j]))
np.save("words.npy", np.array(["setosa", "größe", "x\U0001d465"]))
np.save("tensor.npy", np.arange(24.0).reshape(2, 3, 4))
np.save("empty.npy", np.zeros((0, 3)))
np.save("nan.npy", np.array([[1.0, np.nan], [3.0, 4.0], [5.0, 6.0]]))

np.save("fortran_tensor.npy", np.asfortranarray(np.arange(24.0).reshape(2, 3, 4)))
np.save("large_u8.npy", np.array([2**64 - 1, 2**53 + 1], dtype="u8"))
np.save("bytes.npy", np.array([b"ab", b"c"]))

for version in ((2, 0), (3, 0)):
    with open(f"version{version[0]}.npy", "wb") as f:
        np.lib.format.write_array(f, A[:2], version=version)

# what is refused
np.save("objects.npy", np.array([{"a": 1}, None], dtype=object), allow_pickle=True)
np.save("structured.npy", np.array([(1.0, 2)], dtype=[("x", "<f8"), ("n", "<i4")]))
np.save("dates.npy", np.array(["2026-01-02"], dtype="M8[D]"))


def archive(file, compression, **arrays):
    """As numpy.savez, with the clock left out."""
    with zipfile.ZipFile(file, "w", compression, allowZip64=True) as z:
        for key, value in arrays.items():
            with z.open(zipfile.ZipInfo(key + ".npy"), "w", force_zip64=True) as f:
                np.lib.format.write_array(f, np.asanyarray(value))


# the same numbers in every type, both byte orders, both orders of the entries
grid = np.arange(-3, 3).reshape(2, 3)
types = {}
for order in "<>":
    for kind in "f2 f4 f8 i1 i2 i4 i8 u1 u2 u4 u8 c8 c16".split():
        numbers = grid * (1 - 2j) if kind[0] == "c" else grid + 3 if kind[0] == "u" else grid
        array = numbers.astype(order + kind)
        byte_order = "little" if order == "<" else "big"
        types[f"{kind}_{byte_order}"] = array
        types[f"{kind}_{byte_order}_fortran"] = np.asfortranarray(array)
archive("types.npz", zipfile.ZIP_DEFLATED, **types)

X = np.arange(6.0).reshape(3, 2)
archive("several.npz", zipfile.ZIP_STORED, X=X, y=np.array([1, 0, 1]), name=np.array("train"))
archive("deflated.npz", zipfile.ZIP_DEFLATED, X=X, y=np.array([1, 0, 1]))
archive("one.npz", zipfile.ZIP_STORED, arr_0=X)

scipy.io.mmwrite("dense.mtx", A[:2, :2], comment="from SciPy")
scipy.io.mmwrite("sparse.mtx", scipy.sparse.coo_matrix(np.array([[4.0, 0, 1], [0, 5, 0], [1, 0, 6]])))
scipy.io.mmwrite("symmetric.mtx", np.array([[2.0, -1], [-1, 2]]), symmetry="symmetric")
scipy.io.mmwrite("complex.mtx", np.array([[1 + 2j, 3], [0, -1j]]))

with open("table.csv.gz", "wb") as f:
    with gzip.GzipFile(filename="", fileobj=f, mode="wb", mtime=0) as z:
        z.write(b"a,b\n1,2\n3,4.5\n")

# forged and broken
with open("forged.npy", "wb") as f:  # 32 GiB in 128 bytes
    np.lib.format.write_array_header_1_0(
        f, {"descr": "<f8", "fortran_order": False, "shape": (4294967296,)}
    )
with open("cut.npy", "wb") as f:
    f.write(open("matrix.npy", "rb").read()[:-20])
with zipfile.ZipFile("outside.npz", "w") as z:
    z.writestr(zipfile.ZipInfo("../x.npy"), open("vector.npy", "rb").read())
with open("cut.csv.gz", "wb") as f:
    f.write(open("table.csv.gz", "rb").read()[:-6])
