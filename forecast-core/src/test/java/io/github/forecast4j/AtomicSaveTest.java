package io.github.forecast4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.forecast4j.archive.ArchiveException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a program that saves: the old file is there, or the new one. */
@EnabledOnOs(OS.LINUX)
class AtomicSaveTest {

  @TempDir Path folder;

  @Test
  void kill_twentyTimes_leavesAWholeFile() throws Exception {
    kill(20);
  }

  @Test
  @Tag("slow")
  void kill_fiveHundredTimes_leavesAWholeFile() throws Exception {
    kill(500);
  }

  /** Kills a program that saves without pause, at random moments. */
  private void kill(int times) throws Exception {
    Path file = folder.resolve("x.forecaster");
    Path old = folder.resolve("old.forecaster");
    Path changed = folder.resolve("changed.forecaster");
    SavedForecasters.daily().save(old);
    SavedForecasters.group().save(changed);
    List<String> program =
        ChildProgram.command(SaveLoop.class, file.toString(), old.toString(), changed.toString());
    int[] found = new int[2];
    Random random = new Random(times);
    for (int i = 0; i < times; i++) {
      killWhileSaving(program, random.nextInt(60_000));
      boolean isOld = Files.mismatch(file, old) < 0;
      boolean isChanged = Files.mismatch(file, changed) < 0;
      assertThat(isOld || isChanged).as("a whole file after kill %d", i).isTrue();
      found[isOld ? 0 : 1]++;
    }
    assertThat(found[0]).as("found the old").isPositive();
    assertThat(found[1]).as("found the new").isPositive();
  }

  private static void killWhileSaving(List<String> command, int afterMicros) throws Exception {
    Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("saving");
      TimeUnit.MICROSECONDS.sleep(afterMicros);
    } finally {
      program.destroyForcibly();
      assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(program.exitValue()).as("killed").isEqualTo(128 + 9);
  }

  @Test
  void diskThatIsFull_isTold_andTheOldFileStays() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path file = disk.resolve("x.forecaster");
    // A file system of one page, in a name space of its own: nothing is mounted here.
    String script =
        "mount -t tmpfs -o size=%s tmpfs '%s' && cp '%s' '%s' && %s; cmp '%s' '%s' && ls -A '%s'";
    Path old = folder.resolve("old.forecaster");
    SavedForecasters.daily().save(old);
    long room = Files.size(old) + 2_000;
    String save = String.join(" ", quoted(ChildProgram.command(SaveOnce.class, file.toString())));

    String said = inOwnNameSpace(script.formatted(room, disk, old, file, save, old, file, disk));

    assertThat(said)
        .contains("ArchiveException: " + file + " cannot be written")
        .contains("No space left on device")
        .contains("what was there before is untouched")
        .endsWith("x.forecaster\n")
        .doesNotContain(".tmp")
        .doesNotContain("differ");
  }

  @Test
  void folderThatIsReadOnly_isTold_andTheOldFileStays() throws Exception {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Path file = closed.resolve("x.forecaster");
    SavedForecasters.daily().save(file);
    byte[] before = Files.readAllBytes(file);
    String save = String.join(" ", quoted(ChildProgram.command(SaveOnce.class, file.toString())));

    String said =
        inOwnNameSpace(
            "mount --bind '%s' '%s' && mount -o remount,ro,bind '%s' && %s"
                .formatted(closed, closed, closed, save));

    assertThat(said)
        .startsWith("ArchiveException: " + file + " cannot be written")
        .contains("Read-only file system")
        .contains("what was there before is untouched");
    assertThat(file).hasBinaryContent(before);
    try (Stream<Path> all = Files.list(closed)) {
      assertThat(all).containsExactly(file);
    }
  }

  /** What a script prints, which may mount what nobody else sees. */
  private static String inOwnNameSpace(String script) {
    String said =
        ChildProgram.run(
            List.of("unshare", "--mount", "--map-root-user", "--user", "sh", "-c", script));
    assumeTrue(!said.contains("unshare:") && !said.contains("mount:"), said);
    return said;
  }

  @Test
  void symbolicLink_staysOne_andItsTargetIsReplaced() throws IOException {
    Path target = folder.resolve("target.forecaster");
    Path link = folder.resolve("link.forecaster");
    SavedForecasters.daily().save(target);
    Files.createSymbolicLink(link, target);

    SavedForecasters.group().save(link);

    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(FittedForecaster.load(target).series()).isNotEmpty();
  }

  @Test
  void folderInTheWay_orNone_isTold() throws IOException {
    Path way = Files.createDirectories(folder.resolve("way/on")).getParent();

    assertThat(refusal(way)).contains(way + " cannot be written");
    assertThat(refusal(folder.resolve("no/where"))).contains("NoSuchFile");
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(way);
    }
  }

  private static String refusal(Path file) {
    try {
      SavedForecasters.daily().save(file);
      return "saved";
    } catch (ArchiveException e) {
      return e.getMessage();
    }
  }

  private static List<String> quoted(List<String> command) {
    return command.stream().map(word -> "'" + word + "'").toList();
  }
}
