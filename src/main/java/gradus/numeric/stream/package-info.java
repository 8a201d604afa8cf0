/// Statistics of data that go by once: blocks of rows are summed up on their own and merged in
/// order.
@NullMarked
package gradus.numeric.stream;

import org.jspecify.annotations.NullMarked;
