/// What another tool reads: expressions of NumPy, PyTorch and Octave with the value of an answer.
@NullMarked
package gradus.render.code;

import org.jspecify.annotations.NullMarked;
