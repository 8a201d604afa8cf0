package gradus.cli;

/// What a person sees who types `gradus` and nothing else.
final class Welcome {
  private Welcome() {}

  static ExitCode show(Console console) {
    Output out = console.out();
    out.println(
        "gradus "
            + Version.current()
            + ": mathematics for machine learning, computed and checked.");
    out.println(
        "Compute: gradus 'eig([2,1;1,2])'    Look up: gradus doc eig    Say it: gradus read 'f(x;"
            + " theta)'");
    out.println(
        "Data:    gradus 'pca(A)' -v A=iris.csv --columns 1-4           All commands: gradus help");
    return ExitCode.DONE;
  }
}
