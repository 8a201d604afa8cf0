/// Trees for pictures: of expressions and of probabilities, laid out in the cells of a terminal.
@NullMarked
package gradus.plot.kinds.trees;

import org.jspecify.annotations.NullMarked;
