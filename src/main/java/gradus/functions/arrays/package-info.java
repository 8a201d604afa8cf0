/// Order, selection, joining and running totals of arrays; random ones.
@NullMarked
package gradus.functions.arrays;

import org.jspecify.annotations.NullMarked;
