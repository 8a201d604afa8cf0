package gradus.cli;

import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Page;
import gradus.tutor.talk.Prompt;
import gradus.tutor.talk.Reply;
import gradus.tutor.talk.TypedLines;
import java.io.InputStream;

/// A conversation through a pipe: answers come a line each, and are written behind their prompts so
/// that what comes out reads as a conversation.
final class PipeDialogue implements Dialogue {
  private final TypedLines in;
  private final Output out;
  private final Page page;

  PipeDialogue(InputStream in, Output out, Page page) {
    this.in = new TypedLines(in);
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
    Reply reply = in.next();
    out.println(reply instanceof Reply.Line(String text) ? text : "");
    out.flush();
    return reply;
  }

  @Override
  public boolean isLive() {
    return false;
  }
}
