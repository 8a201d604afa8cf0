/// Tables and columns of words: summaries, counts, categories.
@NullMarked
package gradus.functions.tables;

import org.jspecify.annotations.NullMarked;
