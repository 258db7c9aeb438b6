package io.github.forecast4j.examples.report;

/** HTML that is written piece by piece: whatever comes from outside goes through an escape. */
final class Html {

  private final StringBuilder text = new StringBuilder();

  /** Opens an element with attributes, each a name and a value. */
  Html open(String element, String... attributes) {
    text.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1]));
      text.append('"');
    }
    text.append('>');
    return this;
  }

  /** Closes an element. */
  Html close(String element) {
    text.append("</").append(element).append(">\n");
    return this;
  }

  /** Adds text. */
  Html text(String words) {
    text.append(escape(words));
    return this;
  }

  /** Adds an element that holds nothing but text. */
  Html element(String element, String words, String... attributes) {
    return open(element, attributes).text(words).close(element);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** Text as it stands in HTML, within elements and within quoted attributes. */
  static String escape(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
