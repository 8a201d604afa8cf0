/// The shell: lines that are edited while they are typed, computed, kept and shown.
@NullMarked
package gradus.shell;

import org.jspecify.annotations.NullMarked;
