/// Pictures of tables: distributions, relations, confusion.
@NullMarked
package gradus.plot.kinds.data;

import org.jspecify.annotations.NullMarked;
