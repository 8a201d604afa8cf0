/// Sets for pictures: parts of the real line, regions of Venn diagrams.
@NullMarked
package gradus.plot.kinds.sets;

import org.jspecify.annotations.NullMarked;
