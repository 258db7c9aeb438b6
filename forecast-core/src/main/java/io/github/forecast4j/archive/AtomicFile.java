package io.github.forecast4j.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file so that at any moment either what was there before or all of the new is there,
 * whatever happens to the process: into a new file beside it, forced to disk, then renamed. A
 * process that is killed meanwhile may leave that other file, whose name begins with a dot and ends
 * in {@code .tmp}.
 */
final class AtomicFile {

  private AtomicFile() {}

  /**
   * Writes bytes under a name. A symbolic link stays one: what it points to is replaced.
   *
   * @throws ArchiveException if that fails
   */
  static void write(Path file, byte[] bytes) {
    try {
      Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
      replace(target, bytes);
    } catch (IOException e) {
      throw new ArchiveException(
          "%s cannot be written: %s; what was there before is untouched".formatted(file, reason(e)),
          e);
    }
  }

  private static void replace(Path target, byte[] bytes) throws IOException {
    Path temporary = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
    try {
      writeToDisk(temporary, bytes);
      keepPermissions(target, temporary);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      discard(temporary, e);
      throw e;
    }
    forceFolder(target);
  }

  private static void writeToDisk(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /** Who may read the old file may read the new one, and nobody else, where files have such. */
  private static void keepPermissions(Path old, Path file) throws IOException {
    if (Files.exists(old) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(old));
    }
  }

  private static void discard(Path temporary, Exception because) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }

  /** Makes the new name last over a power cut, where a folder can be opened: not on Windows. */
  private static void forceFolder(Path file) {
    try (FileChannel folder = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      // The file itself is whole; only a power cut could still bring back the old one.
    }
  }

  /** What the system says, without the name of the temporary file. */
  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    String reason = e instanceof FileSystemException at ? at.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
