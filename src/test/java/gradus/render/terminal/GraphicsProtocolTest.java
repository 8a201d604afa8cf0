package gradus.render.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GraphicsProtocolTest {
  @Test
  void terminalsSayWhatTheyAre() {
    assertThat(of("TERM=xterm-kitty")).isEqualTo(GraphicsProtocol.KITTY);
    assertThat(of("TERM=xterm-256color", "KITTY_WINDOW_ID=1")).isEqualTo(GraphicsProtocol.KITTY);
    assertThat(of("TERM=xterm-256color", "TERM_PROGRAM=WezTerm")).isEqualTo(GraphicsProtocol.KITTY);
    assertThat(of("TERM=xterm-ghostty")).isEqualTo(GraphicsProtocol.KITTY);
    assertThat(of("TERM=xterm-256color", "KONSOLE_VERSION=230804"))
        .isEqualTo(GraphicsProtocol.KITTY);
    assertThat(of("TERM=foot")).isEqualTo(GraphicsProtocol.SIXEL);
    assertThat(of("TERM=foot-extra")).isEqualTo(GraphicsProtocol.SIXEL);
    assertThat(of("TERM=mlterm")).isEqualTo(GraphicsProtocol.SIXEL);
  }

  @Test
  void otherwiseThereAreNoPictures() {
    assertThat(of()).isEqualTo(GraphicsProtocol.NONE);
    assertThat(of("TERM=xterm-256color", "COLORTERM=truecolor")).isEqualTo(GraphicsProtocol.NONE);
    assertThat(of("TERM=dumb", "KITTY_WINDOW_ID=1")).isEqualTo(GraphicsProtocol.NONE);
    assertThat(of("TERM=xterm-kitty", "TMUX=/tmp/tmux-0/default,1,0"))
        .isEqualTo(GraphicsProtocol.NONE);
    assertThat(of("TERM=tmux-256color", "KITTY_WINDOW_ID=1")).isEqualTo(GraphicsProtocol.NONE);
    assertThat(of("TERM=screen.xterm-256color", "KITTY_WINDOW_ID=1"))
        .isEqualTo(GraphicsProtocol.NONE);
    assertThat(of("TERM=xterm-256color", "STY=1.pts", "KITTY_WINDOW_ID=1"))
        .isEqualTo(GraphicsProtocol.NONE);
    assertThat(of("TERM=xterm", "KONSOLE_VERSION=x")).isEqualTo(GraphicsProtocol.NONE);
  }

  private static GraphicsProtocol of(String... assignments) {
    Map<String, String> variables = new HashMap<>();
    for (String assignment : assignments) {
      int sign = assignment.indexOf('=');
      variables.put(assignment.substring(0, sign), assignment.substring(sign + 1));
    }
    return GraphicsProtocol.of(name -> variables.getOrDefault(name, ""));
  }
}
