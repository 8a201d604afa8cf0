/// Reading in blocks: cut at the ends of records, worked on in parallel, merged in order.
@NullMarked
package gradus.data.stream;

import org.jspecify.annotations.NullMarked;
