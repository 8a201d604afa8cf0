/// Disks that are full, readers that leave, input that is too large: what goes wrong around the
/// mathematics.
@NullMarked
package gradus.anomaly;

import org.jspecify.annotations.NullMarked;
