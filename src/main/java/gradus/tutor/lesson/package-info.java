/// Courses, lessons and their blocks, read from a folder of Markdown.
@NullMarked
package gradus.tutor.lesson;

import org.jspecify.annotations.NullMarked;
