package gradus.functions.properties;

import java.util.List;
import java.util.Optional;

/// Which signs xᵀAx takes for nonzero x, each with a vector that shows it.
///
/// @param witnesses one for each sign among 1, 0 and −1 that the eigenvalues have
/// @param reason what shows that there are no others
record Inertia(List<Witness> witnesses, String reason) {
  Inertia {
    witnesses = List.copyOf(witnesses);
  }

  /// @param sign of xᵀAx: 1, 0 or −1
  /// @param text `x = [1, -1] gives x^T*A*x = -2`
  record Witness(int sign, String text) {}

  Optional<Witness> of(int sign) {
    return witnesses.stream().filter(witness -> witness.sign() == sign).findFirst();
  }

  boolean has(int sign) {
    return of(sign).isPresent();
  }

  String text(int sign) {
    return of(sign).orElseThrow().text();
  }
}
