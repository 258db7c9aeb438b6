package io.github.forecast4j.examples.input;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/**
 * One of several words in a list with commas, blanks around it left away. A word with a comma in it
 * stands in double quotes, and a double quote within those is doubled, as in CSV files: {@code
 * '"a,b",c'} are two words.
 */
public final class Quoted {

  private static final String QUOTE = "\"";

  private Quoted() {}

  /** A word that is a name. */
  public static final class Name implements ITypeConverter<String> {

    /** A converter. */
    public Name() {}

    @Override
    public String convert(String word) {
      return plain(word);
    }
  }

  /** A word that is a file. */
  public static final class File implements ITypeConverter<Path> {

    /** A converter. */
    public File() {}

    @Override
    public Path convert(String word) {
      return Path.of(plain(word));
    }
  }

  private static String plain(String word) {
    String text = word.strip();
    boolean quoted = text.length() > 1 && text.startsWith(QUOTE) && text.endsWith(QUOTE);
    return quoted ? text.substring(1, text.length() - 1).replace(QUOTE + QUOTE, QUOTE) : text;
  }
}
