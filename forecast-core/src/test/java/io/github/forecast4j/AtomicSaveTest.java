package io.github.forecast4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.forecast4j.archive.ArchiveException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
  void kill_twentyTimes_leavesAWholeFile() {
    kill(20);
  }

  @Test
  @Tag("slow")
  void kill_fiveHundredTimes_leavesAWholeFile() {
    kill(500);
  }

  /** Kills programs that save without pause, at random moments, two at a time. */
  private void kill(int times) {
    Path old = folder.resolve("old.forecaster");
    Path changed = folder.resolve("changed.forecaster");
    SavedForecasters.daily().save(old);
    SavedForecasters.group().save(changed);
    LongStream found =
        IntStream.range(0, 2)
            .parallel()
            .mapToLong(lane -> kill(times / 2, folder.resolve("lane" + lane), old, changed));
    assertThat(found.sum()).as("new files among %d", times).isBetween(1L, times - 1L);
  }

  /** How often the new file was found, and not the old one. */
  private static long kill(int times, Path file, Path old, Path changed) {
    List<String> program =
        ChildJvm.command(SaveLoop.class, file.toString(), old.toString(), changed.toString());
    Random random = new Random(file.toString().length() + times);
    long found = 0;
    for (int i = 0; i < times; i++) {
      try {
        killWhileSaving(program, random.nextInt(60_000));
        boolean isOld = Files.mismatch(file, old) < 0;
        boolean isChanged = Files.mismatch(file, changed) < 0;
        assertThat(isOld || isChanged).as("a whole file after kill %d", i).isTrue();
        found += isChanged ? 1 : 0;
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return found;
  }

  private static void killWhileSaving(List<String> command, int afterMicros)
      throws IOException, InterruptedException {
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
    String save = String.join(" ", quoted(ChildJvm.command(SaveOnce.class, file.toString())));

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
    String save = String.join(" ", quoted(ChildJvm.command(SaveOnce.class, file.toString())));

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
        ChildJvm.run(
            List.of("unshare", "--mount", "--map-root-user", "--user", "sh", "-c", script));
    assumeTrue(!said.contains("unshare:") && !said.contains("mount:"), said);
    return said;
  }

  @Test
  void permissions_ofTheOldFile_stay() throws IOException {
    Path file = folder.resolve("x.forecaster");
    SavedForecasters.daily().save(file);
    Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
    Files.setPosixFilePermissions(file, owner);

    SavedForecasters.group().save(file);

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(owner);
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
    assertThat(refusal(folder.resolve("no/where"))).contains("there is no such folder");
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
