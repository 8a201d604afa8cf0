/// What pictures of arrays share: their sizes, pixels and tables of cells.
@NullMarked
package gradus.plot.kinds.tables;

import org.jspecify.annotations.NullMarked;
