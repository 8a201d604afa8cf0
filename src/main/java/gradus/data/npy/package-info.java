/// Files of NumPy: NPY 1 to 3, one array each, and NPZ, archives of them. Strict: every byte is
/// accounted for, nothing is allocated on the word of a header, nothing is ever unpickled.
@NullMarked
package gradus.data.npy;

import org.jspecify.annotations.NullMarked;
