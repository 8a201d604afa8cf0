/// The interactive shell on JLine.
@NullMarked
package gradus.shell;

import org.jspecify.annotations.NullMarked;
