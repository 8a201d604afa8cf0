package gradus.render.terminal;

import org.jline.utils.ShutdownHooks;

/// Gives a terminal back when the process is ended from outside. The library closes the terminal
/// then, too: what is to be written to it comes before, and how it was set comes behind, since the
/// library does not know all of that.
///
/// Made before the terminal is opened, because the library does things in the order in which it was
/// asked to.
public final class Restoration {
  private final ShutdownHooks.Task first = this::begin;
  private volatile ShutdownHooks.Task last = () -> {};
  private volatile Runnable work = () -> {};
  private volatile boolean begun;

  public Restoration() {
    ShutdownHooks.add(first);
  }

  /// From now on there is something to give back.
  ///
  /// @param before writes to the terminal, which is still open
  /// @param behind sets it once it is closed
  public void of(Runnable before, Runnable behind) {
    work = before;
    last = behind::run;
    ShutdownHooks.add(last);
  }

  /// Whether the process is ending, so that nothing more can be shown.
  public boolean hasBegun() {
    return begun;
  }

  /// The terminal was given back already.
  public void cancel() {
    ShutdownHooks.remove(first);
    ShutdownHooks.remove(last);
  }

  private void begin() {
    begun = true;
    work.run();
  }
}
