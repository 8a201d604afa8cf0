/// Derivations as students write them, marked line by line.
@NullMarked
package gradus.work;

import org.jspecify.annotations.NullMarked;
