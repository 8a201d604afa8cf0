package gradus.cli;

import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Page;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// A conversation through a pipe: answers come a line each, and are written behind their prompts so
/// that what comes out reads as a conversation.
final class PipeDialogue implements Dialogue {
  private static final int LONGEST_LINE = 1 << 16;

  private final InputStream in;
  private final Output out;
  private final Page page;

  PipeDialogue(InputStream in, Output out, Page page) {
    this.in = in;
    this.out = out;
    this.page = page;
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public void say(String text) {
    out.print(text);
  }

  @Override
  public Reply ask(Prompt prompt) {
    if (prompt.kind() == Prompt.Kind.PAUSE) {
      return new Reply.Line("");
    }
    out.print(prompt.text() + " ");
    Reply reply = read();
    out.println(reply instanceof Reply.Line(String text) ? text : "");
    out.flush();
    return reply;
  }

  @Override
  public boolean isLive() {
    return false;
  }

  private Reply read() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      int b = in.read();
      if (b < 0) {
        return new Reply.End();
      }
      while (b >= 0 && b != '\n') {
        if (line.size() < LONGEST_LINE) {
          line.write(b);
        }
        b = in.read();
      }
    } catch (IOException gone) {
      return new Reply.End();
    }
    String text = line.toString(StandardCharsets.UTF_8);
    return new Reply.Line(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }
}
