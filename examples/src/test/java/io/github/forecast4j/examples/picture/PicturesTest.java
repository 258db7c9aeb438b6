package io.github.forecast4j.examples.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {

  private static final String NO_FONTS = "<fontconfig></fontconfig>";

  @TempDir private Path folder;

  @Test
  void pictures_onAMachineWithFonts_haveNoObstacle() {
    assertThat(Pictures.obstacle()).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void pictures_onAMachineWithoutFonts_sayWhatToInstall() throws Exception {
    Path picture = folder.resolve("picture.png");

    String output = runWithoutFonts(picture);

    assertThat(output)
        .contains("pictures are left out", "apt-get install fontconfig", "refused: pictures");
    assertThat(picture).doesNotExist();
  }

  private String runWithoutFonts(Path picture) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    Path configuration = Files.writeString(folder.resolve("fonts.conf"), NO_FONTS);
    ProcessBuilder builder = new ProcessBuilder(command(picture));
    builder.environment().put("FONTCONFIG_FILE", configuration.toString());
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readString(output);
  }

  /** The JDK remembers fonts in the home folder, so the program gets an empty one. */
  private List<String> command(Path picture) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.awt.headless=true",
        "-Duser.home=" + folder,
        "-cp",
        System.getProperty("java.class.path"),
        FontlessProgram.class.getName(),
        picture.toString());
  }
}
