package gradus.work;

/// What the first line of an exercise asks for in words.
public enum Task {
  NONE,
  SOLVE,
  DIFFERENTIATE,
  INTEGRATE
}
