/// What tests of symbolic mathematics share.
@NullMarked
package gradus.symbolic;

import org.jspecify.annotations.NullMarked;
