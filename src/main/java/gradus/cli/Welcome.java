package gradus.cli;

/// What a person sees who types `gradus` and nothing else.
final class Welcome {
  private Welcome() {}

  static ExitCode show(Console console) {
    Output out = console.out();
    out.println(
        "gradus " + Version.current() + ": mathematics for machine learning, computed and checked");
    out.println("  gradus 'eig([2,1;1,2])'      gradus 'pca(A)' -v A=iris.csv --columns 1-4");
    out.println("  gradus doc eigen values      gradus read 'f(x; theta)'      gradus help");
    return ExitCode.DONE;
  }
}
