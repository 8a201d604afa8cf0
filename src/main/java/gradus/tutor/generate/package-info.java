/// Generators: quiz items made by a program, one file each.
@NullMarked
package gradus.tutor.generate;

import org.jspecify.annotations.NullMarked;
