/// Tests of the functions of calculus.
@NullMarked
package gradus.functions.calculus;

import org.jspecify.annotations.NullMarked;
