package gradus.function;

import java.util.Optional;

/// Finds functions by name or alias; {@code functions.Catalogue} implements it.
public interface Registry {
  Optional<Function> find(String name);
}
