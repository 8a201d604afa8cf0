package gradus.cli;

import gradus.plot.Motion;
import gradus.render.terminal.Keyboard;
import gradus.render.terminal.LivePage;
import gradus.render.terminal.WordWrap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A picture that moves on a terminal: it plays until a key is pressed, or follows the arrow keys.
final class PlotStage {
  private static final long FRAME_MILLIS = 40;

  /// One step of an arrow key, as a part of the way.
  private static final double STEP = 1 / 40.0;

  private final PlotOutput output;
  private final Console console;
  private final LivePage page = new LivePage();

  PlotStage(PlotOutput output, Console console) {
    this.output = output;
    this.console = console;
  }

  /// Plays until the user ends it; the last picture stays.
  ///
  /// @throws IOException when the terminal gives no single keys; nothing was drawn then
  void play(Motion motion) throws IOException {
    try (Keyboard keyboard = Keyboard.open()) {
      try {
        run(motion, keyboard);
      } finally {
        console.out().print(page.end());
        console.out().flush();
      }
    }
  }

  private void run(Motion first, Keyboard keyboard) throws IOException {
    Motion motion = first;
    double moment = motion.plays() ? 0 : motion.start();
    while (true) {
      boolean playing = motion.plays() && moment < 1;
      show(motion, moment, keyboard);
      Optional<Keyboard.Key> pressed = keyboard.key(playing ? FRAME_MILLIS : 0);
      if (pressed.isEmpty()) {
        moment = Math.min(1, moment + 1.0 / motion.frames());
        continue;
      }
      Keyboard.Key key = pressed.get();
      if (ends(key)) {
        print(pictureLines(motion, moment, keyboard, 0));
        return;
      }
      if (playing) {
        moment = 1;
        continue;
      }
      Optional<Motion> preset = motion.preset(key.character());
      if (preset.isPresent()) {
        motion = preset.get();
        moment = motion.plays() ? 0 : motion.start();
      } else if (key.character() == ' ' && motion.plays()) {
        moment = 0;
      } else {
        moment = Math.clamp(moment + direction(key) * STEP, 0.0, 1.0);
      }
    }
  }

  private static boolean ends(Keyboard.Key key) {
    return switch (key.kind()) {
      case ENTER, ESCAPE, END -> true;
      case CHARACTER -> key.character() == 'q';
      case LEFT, RIGHT, UP, DOWN, OTHER -> false;
    };
  }

  private static int direction(Keyboard.Key key) {
    return switch (key.kind()) {
      case RIGHT, UP -> 1;
      case LEFT, DOWN -> -1;
      case CHARACTER, ENTER, ESCAPE, OTHER, END -> 0;
    };
  }

  private void show(Motion motion, double moment, Keyboard keyboard) {
    List<String> help = WordWrap.of(help(motion, moment < 1), columns(keyboard) - 1);
    List<String> lines = pictureLines(motion, moment, keyboard, help.size());
    lines.addAll(help);
    print(lines);
  }

  private List<String> pictureLines(Motion motion, double moment, Keyboard keyboard, int below) {
    // The cursor stands below the page, or the terminal would scroll it away.
    PlotOutput sized = output.within(columns(keyboard), keyboard.rows() - below - 1);
    return new ArrayList<>(sized.lines(motion.at(moment)));
  }

  private int columns(Keyboard keyboard) {
    return keyboard.columns() > 0 ? keyboard.columns() : output.columns();
  }

  private void print(List<String> lines) {
    console.out().print(page.show(lines));
    console.out().flush();
  }

  private String help(Motion motion, boolean unfinished) {
    String arrows = output.ascii() ? "left and right" : "← →";
    StringBuilder help = new StringBuilder();
    if (motion.plays()) {
      help.append(unfinished ? "any key skips" : "space plays again, " + arrows + " go through it");
    } else {
      help.append(arrows).append(" move the slider");
    }
    if (!motion.keys().isEmpty() && !(motion.plays() && unfinished)) {
      help.append(", ").append(motion.keys());
    }
    return help.append(", Enter ends").toString();
  }
}
