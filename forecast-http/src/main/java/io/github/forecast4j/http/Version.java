package io.github.forecast4j.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as its build wrote it. */
final class Version implements IVersionProvider {

  private static final String RESOURCE = "version.properties";

  Version() {}

  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
      if (in != null) {
        properties.load(in);
      }
    }
    return new String[] {"forecast-http " + properties.getProperty("version", "unknown")};
  }
}
