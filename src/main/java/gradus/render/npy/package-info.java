/// Answers as files of NumPy: NPY for an array, NPZ for several under their names.
@NullMarked
package gradus.render.npy;

import org.jspecify.annotations.NullMarked;
